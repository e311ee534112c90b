import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { boundArticle } from '../../../src/formats/draft/bound-article.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const article: Article = {
  id: 'ferry',
  url: 'https://news.example/ferry',
  title: 'The ferry is late',
  summary: 'Fog.',
  body: '<p>Fog.</p>',
  category: { name: 'Port', slug: 'port' },
  tags: ['fog', 'ferry'],
  authors: [{ name: 'Marit Sandoe', url: 'https://news.example/marit' }],
  published: new Date('2026-03-12T09:00:00Z'),
  image: { src: 'https://news.example/a.jpg', alt: 'A ferry', caption: 'Late', credit: 'M. S.', width: 600 },
  label: 'Live',
};

const bare: Article = { id: 'ferry', title: 'The ferry is late', tags: [], authors: [] };
const long = 'x'.repeat(1_000_000);
const zalgo = `Tide${'\u0301'.repeat(3000)}`;
const bounded = `Tide${'\u0301'.repeat(10)}`;

test('an ordinary article stays as it is', () => {
  assert.deepEqual(boundArticle(article), article);
  assert.deepEqual(boundArticle(bare), bare);
});

test('no more topics and writers are kept than any story has', () => {
  const tags = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`);
  const authors = tags.map(name => ({ name }));
  const { tags: topics, authors: writers } = boundArticle({ ...article, tags, authors });
  assert.deepEqual([topics, writers], [tags.slice(0, 500), authors.slice(0, 500)]);
});

test('names, captions and text alternatives of a megabyte are cut', () => {
  const image = { src: 'https://news.example/a.jpg', alt: long, caption: long, credit: long };
  const { category, label, tags, authors, ...rest } = boundArticle({
    ...article,
    category: { name: long },
    label: long,
    tags: [long],
    authors: [{ name: long }],
    image,
  });
  assert.deepEqual(
    [category?.name.length, label?.length, tags[0]?.length, authors[0]?.name.length],
    [500, 500, 500, 1000],
  );
  const { alt, caption, credit } = rest.image ?? {};
  assert.deepEqual([alt?.length, caption?.length, credit?.length], [5000, 5000, 5000]);
});

/** The texts of the one article in a feed. */
async function textsOf(feed: string | object): Promise<string[]> {
  const { articles } = await parseFeed(typeof feed === 'string' ? feed : JSON.stringify(feed));
  const {
    title = '',
    summary = '',
    category,
    tags = [],
    authors = [],
    image,
    label = '',
  } = articles[0] ?? {};
  const { alt = '', caption = '', credit = '' } = image ?? {};
  const names = [category?.name ?? '', ...tags, ...authors.map(({ name }) => name)];
  return [title, summary, label, alt, caption, credit, ...names].filter(Boolean);
}

const rss = (text: string): string =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${text}</title><item>
    <title>${text}</title><description>${text}</description><category>${text}</category><category>${text} b</category>
    <dc:creator>${text}</dc:creator></item></channel></rss>`;

const json = (text: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      url: 'https://news.example/1',
      title: text,
      summary: text,
      tags: ['fog', text],
      authors: [{ name: text }],
      image: 'https://news.example/a.jpg',
      _news_elements: {
        label: text,
        category: { name: text },
        image: { alt: text, caption: text, credit: text },
      },
    },
  ],
});

test('combining marks are bounded in each text of RSS and of JSON Feed', async () => {
  const read = [await textsOf(rss(zalgo)), await textsOf(json(zalgo))];
  // An excerpt is cut before its marks are bounded.
  assert.deepEqual(read[0], [bounded, `${bounded}…`, bounded, `${bounded} b`, bounded]);
  const [title, ...rest] = [
    bounded,
    `${bounded}…`,
    ...Array<string>(5).fill(bounded),
    'fog',
    bounded,
    bounded,
  ];
  assert.deepEqual(read[1], [title, ...rest]);
});

test('a JSON Feed with combining marks in one text only is bounded, too', async () => {
  const item = { id: '1', url: 'https://news.example/1', title: 'Tide', summary: 'Fog' };
  const own = (part: object): object => ({ ...item, _news_elements: part });
  const image = 'https://news.example/a.jpg';
  const items = [
    { ...item, title: zalgo },
    { ...item, summary: `Fog${'\u0301'.repeat(200)}` },
    { ...item, tags: ['a', zalgo] },
    { ...item, author: zalgo },
    { ...item, authors: [{ name: zalgo }] },
    { ...item, authors: [] },
    own({ label: zalgo }),
    own({ category: { name: zalgo } }),
    { ...own({ image: { alt: zalgo } }), image },
    { ...own({ image: { alt: 'Fog', caption: zalgo } }), image },
    { ...own({ image: { alt: 'Fog', credit: zalgo } }), image },
  ];
  for (const each of items) {
    // The feed's author is also that of the one item that names none.
    const author =
      'authors' in each && JSON.stringify(each.authors) === '[]' ? { author: { name: zalgo } } : {};
    const texts = await textsOf({ version: 'https://jsonfeed.org/version/1.1', ...author, items: [each] });
    assert.doesNotMatch(texts.join('|'), /\p{M}{11}/u, Object.keys(each).join());
    assert.match(texts.join('|'), /\p{M}{10}/u, Object.keys(each).join());
  }
});

test('a JSON Feed of giant texts and lists is bounded', async () => {
  const texts = await textsOf(json(long));
  assert.ok(texts.every(text => text.length <= 5000));
  const tags = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`);
  const item = { id: '1', url: 'https://news.example/1', title: 'Tide', summary: 'Fog', tags };
  const many = await textsOf({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
  assert.ok(many.length <= 503);
});
