import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFeedHandler, type JsonFeed } from '../../src/server/index.js';
import { ask, errorOf, handlerFor, idsOf } from './ask.js';
import { feedOf, rssOf, serve, startUpstream } from './upstream.js';

test('RSS comes out as JSON Feed, with plain text and ISO dates', async t => {
  const upstream = await startUpstream(t, serve(rssOf(['7']), { 'content-type': 'text/xml' }));
  const { handler } = handlerFor(upstream.url);
  const { title, items } = (await (await ask(handler)).json()) as JsonFeed;
  assert.equal(title, 'Harbour News');
  assert.equal(items[0]?.title, 'Tide & quay, 7');
  assert.equal(items[0].url, 'https://harbour.example/7');
  assert.equal(items[0].date_published, '2024-01-20T10:30:00.000Z');
});

test('a feed in an old encoding comes out as UTF-8', async t => {
  const latin = Buffer.from(rssOf(['café']).replace('?>', ' encoding="iso-8859-1"?>'), 'latin1');
  const upstream = await startUpstream(t, (_, response) => response.end(latin));
  const { handler } = handlerFor(upstream.url);
  const { items } = (await (await ask(handler)).json()) as JsonFeed;
  assert.equal(items[0]?.title, 'Tide & quay, café');
});

test('a custom API is read by the fields that the owner names', async t => {
  const upstream = await startUpstream(t, serve('{"news":[{"no":7,"headline":"High tide"}]}'));
  const fields = { items: 'news', id: 'no', title: 'headline' };
  const { handler } = handlerFor('', { sources: { news: { url: upstream.url, format: 'json', fields } } });
  const { items } = (await (await ask(handler)).json()) as JsonFeed;
  assert.deepEqual([items[0]?.id, items[0]?.title], ['7', 'High tide']);
});

test('a source asks with its own headers and says what it reads', async t => {
  const upstream = await startUpstream(t, serve(rssOf(['7'])));
  const { handler } = handlerFor('', {
    sources: {
      news: { url: upstream.url, headers: { authorization: 'Bearer key', 'User-Agent': 'my.site' } },
    },
  });
  await ask(handler);
  const headers = upstream.requests[0]?.headers;
  assert.equal(headers?.authorization, 'Bearer key');
  assert.equal(headers['user-agent'], 'my.site');
  assert.match(headers.accept ?? '', /application\/rss\+xml/);
});

test('nothing of a visitor reaches the source', async t => {
  const upstream = await startUpstream(t, serve(rssOf(['7'])));
  const { handler } = handlerFor(`${upstream.url}/rss?a=1`);
  await ask(handler, 'news?b=2&url=https://evil.example/', {
    headers: { cookie: 'session=1', authorization: 'Bearer visitor', 'x-forwarded-for': '203.0.113.9' },
  });
  assert.equal(upstream.requests[0]?.url, '/rss?a=1');
  const { headers } = upstream.requests[0];
  assert.deepEqual(
    [headers.cookie, headers.authorization, headers['x-forwarded-for']],
    [undefined, undefined, undefined],
  );
});

test('a web page instead of a feed is a failure that the owner is told of', async t => {
  const upstream = await startUpstream(
    t,
    serve('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
  );
  const { handler, errors } = handlerFor(upstream.url);
  const response = await ask(handler);
  assert.equal(response.status, 502);
  assert.equal((await errorOf(response)).reason, 'format');
  assert.match(String(errors[0]?.cause), /got an HTML page/);
});

const source = 'https://news.example/feed.json';

test('a single source need not be named', async () => {
  const { handler } = handlerFor(source, { fetch: async () => new Response(feedOf(['a'])) });
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

for (const url of ['/feed.json', 'ftp://news.example/feed', 'https://user:secret@news.example/feed', '']) {
  test(`a source with the URL "${url}" is refused when the handler is made`, () => {
    assert.throws(() => createFeedHandler({ sources: { news: url } }), {
      name: 'FeedError',
      reason: 'config',
    });
  });
}
