import { html } from 'lit';
import type { CardLayout } from './card.js';
import { columns } from './columns.js';
import { headline, meta, picture, summary, words } from './parts.js';

/** Layout with as many columns of cards as fit into the element's width. */
export const grid: CardLayout<'grid'> = {
  name: 'grid',

  render: (article, view, position) => html`
    ${picture(article, view, position, '(min-width: 40em) 24em, 100vw')}
    ${words(article, view, meta(article, view), headline(article, view), summary(article))}
  `,

  styles: [columns],
};
