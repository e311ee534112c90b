import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutTracking } from '../../src/html/tracking.js';

test('tracking parameters are removed, all others stay as they are written', () => {
  for (const [url, expected] of [
    ['https://news.example/fog?utm_source=rss', 'https://news.example/fog'],
    ['/fog?utm_source=rss&amp;page=2#top', '/fog?page=2#top'],
    ['/fog?page=2&utm_source=rss&amp;q=a%20b', '/fog?page=2&amp;q=a%20b'],
    ['/fog?a=1&#38;fbclid=x&#38;b', '/fog?a=1&#38;b'],
    ['/fog?UTM_Campaign=x#utm_source=y', '/fog#utm_source=y'],
  ])
    assert.equal(withoutTracking(url as string), expected);
});

test('parameters that only look like them stay', () => {
  for (const url of ['/fog?route=utm_1', '/fog?my_utm_source=1', '/fog?', '/utm_source=1', '/fog?utm=1&&a'])
    assert.equal(withoutTracking(url), url);
});

test('what names the page that a post was embedded in is gone', () => {
  assert.equal(
    withoutTracking('https://posts.example/1?ref_src=embed%5Etfw&ref_url=https%3A%2F%2Fa.example&page=2'),
    'https://posts.example/1?page=2',
  );
  assert.equal(withoutTracking('https://posts.example/?ref=2'), 'https://posts.example/?ref=2');
});
