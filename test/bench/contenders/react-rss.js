// https://github.com/jindra12/react-rss
import { createElement as h } from 'react';
import { render } from 'react-dom';
import enhance from 'react-rss';

const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

const Card = ({ item: { title, link, description, category, pubDate, enclosure } }) =>
  h(
    'article',
    { className: 'card' },
    h(
      'div',
      { className: 'picture' },
      h('img', { src: enclosure.url, alt: '', loading: 'lazy', decoding: 'async' }),
    ),
    h(
      'div',
      { className: 'words' },
      h(
        'p',
        { className: 'meta' },
        h('span', { className: 'category' }, category),
        h('time', { dateTime: new Date(pubDate).toISOString() }, format.format(new Date(pubDate))),
      ),
      h('h3', { className: 'headline' }, h('a', { className: 'link', href: link }, title)),
      h('p', { className: 'summary' }, description),
    ),
  );

const root = document.querySelector('#news');
const List = ({ items }) =>
  h(
    'div',
    { className: 'cards' },
    items.map(item => h(Card, { key: item.guid, item })),
  );
const Loaded = ({ rss }) => h(List, { items: rss.items });
const Feed = (enhance.default ?? enhance)(Loaded);

globalThis.contender = {
  count: () => root.querySelector('.cards')?.childElementCount ?? 0,
};
// No changes are measured: react-rss loads and shows a feed, and changes would be code of the React app around it.
render(h(Feed, { url: `/feeds/rss${location.search}` }), root);
