import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/article.js';
import { mergePages } from '../../src/articles/merge-pages.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { nextPages, type LoadedFeed, type NamedUrl } from '../../src/load/named-url.js';

const page = (ids: string, parts: Partial<Feed> = {}): Feed => ({
  format: 'rss',
  articles: Array.from(ids, id => ({ id, title: `Story ${id}`, tags: [], authors: [] })),
  ...parts,
});
const ids = ({ articles }: Feed) => articles.map(({ id }) => id).join('');

test('the articles of the second page follow those of the first', () => {
  assert.equal(ids(mergePages(page('ba'), page('dc'))), 'badc');
});

test('an article that new ones pushed onto the second page is kept once, where it was', () => {
  assert.equal(ids(mergePages(page('abc'), page('bcd'))), 'abcd');
});

test('of an article on both pages, the first page’s version is kept', () => {
  const second = page('a').articles.map(article => ({ ...article, title: 'Changed' }));
  const merged = mergePages(page('a'), page('', { articles: second }));
  assert.deepEqual(
    merged.articles.map(({ title }) => title),
    ['Story a'],
  );
});

test('another story of the second page with an id of the first has its URL for an id', () => {
  const at = (id: string, title: string, path: string) => ({
    ...page(id).articles[0]!,
    title,
    url: `https://news.example/${path}`,
  });
  const first = page('', { articles: [at('1', 'Fog', 'fog'), at('2', 'Rain', 'rain')] });
  const second = page('', { articles: [at('1', 'Rain', 'rain'), at('2', 'Snow', 'snow')] });
  const { articles } = mergePages(first, second);
  assert.deepEqual(
    articles.map(({ id, title }) => [id, title]),
    [
      ['1', 'Fog'],
      ['2', 'Rain'],
      ['https://news.example/snow', 'Snow'],
    ],
  );
});

test('articles with the same URL and other ids are all kept', () => {
  const at = (id: string) =>
    page('', { articles: [{ ...page(id).articles[0]!, url: 'https://news.example/' }] });
  assert.equal(ids(mergePages(at('a'), at('b'))), 'ab');
});

test('the feed is still the one of the first page', () => {
  const own = { title: 'Herald', url: 'https://news.example/', language: 'en', format: 'rss' };
  const other = { title: 'Page 2', url: 'https://cdn.example/', language: 'de', format: 'json-feed' };
  const { title, url, language, format } = mergePages(page('a', own), page('b', other));
  assert.deepEqual({ title, url, language, format }, own);
});

test('a title that only the second page has is not the feed’s', () => {
  assert.equal(mergePages(page('a'), page('b', { title: 'Page 2' })).title, undefined);
});

test('the page after both is that of the second', () => {
  assert.equal(mergePages(page('a', { next: '/2' }), page('b', { next: '/3' })).next, '/3');
  assert.equal(mergePages(page('a', { next: '/2' }), page('b')).next, undefined);
});

test('a page that names itself as the next one is the last', () => {
  assert.equal(mergePages(page('a', { next: '/2' }), page('b', { next: '/2' })).next, undefined);
});

test('whether the next page is trusted is told by the page that names it', () => {
  const named = (path: string, trusted: boolean): readonly NamedUrl[] => [
    { url: new URL(path, 'https://news.example/'), trusted },
  ];
  const first: LoadedFeed = { ...page('a', { next: '/2' }), [nextPages]: named('/2', true) };
  const second: LoadedFeed = { ...page('b', { next: '/3' }), [nextPages]: named('/3', false) };
  const merged: LoadedFeed = mergePages(first, second);
  assert.deepEqual(merged[nextPages], named('/3', false));
  const last: LoadedFeed = mergePages(first, page('b'));
  assert.equal(last[nextPages], undefined);
});

test('both pages stay as they were', () => {
  const [first, second] = [page('ab'), page('bc')];
  mergePages(first, second);
  assert.deepEqual([ids(first), ids(second)], ['ab', 'bc']);
});

test('stories without URLs that share an id, but neither title nor time, are two', async () => {
  const page = (title: string, published: string) =>
    parseFeed(JSON.stringify({ items: [{ id: 1, title, published }] }));
  const first = await page('Fog', '2026-11-02T10:00:00Z');
  const { articles } = mergePages(first, await page('Rope', '2026-11-01T10:00:00Z'));
  assert.deepEqual(
    articles.map(({ title }) => title),
    ['Fog', 'Rope'],
  );
  assert.notEqual(articles[0]?.id, articles[1]?.id);
  const retitled = mergePages(first, await page('Thick fog', '2026-11-02T10:00:00Z'));
  assert.equal(retitled.articles.length, 1);
});
