/** The compared libraries ("contenders"), by the names of their modules in this folder. */
import { handles } from './handles.js';

const list = '<news-list endpoint="/feeds/jsonFeed?n={count}" limit="{count}" more="none"></news-list>';
const cards = '/cards.css';

/**
 * Name → settings. `title`: name in tables. `style`, `script`: URLs that the page loads. `content`: HTML of its body.
 * `shape`: data format of stories that are prepended, a function of `shapes.js`. `most`: largest number of cards that is
 * measured. `rounds`: maximum number of rounds with 1,000 cards or more. `handles`: inline script that sets
 * `globalThis.contender`; only for the script-tag build, where it would otherwise count as bytes of the library.
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
