/** JSON Feeds that break the specification: values of other types, HTML in plain texts, dates in other formats. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

async function read(item: object): Promise<Article> {
  const story = {
    id: '1',
    url: 'https://news.example/1',
    title: 'Boats',
    content_text: 'Boats sail.',
    ...item,
  };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [story] };
  return (await parseFeed(JSON.stringify(feed), { url: 'https://news.example/feed.json' })).articles[0]!;
}

test('texts are plain, also where they are written for HTML', async () => {
  const { title, category, tags, authors, label, image } = await read({
    title: 'A <b>bold</b> move &amp; more',
    tags: ['Arts &amp; Culture', 'R&D', '<i>Sea</i>'],
    authors: [{ name: 'Ann &amp; Bob' }],
    image: 'https://news.example/p.jpg',
    _news_elements: {
      label: 'Q&amp;A',
      image: { alt: 'A &lt; B', caption: '<b>Fog</b>', credit: 'AT&amp;T' },
    },
  });
  assert.deepEqual([title, category?.name, tags], ['A bold move & more', 'Arts & Culture', ['R&D', 'Sea']]);
  assert.deepEqual([authors, label], [[{ name: 'Ann & Bob' }], 'Q&A']);
  assert.deepEqual([image?.alt, image?.caption, image?.credit], ['A < B', 'Fog', 'AT&T']);
});

test('values that are no texts and can become none cost nothing else', async () => {
  const odd = { toString: '', valueOf: 1 };
  const { id, url, published, image, readingMinutes } = await read({
    id: odd,
    date_published: odd,
    image: 'https://news.example/p.jpg',
    _news_elements: { readingMinutes: odd, image: { width: odd } },
  });
  assert.deepEqual([id, published, image?.width, readingMinutes], [url, undefined, undefined, 1]);
});

const moments: readonly [unknown, string | undefined][] = [
  ['2024-01-20T10:30:00+09:00', '2024-01-20T01:30:00.000Z'],
  ['2024-01-20T10:30:00+0900', '2024-01-20T01:30:00.000Z'],
  ['2024-01-20 10:30:00', '2024-01-20T10:30:00.000Z'],
  ['2024-01-20', '2024-01-20T00:00:00.000Z'],
  ['Sat, 20 Jan 2024 10:30:00', '2024-01-20T10:30:00.000Z'],
  ['January 20, 2024', '2024-01-20T00:00:00.000Z'],
  ['20. März 2024', '2024-03-20T00:00:00.000Z'],
  [1705746600, '2024-01-20T10:30:00.000Z'],
  ['1705746600000', '2024-01-20T10:30:00.000Z'],
  ['2024-02-30T10:00:00Z', undefined],
  ['soon', undefined],
];
for (const [written, moment] of moments) {
  test(`a date written ${JSON.stringify(written)} is ${moment}, wherever it is read`, async () => {
    assert.equal((await read({ date_published: written })).published?.toISOString(), moment);
  });
}

for (const tags of ['Harbour, Boats', [{ name: 'Harbour' }, { label: 'Boats' }]]) {
  test(`tags may be ${JSON.stringify(tags)}`, async () => {
    const story = await read({ tags });
    assert.deepEqual([story.category, story.tags], [{ name: 'Harbour' }, ['Boats']]);
  });
}

for (const image of [{ url: '/boat.jpg' }, { src: '/boat.jpg' }, ['/boat.jpg']]) {
  test(`a picture may be ${JSON.stringify(image)}`, async () => {
    assert.equal((await read({ image })).image?.src, 'https://news.example/boat.jpg');
  });
}

test('a date that is nonsense is no date, and costs neither the story nor the feed', async () => {
  for (const date_published of [
    '0000-00-00',
    '0000-00-00T00:00:00+00:00',
    '-0001-11-30T00:00:00+00:00',
    '20024-01-20T10:00:00Z',
    '+020024-01-20T10:00:00Z',
    '20 Jan 0024 10:00:00 GMT',
    '0024-01-20T10:00:00Z',
    '2024-13-01T10:00:00Z',
    '2024-02-30T10:00:00Z',
    '2024-01-20T25:00:00Z',
    '13/13/23',
    'yesterday',
    true,
    {},
    [],
    -1,
    1e300,
  ]) {
    const { title, published } = await read({ date_published });
    assert.deepEqual([title, published], ['Boats', undefined], JSON.stringify(date_published));
  }
});

test('a date with slashes has its day or month first as the other dates of the feed', async () => {
  const days = async (...dates: string[]): Promise<(string | undefined)[]> => {
    const items = dates.map((date_published, id) => ({
      id,
      title: `Story ${id}`,
      date_published,
      url: `/${id}`,
    }));
    const version = 'https://jsonfeed.org/version/1.1';
    const { articles } = await parseFeed(JSON.stringify({ version, items }), {
      url: 'https://news.example/',
    });
    return articles.map(({ published }) => published?.toISOString().slice(0, 10));
  };
  assert.deepEqual(await days('3/4/23 10:00', '10/30/23 21:55:58'), ['2023-03-04', '2023-10-30']);
  assert.deepEqual(await days('3/4/23 10:00', '30/10/23 21:55:58'), ['2023-04-03', '2023-10-30']);
  assert.deepEqual(await days('3/4/2023', '10/30/23', '30/10/2023'), [
    '2023-04-03',
    '2023-10-30',
    '2023-10-30',
  ]);
  assert.deepEqual(await days('3/4/2023', '5/6/23'), ['2023-04-03', '2023-06-05']);
});
