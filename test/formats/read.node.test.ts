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

test('feeds that are read at the same time lend each other nothing', async () => {
  const titles = ['Caf&eacute;', 'Gl&oacute;ria', 'Tom &nosuchname; Jerry', 'A &frac34; moon'];
  const rss = (title: string): string =>
    `<rss version="2.0"><channel><item><title><![CDATA[${title}]]></title></item></channel></rss>`;
  const feeds = await Promise.all(titles.map(title => parseFeed(rss(title))));
  assert.deepEqual(
    feeds.map(({ articles }) => articles[0]?.title),
    ['Café', 'Glória', 'Tom &nosuchname; Jerry', 'A ¾ moon'],
  );
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

test('a custom format that throws is a FeedError, wherever it throws', async () => {
  const fail = (): never => {
    throw new RangeError('out of ink');
  };
  for (const format of [
    { name: 'own', recognises: fail, parse: fail },
    { name: 'own', recognises: () => true, parse: fail },
  ]) {
    await assert.rejects(parseFeed('{}', { format }), {
      name: 'FeedError',
      reason: 'format',
      message: /out of ink/,
    });
  }
});
