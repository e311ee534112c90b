// Shows promises 21, 22 and 25 of SECURITY.md.
import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Format } from '../../src/formats/format.js';
import { ask, errorOf, handlerFor, idsOf } from './ask.js';
import { feedOf, serve, startUpstream } from './upstream.js';

const slow: readonly (readonly [string, RequestListener])[] = [
  ['sends no headers', () => {}],
  ['sends headers but no body', (_, response) => response.writeHead(200).flushHeaders()],
  ['stops in the middle of the body', (_, response) => void response.writeHead(200).write('{"version":')],
];
for (const [what, answer] of slow) {
  test(`a source that ${what} ends with a timeout error`, async t => {
    const upstream = await startUpstream(t, answer);
    const { handler } = handlerFor(upstream.url, { timeout: 0.1 });
    const response = await ask(handler);
    assert.equal(response.status, 504);
    const error = await errorOf(response);
    assert.equal(error.reason, 'timeout');
    assert.match(error.message, /within 0.1 seconds/);
  });
}

test('after a timeout the connection to the source is closed', { timeout: 5000 }, async t => {
  let end: (value?: unknown) => void = () => {};
  const closed = new Promise(resolve => (end = resolve));
  const upstream = await startUpstream(t, (_, response) => response.once('close', end));
  const { handler } = handlerFor(upstream.url, { timeout: 0.1 });
  assert.equal((await ask(handler)).status, 504);
  await closed;
});

test('an endless body is aborted at maxBytes', async t => {
  const fill = (response: ServerResponse) => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
    response.once('drain', () => fill(response));
  };
  const upstream = await startUpstream(t, (_, response) => fill(response.writeHead(200)));
  const { handler } = handlerFor(upstream.url, { maxBytes: 1_000_000 });
  const response = await ask(handler);
  assert.equal(response.status, 502);
  assert.match((await errorOf(response)).message, /more than 1000000 bytes/);
});

test('maxBytes limits the size after decompression', async t => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, 32));
  const upstream = await startUpstream(t, (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  const { handler } = handlerFor(upstream.url);
  const response = await ask(handler);
  assert.equal(response.status, 502);
  assert.match((await errorOf(response)).message, /more than 5000000 bytes/);
});

test('an answer of just the allowed size is read', async t => {
  const body = feedOf(['a']);
  const upstream = await startUpstream(t, serve(body));
  const { handler } = handlerFor(upstream.url, { maxBytes: Buffer.byteLength(body) });
  assert.equal((await ask(handler)).status, 200);
});

test('garbage instead of gzip is a failure of the source', async t => {
  const upstream = await startUpstream(t, serve('no gzip', { 'content-encoding': 'gzip' }));
  const { handler } = handlerFor(upstream.url);
  const response = await ask(handler);
  assert.equal(response.status, 502);
  assert.equal((await errorOf(response)).reason, 'network');
});

test('visitors never see the URL of a source, which may hold a key', async t => {
  const upstream = await startUpstream(t, serve('<p>Sign in'));
  const { handler } = handlerFor(`${upstream.url}/posts?key=f00dcafe`, { maxBytes: 100 });
  const wrong = await (await ask(handler)).text();
  await upstream.stop();
  const gone = await (await ask(handler)).text();
  assert.doesNotMatch(wrong + gone, /f00dcafe|127\.0\.0\.1/);
});

const KEY = 'f00dcafe26';

for (const [what, body] of [
  [
    'links of its own',
    feedOf([], { items: [{ id: '1', content_html: '<a href="#note">1</a> <img src="?w=9">' }] }),
  ],
  ['its URL', feedOf(['a'], { home_page_url: `https://news.example/?key=${KEY}`, title: `Feed for ${KEY}` })],
  ['its header', feedOf([], { items: [{ id: 'Bearer sesame-4711', content_text: 'sesame-4711' }] })],
] as const) {
  test(`a source whose answer repeats ${what} does not show its key`, async () => {
    const headers = { authorization: 'Bearer sesame-4711' };
    const sources = { news: { url: `https://news.example/feed?key=${KEY}`, headers } };
    const { handler } = handlerFor('', { sources, fetch: async () => new Response(body) });
    const response = await ask(handler);
    assert.equal(response.status, 200);
    assert.doesNotMatch(await response.text(), new RegExp(`${KEY}|sesame`));
  });
}

test('a feed that was read too late is discarded, and the failure is a timeout', async () => {
  const format: Format = {
    name: 'slow',
    recognises: () => true,
    parse: () => {
      const start = performance.now();
      while (performance.now() - start < 100);
      return { articles: [], format: 'slow' };
    },
  };
  const { handler } = handlerFor('', {
    sources: { news: { url: 'https://news.example/', format } },
    fetch: async () => new Response('{}'),
    timeout: 0.05,
  });
  const response = await ask(handler);
  assert.equal(response.status, 504);
  assert.equal((await errorOf(response)).reason, 'timeout');
});

for (const [what, body] of [
  ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['objects', `${'{"items":'.repeat(200_000)}[]${'}'.repeat(200_000)}`],
  [
    'tags',
    feedOf([], { items: [{ id: '1', tags: [] }] }).replace('[]', '['.repeat(99_999) + ']'.repeat(99_999)),
  ],
  ['elements', `<rss><channel><item><title>${'<b>'.repeat(20_000)}`],
] as const) {
  test(`deeply nested ${what} are a feed or a failure that says why`, async () => {
    const { handler } = handlerFor('https://news.example/', { fetch: async () => new Response(body) });
    const response = await ask(handler);
    if (response.status === 200) await response.json();
    else assert.equal((await errorOf(response)).reason, 'format');
  });
}

test('a next page is followed on the origin of the answer, too, which differs after a redirect', async () => {
  const asked: string[] = [];
  const pages: Readonly<Record<string, () => Response>> = {
    'http://news.example/': () =>
      new Response(null, { status: 301, headers: { location: 'https://www.news.example/' } }),
    'https://www.news.example/': () => new Response(feedOf(['a'], { next_url: '/2' })),
    'https://www.news.example/2': () =>
      new Response(feedOf(['b'], { next_url: 'https://news.example:8443/3' })),
  };
  const fetch = async (url: unknown) => {
    asked.push(String(url));
    return pages[String(url)]?.() ?? assert.fail(`asked for ${String(url)}`);
  };
  const resolve = async () => ['93.184.215.14'];
  const { handler } = handlerFor('http://news.example/', { fetch, resolve });
  assert.deepEqual(await idsOf(ask(handler, 'news?page=2')), ['b']);
  assert.deepEqual(await idsOf(ask(handler, 'news?page=3')), []);
  assert.deepEqual(asked, Object.keys(pages));
});
