import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findArticle, slugOf } from '../../src/articles/find-article.js';

const article = { title: '', tags: [], authors: [] };
const articles = [
  { ...article, id: 'ferry', url: 'https://news.example/stories/fog/' },
  { ...article, id: 'fog', url: 'https://news.example/stories/the-fog?from=rss#top' },
  { ...article, id: 'https://news.example/?p=3', url: 'https://news.example/x/%E7%81%AF%E5%A1%94' },
  { ...article, id: '4', slug: 'named', url: 'https://news.example/stories/other' },
];

for (const [wanted, id, why] of [
  ['fog', 'fog', 'an id comes before a slug'],
  ['https://news.example/stories/fog/', 'ferry', 'a URL is found'],
  ['the-fog', 'fog', 'a slug is the last part of the path'],
  ['灯塔', 'https://news.example/?p=3', 'a slug may be percent-encoded in the feed'],
  ['%e7%81%af%E5%A1%94', 'https://news.example/?p=3', 'a slug may be percent-encoded in the address'],
  ['NAMED', '4', 'the slug that a source tells counts, in any case'],
  ['other', undefined, 'the path does not count where the source tells a slug'],
  ['%', undefined, 'what cannot be decoded is compared as it is'],
] as const) {
  test(why, () => assert.equal(findArticle(articles, wanted)?.id, id));
}

test('a story whose URL has no path has no slug', () => {
  assert.equal(slugOf({ ...article, id: '5', url: 'https://news.example/' }), '');
  assert.equal(slugOf({ ...article, id: '6' }), '');
});
