import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findArticle, slugOf } from '../../src/articles/find-article.js';

const article = { title: '', tags: [], authors: [] };
const articles = [
  { ...article, id: 'ferry', url: 'https://news.example/stories/fog/' },
  { ...article, id: 'fog', url: 'https://news.example/stories/the-fog?from=rss#top' },
  { ...article, id: 'https://news.example/?p=3', url: 'https://news.example/x/%E7%81%AF%E5%A1%94' },
  { ...article, id: '4', slug: 'named', url: 'https://news.example/stories/other' },
  { ...article, id: '5', url: 'https://news.example/2026/tide-table.html?from=rss' },
  { ...article, id: '6', url: 'https://news.example/2026/new-pier/index.html' },
  { ...article, id: '7', url: 'https://news.example/2026/crane.aspx/' },
  { ...article, id: '8', url: 'https://news.example/2026/lock,1042' },
  { ...article, id: '9', url: 'https://news.example/2026/version-2.0' },
  { ...article, id: '10', url: 'https://news.example/?p=10' },
];

for (const [wanted, id, why] of [
  ['fog', 'fog', 'an id comes before a slug'],
  ['https://news.example/stories/fog/', 'ferry', 'a URL is found'],
  ['the-fog', 'fog', 'a slug is the last part of the path'],
  ['灯塔', 'https://news.example/?p=3', 'a slug may be percent-encoded in the feed'],
  ['%e7%81%af%E5%A1%94', 'https://news.example/?p=3', 'a slug may be percent-encoded in the address'],
  ['NAMED', '4', 'the slug that a source tells counts, in any case'],
  ['other', undefined, 'the path does not count where the source tells a slug'],
  ['tide-table', '5', 'a slug may be the name of a file without its extension'],
  ['tide-table.html', '5', 'a slug may be the name of a file'],
  ['The-Fog.htm', 'fog', 'a slug may be what was the name of a file, before the site moved'],
  ['new-pier', '6', 'the name of an index file is no slug'],
  ['index.html', undefined, 'an index file leads to no story'],
  ['crane.php', '7', 'a site may have moved to another language of programming'],
  ['crane', '7', 'a file may stand before a slash'],
  ['lock', undefined, 'a number behind a comma belongs to the slug: stories of a series differ by it'],
  ['lock,1042', '8', 'a slug may have a comma'],
  ['version-2', undefined, 'a number behind a dot is no extension'],
  ['version-2.0', '9', 'a slug may have a dot'],
  ['fog/', 'ferry', 'a slash may stand behind a slug'],
  ['tide-table.html/', '5', 'a slash may stand behind the name of a file'],
  ['/', undefined, 'a slash alone is no slug'],
  ['%', undefined, 'what cannot be decoded is compared as it is'],
] as const) {
  test(why, () => assert.equal(findArticle(articles, wanted)?.id, id));
}

test('a story whose URL has no path has no slug', () => {
  assert.equal(slugOf({ ...article, id: '5', url: 'https://news.example/' }), '');
  assert.equal(slugOf({ ...article, id: '6' }), '');
  assert.equal(slugOf({ ...article, id: '7', url: 'https://news.example/index.php' }), '');
});
