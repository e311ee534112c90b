// https://shoelace.style/components/card
import '@shoelace-style/shoelace/dist/components/card/card.js';
import { escape, showByHand } from './hand.js';

const card = ({ url, title, summary, image, date_published, tags: [section] }, format) =>
  `<sl-card><img slot="image" src="${escape(image)}" alt="" loading="lazy" decoding="async">
    <p class="meta"><span class="category">${escape(section)}</span><time datetime="${date_published}">${format.format(new Date(date_published))}</time></p>
    <h3 class="headline"><a class="link" href="${escape(url)}">${escape(title)}</a></h3><p class="summary">${escape(summary)}</p></sl-card>`;

void showByHand(card, 'cards');
