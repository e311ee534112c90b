// Shows promise 23 of SECURITY.md.
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

const KEY = 'f00dcafe26';

test('without onError, a failure is logged in one line, without the query and the headers of its source', t => {
  const log = t.mock.method(console, 'error', () => {});
  const sources = { news: { url: `${source}?key=${KEY}`, headers: { authorization: 'Bearer sesame' } } };
  const cause = new TypeError(`Failed to parse URL from ${source}?key=${KEY}`, {
    cause: new TypeError('Headers.append: "Bearer sesame" is an invalid header value.'),
  });
  const error = new FeedError('The source is down.', {
    reason: 'http',
    status: 503,
    url: `${source}?key=${KEY}&page=2`,
    cause,
  });
  settings({ sources }).onError(error, 'news');
  assert.deepEqual(
    log.mock.calls.map(({ arguments: written }) => written),
    [
      [
        `news-elements, source "news": The source is down. (http, 503, ${source})` +
          ` Cause: Failed to parse URL from ${source}?…` +
          ' Cause: Headers.append: "***" is an invalid header value.',
      ],
    ],
  );
});

test('onError gets the whole error; if it throws itself, that is logged and no failure of the response', async t => {
  const log = t.mock.method(console, 'error', () => {});
  const seen: FeedError[] = [];
  const onError = (error: FeedError) => {
    seen.push(error);
    throw new Error(`No log at https://log.example/?key=${KEY}`);
  };
  const fetch = () => Promise.reject(new TypeError('fetch failed'));
  const { handler } = handlerFor(`${source}?key=${KEY}`, { fetch, onError });
  assert.equal((await ask(handler)).status, 502);
  assert.equal(seen[0]?.url, `${source}?key=${KEY}`);
  assert.equal((seen[0]?.cause as Error).message, 'fetch failed');
  assert.deepEqual(log.mock.calls[0]?.arguments, [
    'news-elements: onError failed: No log at https://log.example/?…',
  ]);
});

for (const [given, origin] of [
  ['https://Feeds.my.site', 'https://feeds.my.site'],
  ['https://feeds.my.site/', 'https://feeds.my.site'],
  ['https://feeds.my.site:443', 'https://feeds.my.site'],
  ['http://localhost:8787', 'http://localhost:8787'],
  [undefined, undefined],
] as const) {
  test(`the public origin ${given} is ${origin}`, () => {
    assert.equal(settings({ origin: given }).origin, origin);
  });
}

for (const origin of [
  '',
  'feeds.my.site',
  '/feeds',
  'https://feeds.my.site/feeds',
  'https://feeds.my.site?a',
  'https://feeds.my.site/#a',
  'https://me@feeds.my.site',
  'ftp://feeds.my.site',
  'null',
  null,
  8787,
]) {
  test(`the origin ${JSON.stringify(origin)} is a mistake in the configuration`, () => {
    const create = () => createFeedHandler({ sources: { news: source }, origin: origin as string });
    assert.throws(create, { name: 'FeedError', reason: 'config', message: /option origin/ });
  });
}

test('a clock that gives no number is replaced by that of the system', () => {
  for (const time of [NaN, undefined, 'soon', Infinity]) {
    const { now } = settings({ now: () => time });
    assert.ok(now() > 1.7e12, String(time));
  }
  assert.equal(settings({ now: () => 5 }).now(), 5);
});

test('a handler whose clock gives no number serves its feed, and asks the source once', async () => {
  let calls = 0;
  const count = async () => {
    calls++;
    return fetch();
  };
  const { handler } = handlerFor(source, { fetch: count, now: () => NaN });
  for (let visitor = 0; visitor < 3; visitor++) {
    const { status, headers } = await ask(handler);
    assert.deepEqual([status, headers.get('age')], [200, '0']);
  }
  assert.equal(calls, 1);
});

test('on runtimes that read on their only thread, answers may have 1 MB by default', t => {
  const globals = globalThis as { Deno?: object };
  globals.Deno = {};
  t.after(() => delete globals.Deno);
  assert.equal(settings().maxBytes, 1_000_000);
  assert.equal(settings({ maxBytes: 5_000_000 }).maxBytes, 5_000_000);
});
