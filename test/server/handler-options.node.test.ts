import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { resolveOptions } from '../../src/server/handler-options.js';
import { createFeedHandler } from '../../src/server/index.js';
import { ask, handlerFor } from './ask.js';
import { feedOf } from './upstream.js';

const source = 'https://news.example/feed.json';
const fetch = async () => new Response(feedOf(['a']));
const origin = 'https://my.site';

const settings = (options: object = {}) => resolveOptions({ sources: { news: source }, ...options });

test('a handler without sources says what it needs', () => {
  for (const nothing of [undefined, {}])
    assert.throws(() => createFeedHandler(nothing as never), /no sources: createFeedHandler\(\{ sources/);
});

test('invalid limits are replaced by the defaults', async () => {
  const fetch = () => Promise.resolve(new Response(feedOf(['tide'])));
  const odd = { maxAge: NaN, staleWhileRevalidate: -1, timeout: 0, maxBytes: 0, maxPages: 0 };
  const response = await ask(handlerFor('https://news.example/feed', { fetch, ...odd }).handler);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('cache-control') ?? '', /max-age=300, .*stale-while-revalidate=300,/);
});

for (const allowOrigins of ['https://My.Site/', 'https://my.site:443'] as unknown as readonly string[][])
  test(`allowOrigins ${String(allowOrigins)}, as a string or in a list, allows ${origin} only`, async () => {
    for (const allowed of [allowOrigins, [allowOrigins].flat()]) {
      const { handler } = handlerFor(source, { fetch, allowOrigins: allowed });
      const from = async (other: string) =>
        (await ask(handler, 'news', { headers: { origin: other } })).headers.get(
          'access-control-allow-origin',
        );
      assert.equal(await from(origin), origin);
      assert.equal(await from(origin.slice(0, -1)), null);
    }
  });

test('without options a feed is fresh for 5 minutes, and a source has 10 seconds and 5 MB', () => {
  const { maxAge, staleWhileRevalidate, staleIfError, timeout, maxBytes, maxPages, retryAfter } = settings();
  assert.deepEqual([maxAge, staleWhileRevalidate, staleIfError, retryAfter], [300, 300, 86_400, 30]);
  assert.deepEqual([timeout, maxBytes, maxPages], [10, 5_000_000, 10]);
  assert.deepEqual(settings().allowOrigins, ['*']);
});

test('staleWhileRevalidate is as long as maxAge, unless it is given', () => {
  assert.equal(settings({ maxAge: 60 }).staleWhileRevalidate, 60);
  assert.equal(settings({ maxAge: 60, staleWhileRevalidate: 0 }).staleWhileRevalidate, 0);
});

test('a source that failed is requested again after maxAge, but within 30 seconds', () => {
  assert.equal(settings({ maxAge: 3600 }).retryAfter, 30);
  assert.equal(settings({ maxAge: 5 }).retryAfter, 5);
  assert.equal(settings({ maxAge: 0 }).retryAfter, 0);
});

test('a number may be a string, as in environment variables', () => {
  const { maxAge, timeout, maxPages } = settings({ maxAge: '60', timeout: ' 2.5 ', maxPages: '3' });
  assert.deepEqual([maxAge, timeout, maxPages], [60, 2.5, 3]);
});

for (const value of ['', ' ', 'five', '5s', null, undefined, NaN, -1, {}]) {
  test(`maxAge ${JSON.stringify(value)} is no number of seconds: the default applies`, () => {
    assert.equal(settings({ maxAge: value }).maxAge, 300);
  });
}

for (const [written, sent] of [
  ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ['HTTP://LOCALHOST:80', 'http://localhost'],
  ['https://my.site:8443/news?a#b', 'https://my.site:8443'],
  ['null', 'null'],
  ['not an origin', 'not an origin'],
] as const) {
  test(`the origin ${written} is compared as ${sent}`, () => {
    assert.deepEqual(settings({ allowOrigins: [written] }).allowOrigins, [sent]);
  });
}

test('without the option fetch, the global function of the moment of the request is called', async t => {
  const { fetch: send } = settings();
  const replaced = t.mock.method(globalThis, 'fetch', async () => new Response('fog'));
  assert.equal(await (await send(source, { method: 'HEAD' })).text(), 'fog');
  assert.deepEqual(replaced.mock.calls[0]?.arguments, [source, { method: 'HEAD' }]);
});

test('without onError, a failure is logged with the name of its source', t => {
  const log = t.mock.method(console, 'error', () => {});
  const error = new FeedError('The source is down.', { reason: 'network' });
  settings().onError(error, 'news');
  assert.deepEqual(log.mock.calls[0]?.arguments, ['news-elements, source "news":', error]);
});
