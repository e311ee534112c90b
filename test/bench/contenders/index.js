/** Who takes part, by the name of their module here. */
import { handles } from './handles.js';

const list = '<news-list endpoint="/feeds/jsonFeed?n={count}" limit="{count}" more="none"></news-list>';
const cards = '/cards.css';

/**
 * `title` in tables; `style` and `script` of the page, `content` of its body; `shape` of the stories it is handed;
 * `most` cards it is asked for, and in how many `rounds` if these are many.
 * The one that comes from a script tag gets its handles from the page, so that they don't count as its bytes.
 */
export const contenders = {
  innerhtml: { title: 'limit: `innerHTML`', style: cards },
  'innerhtml-contained': { title: 'limit: `innerHTML`, contained', style: cards },
  cdn: {
    title: '**news-list**, script tag',
    script: '/cdn/news-elements.js',
    content: list,
    handles: `${handles}handles()`,
  },
  npm: { title: '**news-list**, bundled', content: list },
  'x-teaser': { title: 'x-teaser + Preact', style: '/x-teaser.css', shape: 'teasers' },
  'sl-card': { title: 'Shoelace `sl-card`', style: '/sl-card.css' },
  'vanilla-rss': { title: 'vanilla-rss', style: cards, most: 1000 },
  'react-rss': { title: 'react-rss + React 16', style: cards, most: 1000 },
  'bsky-embed': {
    title: 'bsky-embed',
    content: '<bsky-embed username="herald.example" limit="100"></bsky-embed>',
    most: 1000,
    rounds: 1,
  },
};
