import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { distinctStories } from '../../../src/formats/draft/distinct-stories.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const page = 'https://quay.example/';
const story = (id: string, title: string, path?: string, parts: Partial<Article> = {}): Article => ({
  id,
  title,
  ...(path === undefined ? {} : { url: page + path }),
  tags: [],
  authors: [],
  ...parts,
});
const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);
const titles = (articles: readonly Article[]) => articles.map(({ title }) => title);

test('articles with ids of their own stay the same objects', () => {
  const articles = [story('1', 'Fog', 'fog'), story('2', 'Fog', 'fog'), story('3', 'Rain')];
  assert.equal(distinctStories(articles), articles);
});

test('an item that is listed twice is one article, the first', () => {
  const articles = [
    story('1', 'Fog', 'fog'),
    story('2', 'Rain', 'rain'),
    story('1', 'Fog', 'fog', { body: 'B' }),
  ];
  assert.deepEqual(distinctStories(articles), articles.slice(0, 2));
});

test('different stories with one id get their URLs for ids, also the first', () => {
  const articles = [story('x', 'Fog', 'fog'), story('2', 'Ice', 'ice'), story('x', 'Rain', 'rain')];
  assert.deepEqual(ids(distinctStories(articles)), [`${page}fog`, '2', `${page}rain`]);
});

test('without a URL of its own, a story gets an id that is the same in the next answer', () => {
  const [fog, rain] = [story('x', 'Fog', ''), story('x', 'Rain', '')];
  const before = distinctStories([fog, rain]);
  const after = distinctStories([story('x', 'Snow', ''), fog, rain]);
  assert.equal(new Set(ids(after)).size, 3);
  assert.deepEqual(ids(after).slice(1), ids(before));
  assert.ok(!ids(after).includes('x'));
});

test('a URL that is another article’s id is not given to a second one', () => {
  const articles = [
    story('x', 'Fog', 'fog'),
    story('x', 'Rain', 'rain'),
    story(`${page}fog`, 'Fog bank', 'bank'),
  ];
  assert.equal(new Set(ids(distinctStories(articles))).size, 3);
});

test('stories without URLs and with one title are told apart by their summaries', () => {
  const articles = ['Calm.', 'Storm.', 'Calm.'].map(summary => story('x', 'Update', undefined, { summary }));
  const distinct = distinctStories(articles);
  assert.deepEqual(
    distinct.map(({ summary }) => summary),
    ['Calm.', 'Storm.'],
  );
  assert.equal(new Set(ids(distinct)).size, 2);
});

const items = [
  ['Fog', 'fog'],
  ['Rain', 'rain'],
  ['Fog', 'fog'],
] as const;
for (const [format, feed] of Object.entries({
  RSS: `<rss><channel>${items
    .map(([title, path]) => `<item><title>${title}</title><link>${page}${path}</link><guid>7</guid></item>`)
    .join('')}</channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom">${items
    .map(
      ([title, path]) => `<entry><id>urn:7</id><title>${title}</title><link href="${page}${path}"/></entry>`,
    )
    .join('')}</feed>`,
  'a JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: items.map(([title, path]) => ({ id: '7', title, url: page + path, content_text: title })),
  }),
  'other JSON': JSON.stringify({
    articles: items.map(([title, path]) => ({
      id: 7,
      headline: title,
      link: page + path,
      body: '<p>Text.</p>',
    })),
  }),
}))
  test(`ids are unique in ${format}`, async () => {
    const { articles } = await parseFeed(feed);
    assert.deepEqual(
      [titles(articles), ids(articles)],
      [
        ['Fog', 'Rain'],
        [`${page}fog`, `${page}rain`],
      ],
    );
  });

test('ids are unique in what a custom format returns', async () => {
  const parse = () => ({ format: 'own', articles: [story('x', 'Fog', 'fog'), story('x', 'Rain', 'rain')] });
  const { articles } = await parseFeed('{}', { formats: [{ name: 'own', recognises: () => true, parse }] });
  assert.deepEqual(ids(articles), [`${page}fog`, `${page}rain`]);
});
