/** Tests `createFeedHandler`, bundled with esbuild, in the runtime of Cloudflare Workers (Miniflare). */
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import type { JsonFeed } from '../../src/server/index.js';
import { rssOf, serve, serveStatus, startUpstream, type Upstream } from '../server/upstream.js';
import { until } from './until.js';

const rss = { 'content-type': 'application/rss+xml' };

/** Starts a Worker whose handler has `upstream` as its only source; resolves to its URL and the bytes of its script. */
async function startWorker(t: TestContext, upstream: Upstream, maxAge = 60) {
  const entry = `
    import { createFeedHandler } from './src/server/index.js';
    const sources = { news: ${JSON.stringify(upstream.url)} };
    export default { fetch: createFeedHandler({ sources, maxAge: ${maxAge}, timeout: 2, onError() {} }) };`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    conditions: ['workerd', 'worker', 'browser'],
  });
  const script = outputFiles[0]?.text ?? '';
  const worker = new Miniflare({ modules: true, script, compatibilityDate: '2025-01-01' });
  t.after(() => worker.dispose());
  const url = new URL('/news', await worker.ready);
  return { url, bytes: script.length };
}

async function idsOf(response: Response): Promise<string[]> {
  return ((await response.json()) as JsonFeed).items.map(({ id }) => id);
}

test('RSS comes out of a Worker as JSON Feed', async t => {
  const { url, bytes } = await startWorker(t, await startUpstream(t, serve(rssOf(['a', 'b']), rss)));
  t.diagnostic(`the whole Worker, minified: ${bytes} bytes`);
  const response = await fetch(url);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
  const { title, items } = (await response.json()) as JsonFeed;
  assert.equal(title, 'Harbour News');
  assert.deepEqual(items[0], {
    id: 'a',
    url: 'https://harbour.example/a',
    title: 'Tide & quay, a',
    summary: 'The quay is open.',
    content_html: '<p>The quay is <b>open</b>.</p>',
    date_published: '2024-01-20T10:30:00.000Z',
    _news_elements: { readingMinutes: 1 },
  });
  const etag = response.headers.get('etag') ?? '';
  assert.equal((await fetch(url, { headers: { 'if-none-match': etag } })).status, 304);
});

test('200 visitors at once are one request to the source', async t => {
  const upstream = await startUpstream(t, serve(rssOf(['a']), rss));
  const { url } = await startWorker(t, upstream);
  const responses = await Promise.all(Array.from({ length: 200 }, () => fetch(url)));
  assert.ok(responses.every(({ status }) => status === 200));
  assert.equal(upstream.requests.length, 1);
});

test('a visitor who leaves while the source is asked spoils nothing for the others', async t => {
  let hold: RequestListener = () => {};
  const asked = new Promise<() => void>(resolve => {
    hold = (_, response) => resolve(() => response.end(rssOf(['a'])));
  });
  const upstream = await startUpstream(t, hold);
  const { url } = await startWorker(t, upstream);
  const leaving = new AbortController();
  const left = assert.rejects(fetch(url, { signal: leaving.signal }));
  const answer = await asked;
  const staying = fetch(url);
  leaving.abort();
  await left;
  answer();
  const response = await staying;
  assert.equal(response.status, 200);
  assert.deepEqual(await idsOf(response), ['a']);
});

test('an old answer is refreshed after it has been given', async t => {
  const upstream = await startUpstream(t, serve(rssOf(['old']), rss));
  const { url } = await startWorker(t, upstream, 2);
  await fetch(url);
  upstream.answer = serve(rssOf(['new']), rss);
  await until(async () => (await idsOf(await fetch(url)))[0] === 'new' || undefined, 'the new answer');
});

test('redirects to private addresses and bodies that are too large are refused in Workers, too', async t => {
  const upstream = await startUpstream(t, serveStatus(302, { location: 'http://2130706433/' }));
  const { url } = await startWorker(t, upstream);
  assert.match(await (await fetch(url)).text(), /private address/);

  const bomb = gzipSync(Buffer.alloc(20_000_000, 32));
  upstream.answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  // Another handler: the first one doesn't request a source again for 30 seconds after a failure.
  const other = await startWorker(t, upstream);
  const response = await fetch(other.url);
  assert.equal(response.status, 502);
  assert.match(await response.text(), /more than 1000000 bytes/);
});

test('a source that never answers is given up in time', async t => {
  const { url } = await startWorker(t, await startUpstream(t, () => {}));
  assert.equal((await fetch(url)).status, 504);
});
