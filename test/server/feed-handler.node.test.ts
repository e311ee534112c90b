import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFeedHandler } from '../../src/server/index.js';
import { ask, errorOf, handlerFor, idsOf } from './ask.js';
import { feedOf } from './upstream.js';

const source = 'https://news.example/feed.json';
const fetch = async () => new Response(feedOf(['a']));
const origin = 'https://my.site';

test('a feed is JSON Feed 1.1 that every cache may keep', async () => {
  const { handler } = handlerFor(source, { fetch });
  const response = await ask(handler);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(
    response.headers.get('cache-control'),
    'public, max-age=300, s-maxage=300, stale-while-revalidate=300, stale-if-error=86400',
  );
  const feed = (await response.json()) as Record<string, unknown>;
  assert.equal(feed['version'], 'https://jsonfeed.org/version/1.1');
  assert.equal(feed['title'], 'Harbour News');
  assert.equal(feed['feed_url'], 'https://edge.example/feeds/news');
});

for (const path of ['news', 'news/', 'news.json', '?source=news', 'other?source=news', 'news?utm=x']) {
  test(`the source can be named as ${path}`, async () => {
    const { handler } = handlerFor('', { sources: { news: source, sport: 'https://sport.example/' }, fetch });
    assert.deepEqual(await idsOf(ask(handler, path)), ['a']);
  });
}

test('a single source need not be named', async () => {
  const { handler } = handlerFor(source, { fetch });
  assert.deepEqual(await idsOf(handler(new Request('https://edge.example/'))), ['a']);
});

for (const path of ['weather', 'constructor', '__proto__', '%E0%A4%A', '?source=https://evil.example/feed']) {
  test(`an unknown source, ${path}, is 404, lists the known ones and requests nothing`, async () => {
    const asked: unknown[] = [];
    const spy = async (url: unknown) => (asked.push(url), new Response(feedOf(['a'])));
    const { handler } = handlerFor('', { sources: { news: source, sport: source }, fetch: spy });
    const response = await ask(handler, path);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const error = await errorOf(response);
    assert.equal(error.reason, 'not-found');
    assert.match(error.message, /there are: news, sport\./);
    assert.deepEqual(asked, []);
  });
}

test('a visitor who has the answer already gets 304', async () => {
  const { handler } = handlerFor(source, { fetch });
  const first = await ask(handler);
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^"[\da-f]+"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await ask(handler, 'news', { headers: { 'if-none-match': known } });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('etag'), etag);
    assert.equal(response.headers.get('cache-control'), first.headers.get('cache-control'));
    assert.equal(await response.text(), '');
  }
  assert.equal((await ask(handler, 'news', { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('other articles have another ETag', async () => {
  const ids = ['a', 'b'];
  const changing = async () => new Response(feedOf([ids.shift() ?? '']));
  const { handler } = handlerFor(source, { fetch: changing, maxAge: 0 });
  const [first, second] = [await ask(handler), await ask(handler)];
  assert.notEqual(first.headers.get('etag'), second.headers.get('etag'));
});

test('HEAD has the headers of GET and no body', async () => {
  const { handler } = handlerFor(source, { fetch });
  const [get, head] = [await ask(handler), await ask(handler, 'news', { method: 'HEAD' })];
  assert.deepEqual([...head.headers], [...get.headers]);
  assert.equal(await head.text(), '');
});

for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
  test(`${method} is not allowed`, async () => {
    const { handler } = handlerFor(source, { fetch });
    const response = await ask(handler, 'news', { method });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
  });
}

test('a preflight is answered without asking the source', async () => {
  const { handler } = handlerFor(source, { fetch: () => assert.fail('asked'), allowOrigins: [origin] });
  const response = await ask(handler, 'news', { method: 'OPTIONS', headers: { origin } });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-allow-origin'), origin);
  assert.equal(response.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
  assert.equal(response.headers.get('vary'), 'Origin');
});

test('only listed origins may read, and caches keep their answers apart', async () => {
  const { handler } = handlerFor(source, { fetch, allowOrigins: [origin] });
  const from = (headers: Record<string, string>) => ask(handler, 'news', { headers });
  const listed = await from({ origin });
  assert.equal(listed.headers.get('access-control-allow-origin'), origin);
  assert.match(listed.headers.get('access-control-expose-headers') ?? '', /ETag/);
  for (const response of [listed, await from({ origin: 'https://my.site.evil.example' }), await from({})]) {
    assert.equal(response.headers.get('vary'), 'Origin');
    if (response !== listed) assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
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

test('without a list every origin may read, and caches need not tell them apart', async () => {
  const { handler } = handlerFor(source, { fetch });
  const response = await ask(handler, 'news', { headers: { origin } });
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('vary'), null);
});

test('a page can read why there is no feed', async () => {
  const down = () => Promise.reject(new TypeError('fetch failed'));
  const { handler } = handlerFor(source, { fetch: down, allowOrigins: [origin] });
  const response = await ask(handler, 'news', { headers: { origin } });
  assert.equal(response.status, 502);
  assert.equal(response.headers.get('access-control-allow-origin'), origin);
  assert.deepEqual(await errorOf(response), {
    reason: 'network',
    message: 'The source could not be reached.',
  });
});

for (const url of ['/feed.json', 'ftp://news.example/feed', 'https://user:secret@news.example/feed', '']) {
  test(`a source with the URL "${url}" is refused when the handler is made`, () => {
    assert.throws(() => createFeedHandler({ sources: { news: url } }), {
      name: 'FeedError',
      reason: 'config',
    });
  });
}
