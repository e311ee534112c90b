/** Shared by contenders without a list component: a card as an HTML string, and the changes as plain DOM code. */
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escape = text => text.replace(/[&<>"]/g, character => escapes[character]);

export const dates = lang => new Intl.DateTimeFormat(lang, { dateStyle: 'medium' });

/** Writes an item of a JSON Feed as the HTML of a card; `format` is an `Intl.DateTimeFormat`. */
export function card({ url, title, summary, image, date_published, tags: [section] }, format) {
  return `<article class="card"><div class="picture"><img src="${escape(image)}" alt="" loading="lazy" decoding="async"></div>
    <div class="words"><p class="meta"><span class="category">${escape(section)}</span><time datetime="${date_published}">${format.format(new Date(date_published))}</time></p>
    <h3 class="headline"><a class="link" href="${escape(url)}">${escape(title)}</a></h3><p class="summary">${escape(summary)}</p></div></article>`;
}

/**
 * Fetches the JSON Feed, draws its items in `#news` with `innerHTML`, and sets `globalThis.contender`, which the script in
 * the measured page (`page/probe.js`) reads.
 * @param draw called with an item of the feed and an `Intl.DateTimeFormat`; returns the HTML of the item's card
 * @param className class of `#news`
 */
export async function showByHand(draw, className) {
  const root = document.querySelector('#news');
  const { items } = await (await fetch(`/feeds/jsonFeed${location.search}`)).json();
  const show = (some, lang) => {
    const format = dates(lang);
    root.innerHTML = some.map(item => draw(item, format)).join('');
  };
  root.className = className;
  show(items, 'en');
  globalThis.contender = {
    count: () => root.childElementCount,
    prepend: ({ items }) =>
      root.insertAdjacentHTML('afterbegin', items.map(item => draw(item, dates('en'))).join('')),
    category: name =>
      show(
        items.filter(({ tags }) => tags.includes(name)),
        'en',
      ),
    lang: lang => show(items, lang),
    layout: () => root.classList.add('rows'),
  };
}
