import type { Article, Feed } from '../src/article.js';

/** A drawn picture of a harbour at an hour, so that stories need no network. */
function picture(hour: string, sky: string, alt: string): Article['image'] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675"><rect width="1200" height="675" fill="${sky}"/>
    <circle cx="900" cy="180" r="70" fill="#fff3c4"/><path d="M0 470h1200v205H0z" fill="#1f4e5f"/>
    <path d="M320 470l60-190 60 190z" fill="#f4efe6"/></svg>`;
  const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return {
    src,
    alt,
    caption: `The outer harbour at ${hour}.`,
    credit: 'Drawn for this page',
    width: 1200,
    height: 675,
  };
}

const body = `<p>The bridge over the inner harbour opened on Monday, a year late and with a queue of prams, dogs and bicycles.</p>
<h2>What is new</h2><p>It lifts for masts of up to thirty metres. A bell rings first, then a light, then a second bell.</p>
<blockquote><p>We measured twice, and then the river moved.</p></blockquote>
<ul><li>Open from six to midnight</li><li>Free for walkers</li></ul>`;

const city = { name: 'City', slug: 'city' };
const markets = { name: 'Markets', slug: 'markets' };

const stories: readonly Partial<Article>[] = [
  {
    title: 'The new bridge opens to walkers',
    category: city,
    body,
    image: picture('noon', '#9cc4d9', 'A sail on calm water'),
  },
  { title: 'Bridge toll will be free for walkers until spring', category: city, tags: ['bridge'] },
  { title: 'Fish auction moves its bell to eight', category: markets, image: picture('dawn', '#e9b48c', '') },
  {
    title:
      'A headline that goes on for so long that every layout has to decide where it ends, because the desk was asked for the whole truth and gave it',
    category: markets,
    label: 'Live',
  },
  { title: 'Night ferries return after the repairs', category: city, access: 'members' },
  { title: 'Swimmers find the lost buoy', summary: undefined, published: undefined, category: undefined },
];

/** Six stories of every kind, the newest two hours old. */
export const sampleFeed: Feed = {
  title: 'Harbour news',
  format: 'json-feed',
  articles: stories.map((story, index) => ({
    id: `story-${index + 1}`,
    url: `https://example.com/story-${index + 1}`,
    title: '',
    summary: 'What happened, who saw it, and what it will mean for those who cross the water every day.',
    tags: [],
    authors: [{ name: 'Desk' }],
    published: new Date(Date.now() - (2 + index * 30) * 3_600_000),
    ...story,
  })),
};
