import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, errorOf, handlerFor } from './ask.js';
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

test('with a public origin, no URL in the answer has the host that a visitor sent', async () => {
  const paged = async () => new Response(feedOf(['a'], { next_url: '/2' }));
  const { handler } = handlerFor(source, { fetch: paged, origin: 'https://feeds.my.site' });
  for (const path of ['/feeds/news', '//evil.example/news', '/feeds/?source=news']) {
    const response = await handler(new Request(`http://evil.example:8080${path}`));
    const { feed_url: feed, next_url: next } = (await response.json()) as Record<string, string>;
    assert.equal(feed, `https://feeds.my.site${path}`);
    assert.equal(next, `https://feeds.my.site${path}${path.includes('?') ? '&' : '?'}page=2`);
  }
});

for (const [what, query] of [
  ['more than 50 categories', `category=${Array.from({ length: 51 }, (_, n) => n).join(',')}`],
  ['a category of more than 200 characters', `category=${'a'.repeat(201)}`],
  ['more than 4000 characters', `x=${'a'.repeat(4000)}`],
] as const) {
  test(`a request with ${what} is status 400, and the source is not asked`, async () => {
    const { handler, errors } = handlerFor(source, { fetch: () => assert.fail('asked') });
    const response = await ask(handler, `news?${query}`, { headers: { origin } });
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const { reason, message } = await errorOf(response);
    assert.equal(reason, 'config');
    assert.match(message, new RegExp(what));
    assert.deepEqual(errors, []);
  });
}

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
