/**
 * `parseFeed`, `loadFeed` and the server's handler read an answer alike. The file runs in a process of its own, so that no
 * lazily imported module is there before.
 */
import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { toAnswer } from '../../src/formats/answer/answer.js';
import { read } from '../../src/formats/read.js';
import { loadFeed, parseFeed, type Feed } from '../../src/index.js';
import { createFeedHandler, type JsonFeed } from '../../src/server/index.js';
import { feedOf, sendJson, startSite } from '../helpers/http-site.js';

const cafe = feedOf({ content_html: '<p>Caf&eacute; f&uuml;r alle</p>' });
const READ = 'Café für alle';

const summaryOf = ({ articles }: Feed): string | undefined => articles[0]?.summary;

const startCafe = (test: TestContext) => startSite(test, (_, response) => sendJson(response, cafe));

describe('rare entities of a JSON Feed are read', () => {
  test('by parseFeed', async () => {
    assert.equal(summaryOf(await parseFeed(JSON.stringify(cafe))), READ);
  });

  test('by loadFeed of one address', async test => {
    const site = await startCafe(test);
    assert.equal(summaryOf(await loadFeed(`${site.origin}/feed.json`)), READ);
  });

  test('by loadFeed of two addresses', async test => {
    const site = await startCafe(test);
    assert.equal(summaryOf(await loadFeed(`${site.origin}/1.json ${site.origin}/2.json`)), READ);
  });

  test('by the handler', async test => {
    const { origin } = await startCafe(test);
    const handler = createFeedHandler({ sources: { cafe: origin } });
    const response = await handler(new Request('https://feeds.example/cafe'));
    assert.equal(((await response.json()) as JsonFeed).items[0]?.summary, READ);
  });
});

test('one answer is read once, however many ask for it, and anew where fields say so', async () => {
  const answer = await toAnswer(JSON.stringify({ stories: [{ title: 'One', kicker: 'Two' }] }));
  const fields = { items: 'stories', title: 'kicker' };
  const [first, second, third] = await Promise.all([read(answer), read(answer), read(answer, { fields })]);
  assert.equal(first, second);
  assert.deepEqual(
    [first, third].map(feed => feed?.articles[0]?.title),
    ['One', 'Two'],
  );
});
