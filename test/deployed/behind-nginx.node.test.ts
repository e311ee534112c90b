/** Tests `createFeedHandler` in Node behind a shared HTTP cache, as in production: nginx's `proxy_cache`. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import {
  createFeedHandler,
  toNodeListener,
  type FeedHandlerOptions,
  type JsonFeed,
} from '../../src/server/index.js';
import { startNginx } from './nginx.js';
import { rssOf, serve, serveStatus, startUpstream } from '../server/upstream.js';
import { until } from './until.js';

const rss = { 'content-type': 'application/rss+xml' };

/** Starts a source, a handler that reads it, and nginx in front of the handler; `ask` sends a request to nginx. */
async function chain(t: TestContext, times: Pick<FeedHandlerOptions, 'maxAge' | 'staleWhileRevalidate'>) {
  const source = await startUpstream(t, serve(rssOf(['old']), rss));
  const handler = createFeedHandler({
    sources: { news: `${source.url}/rss` },
    allowOrigins: ['https://my.site'],
    ...times,
    onError: () => {},
  });
  const app = await startUpstream(
    t,
    (request, response) => void toNodeListener(handler, 'https://feeds.my.site')(request, response),
  );
  const nginx = await startNginx(t, app.url);
  const ask = async (path = '/feeds/news', headers: Record<string, string> = {}) => {
    const response = await fetch(nginx + path, { headers });
    const text = await response.text();
    const feed = response.status === 200 ? (JSON.parse(text) as JsonFeed) : undefined;
    const { status, headers: answered } = response;
    return {
      status,
      headers: answered,
      cache: answered.get('x-cache'),
      ids: feed?.items.map(({ id }) => id),
      feed,
    };
  };
  return { source, app, ask };
}

test('the second visitor is served by the cache', async t => {
  const { ask, app, source } = await chain(t, { maxAge: 60 });
  const first = await ask();
  assert.equal(first.cache, 'MISS');
  assert.equal(first.feed?.items[0]?.title, 'Tide & quay, old');
  assert.equal(first.feed.feed_url, 'https://feeds.my.site/feeds/news');
  const second = await ask();
  assert.equal(second.cache, 'HIT');
  assert.deepEqual(second.feed, first.feed);
  assert.deepEqual([app.requests.length, source.requests.length], [1, 1]);
});

test('a visitor who has the answer already gets 304 from the cache', async t => {
  const { ask, app } = await chain(t, { maxAge: 60 });
  const { headers } = await ask();
  const again = await ask('/feeds/news', { 'if-none-match': headers.get('etag') ?? '' });
  assert.deepEqual([again.status, again.cache], [304, 'HIT']);
  assert.equal(app.requests.length, 1);
});

test('the cache keeps the answers to different origins apart', async t => {
  const { ask } = await chain(t, { maxAge: 60 });
  await ask();
  const listed = await ask('/feeds/news', { origin: 'https://my.site' });
  assert.equal(listed.headers.get('access-control-allow-origin'), 'https://my.site');
  const other = await ask('/feeds/news', { origin: 'https://evil.example' });
  assert.equal(other.headers.get('access-control-allow-origin'), null);
});

for (const folder of ['/feeds/', '/unlocked/']) {
  test(`200 visitors at once at ${folder} are one request to the source`, async t => {
    const { ask, app, source } = await chain(t, { maxAge: 60 });
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask(`${folder}news`)));
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(source.requests.length, 1);
    t.diagnostic(`${app.requests.length} of 200 requests reached the handler, 1 the source`);
    if (folder === '/feeds/') assert.equal(app.requests.length, 1);
  });
}

test('an old answer is given at once, and a new one is fetched in the background', async t => {
  const { ask, source } = await chain(t, { maxAge: 1 });
  await ask();
  source.answer = serve(rssOf(['new']), rss);
  const old = await until(async () => {
    const answer = await ask();
    return answer.cache === 'HIT' ? undefined : answer;
  }, 'the answer to become old');
  assert.deepEqual([old.cache, old.ids], ['STALE', ['old']]);
  await until(async () => (await ask()).ids?.[0] === 'new' || undefined, 'the new answer');
});

test('when the source fails, the handler gives its last good answer', async t => {
  const { ask, source } = await chain(t, { maxAge: 1 });
  await ask();
  source.answer = serveStatus(500);
  const failed = await until(async () => {
    const answer = await ask();
    return answer.headers.has('warning') && answer.headers.get('warning')?.startsWith('111')
      ? answer
      : undefined;
  }, 'the failure');
  assert.deepEqual([failed.status, failed.ids], [200, ['old']]);
});

test('when the handler itself is down, the cache gives its last good answer', async t => {
  const { ask, app } = await chain(t, { maxAge: 1, staleWhileRevalidate: 0 });
  await ask();
  await app.stop();
  const stale = await until(async () => {
    const answer = await ask();
    return answer.cache === 'HIT' ? undefined : answer;
  }, 'the answer to become old');
  assert.deepEqual([stale.status, stale.cache, stale.ids], [200, 'STALE', ['old']]);
});
