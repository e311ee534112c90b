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
  'with a day for a date': { published: new Date('2026-11-03'), dateOnly: true },
  'of another publication': {
    source: { title: 'Fish & <Quay>', url: 'https://fish.example/', icon: 'https://fish.example/i.png' },
  },
  'with recordings': {
    media: [
      {
        url: 'https://harbour.example/a.mp3',
        type: 'audio/mpeg',
        kind: 'audio',
        duration: 61,
        title: 'A < B',
      },
      { url: 'https://harbour.example/b.mp4', type: 'video/mp4', kind: 'video' },
    ],
  },
  'with recordings that JSON Feed has no place for': {
    media: [
      { url: 'https://harbour.example/b.mp4', type: 'video/mp4', kind: 'video' },
      {
        url: 'https://www.youtube.com/watch?v=Qu4y-F1lms_',
        type: 'text/html',
        kind: 'video',
        duration: 9,
        title: 'Fish&amp;Chips',
        poster: 'https://harbour.example/p.jpg',
        embed: 'https://www.youtube-nocookie.com/embed/Qu4y-F1lms_',
      },
      { url: 'https://harbour.example/c', type: 'application/x-mpegurl', kind: 'audio' },
      { url: 'https://harbour.example/d.ogg', type: 'video/ogg', kind: 'audio', duration: 5 },
    ],
  },
  'with comments and related stories': {
    comments: { url: 'https://harbour.example/x#c', count: 0 },
    related: ['y', 'https://harbour.example/z', '7'],
  },
  'with a time that has milliseconds and a recording': {
    published: new Date('2026-11-03T10:30:00.123Z'),
    media: [{ url: 'https://harbour.example/a.mp3', type: 'audio/mpeg', kind: 'audio' }],
  },
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

/** A generator of numbers below 1 that is the same every time. */
function lot(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('whatever an article has of recordings, comments, source and related stories comes back', async () => {
  const next = lot(7);
  const maybe = <T>(value: T): T | undefined => (next() < 0.5 ? value : undefined);
  const some = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  const texts = ['Fog', 'A & B', '<b>x</b>', '&lt;', 'Ström–Kai', 'x < y'];
  const types = [
    'audio/mpeg',
    'video/mp4',
    'application/ogg',
    'text/html',
    'audio/ogg',
    'application/x-mpegurl',
  ];
  const recording = (index: number) => ({
    url: `https://harbour.example/${index}${some(['', '.mp3', '.mp4', '.html', '?v=1'])}`,
    type: some(types),
    kind: some(['audio', 'video'] as const),
    duration: maybe(1 + Math.floor(next() * 9999)),
    title: maybe(some(texts)),
    poster: maybe('https://harbour.example/p.jpg'),
    embed: maybe('https://player.example/1'),
  });
  for (let round = 0; round < 200; round++) {
    const article: Article = {
      ...bare,
      published: new Date(Date.UTC(2026, 10, 3)),
      dateOnly: maybe(true),
      source: maybe({ title: some(texts), url: maybe('https://fish.example/') }),
      media: maybe(Array.from({ length: 1 + Math.floor(next() * 4) }, (_, index) => recording(index))),
      comments: maybe({ url: maybe('https://harbour.example/x#c'), count: Math.floor(next() * 99) }),
      related: maybe(['y', 'https://harbour.example/z']),
    };
    const feed = feedWith([article]);
    assert.deepEqual(await thereAndBack(feed), plain(feed));
  }
});

test('attachments say what JSON Feed can say of a recording', () => {
  const media = [
    {
      url: 'https://harbour.example/a.mp3',
      type: 'audio/mpeg',
      kind: 'audio',
      duration: 61,
      title: 'Horns',
    } as const,
  ];
  const [item] = toJsonFeed(feedWith([{ ...bare, media }])).items;
  assert.deepEqual(item?.attachments, [
    {
      url: 'https://harbour.example/a.mp3',
      mime_type: 'audio/mpeg',
      title: 'Horns',
      duration_in_seconds: 61,
    },
  ]);
  assert.equal(item?._news_elements, undefined);
});
