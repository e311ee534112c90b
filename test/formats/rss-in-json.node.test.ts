import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '../../src/formats/parse-feed.js';

test('RSS that a converter made into JSON keeps its guids', async () => {
  const item = {
    title: { '#text': 'A' },
    guid: { '#text': 'https://news.example/1', '@isPermaLink': 'false' },
  };
  const feed = JSON.stringify({ rss: { '@version': '2.0', channel: { title: 'T', item: [item] } } });
  const { id, url, title } = (await parseFeed(feed, { url: 'https://news.example/feed' })).articles[0]!;
  assert.deepEqual([id, url, title], ['https://news.example/1', undefined, 'A']);
});
