import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Feed } from '../../../src/article.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { toJsonFeed } from '../../../src/server/index.js';

const full: Article = {
  id: 'tag:harbour.example,2024:7',
  url: 'https://harbour.example/news/tide',
  slug: 'tide',
  title: 'Spring tide closes the quay < again',
  summary: 'The quay stays closed until Friday.',
  body: '<p>The quay stays closed until Friday.</p>',
  category: { name: 'Sea & Shore', slug: 'sea', url: 'https://harbour.example/sea' },
  tags: ['tides', 'quay'],
  authors: [
    { name: 'Imaginary Writer', url: 'https://harbour.example/iw', avatar: 'https://harbour.example/iw.png' },
    { name: 'Second Pen' },
  ],
  published: new Date('2024-01-20T10:30:00.000Z'),
  modified: new Date('2024-01-21T08:00:00.000Z'),
  image: {
    src: 'https://harbour.example/tide.jpg',
    alt: 'Water over the quay',
    caption: 'The quay at noon',
    credit: 'Harbour News',
    width: 1200,
    height: 675,
    srcset: 'https://harbour.example/tide-600.jpg 600w, https://harbour.example/tide.jpg 1200w',
  },
  language: 'en-GB',
  readingMinutes: 1,
  label: 'Live',
  access: 'members',
};

function feedWith(articles: readonly Article[], more: Partial<Feed> = {}): Feed {
  return { title: 'Harbour News', url: 'https://harbour.example/', articles, format: 'json-feed', ...more };
}

/** Copies a value by way of JSON, which drops `undefined` and turns dates into text. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const thereAndBack = async (feed: Feed) => plain(await parseFeed(JSON.stringify(toJsonFeed(feed))));

test('a full article comes back as it was', async () => {
  const feed = feedWith([full], { language: 'en', next: 'https://harbour.example/feed?page=2' });
  assert.deepEqual(await thereAndBack(feed), plain(feed));
});

const bare: Article = { id: 'x', title: 'Bare', tags: [], authors: [] };
const sparse: Readonly<Record<string, Partial<Article>>> = {
  'with nothing but a title': {},
  'with tags and no category': { tags: ['one', 'two'] },
  'with a category and no tags': { category: { name: 'Sea' } },
  'with a category that is a tag too': { category: { name: 'Sea' }, tags: ['Sea', 'Shore'] },
  'with a summary and no body': { summary: 'Short & plain: 3 < 5.' },
  'about character references': { title: 'What &nbsp; and &#8217; & &amp;lt; mean', summary: 'Is it &shy;?' },
  'whose headline has markup in mind': { title: 'When <b>bold</b> becomes <strong>' },
  'whose names look like markup': {
    category: { name: '<canvas>' },
    tags: ['<dialog>', 'Fish&amp;Chips', 'List<Quay>'],
    authors: [{ name: 'Ada <Quay> Holm' }],
    label: '<live>',
    image: {
      src: 'https://harbour.example/a.png',
      alt: 'A <p> on a sail',
      caption: '<b>B</b>',
      credit: '&copy; Holm',
    },
  },
  'with a reading time of its own': { readingMinutes: 12 },
  'with a picture that is only decoration': { image: { src: 'https://harbour.example/a.png', alt: '' } },
  'with an author who has only a name': { authors: [{ name: 'Second Pen' }] },
};
for (const [what, fields] of Object.entries(sparse)) {
  test(`an article ${what} comes back as it was`, async () => {
    const feed = feedWith([{ ...bare, ...fields }]);
    assert.deepEqual(await thereAndBack(feed), plain(feed));
  });
}

test('a headline that every reader takes for what it is stays as it is', () => {
  const { items } = toJsonFeed(feedWith([{ ...bare, title: 'The <dialog> element & more' }]));
  assert.equal(items[0]?.title, 'The <dialog> element & more');
});

test('dates are ISO 8601, and one that is none is left out', () => {
  const { items } = toJsonFeed(feedWith([{ ...full, modified: new Date(NaN) }]));
  assert.equal(items[0]?.date_published, '2024-01-20T10:30:00.000Z');
  assert.ok(!Object.hasOwn(items[0], 'date_modified'));
});

test('an item has what JSON Feed 1.1 requires and nothing undefined', () => {
  const feed = toJsonFeed({ articles: [bare], format: 'rss' });
  assert.deepEqual(feed, {
    version: 'https://jsonfeed.org/version/1.1',
    title: '',
    items: [{ id: 'x', title: 'Bare', content_text: '' }],
  });
});

test('the addresses of the document and of its next page can be given', () => {
  const feed = feedWith([], { next: 'https://harbour.example/rss?page=2' });
  assert.equal(toJsonFeed(feed).next_url, feed.next);
  assert.ok(!('next_url' in toJsonFeed(feed, { nextUrl: null })));
  const own = toJsonFeed(feed, {
    feedUrl: 'https://edge.example/a',
    nextUrl: 'https://edge.example/a?page=2',
  });
  assert.equal(own.feed_url, 'https://edge.example/a');
  assert.equal(own.next_url, 'https://edge.example/a?page=2');
});
