// Shows promise 23 of SECURITY.md.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { build } from 'esbuild';
import { toNodeListener, type FeedHandler, type JsonFeed } from '../../src/server/index.js';
import { handlerFor } from './ask.js';
import { feedOf, startUpstream } from './upstream.js';

const fetchSource = async () => new Response(feedOf(['a'], { next_url: '/2' }));

async function startServer(t: TestContext) {
  const { handler } = handlerFor('https://news.example/', {
    fetch: fetchSource,
    allowOrigins: ['https://my.site'],
  });
  const listener = toNodeListener(handler, 'https://feeds.my.site/');
  return startUpstream(t, (request, response) => void listener(request, response));
}

/** Sends methods and request targets that `fetch` refuses to send, such as TRACE or an absolute URL as path. */
async function raw(url: string, method: string, path: string): Promise<{ status: number; body: string }> {
  const request = httpRequest(url, { method, path }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, body: await text(response) };
}

test("Node's server answers with status, headers and body of the handler", async t => {
  const { url } = await startServer(t);
  const response = await fetch(`${url}/news`, { headers: { origin: 'https://my.site' } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), 'https://my.site');
  assert.equal(((await response.json()) as JsonFeed).items[0]?.id, 'a');

  const etag = response.headers.get('etag') ?? '';
  assert.equal((await fetch(`${url}/news`, { headers: { 'if-none-match': etag } })).status, 304);
  assert.equal((await fetch(`${url}/news`, { method: 'HEAD' })).headers.get('etag'), etag);
  assert.equal((await fetch(`${url}/news`, { method: 'POST', body: 'x' })).status, 405);
});

for (const path of ['/news', '//evil.example/news', 'http://evil.example/news', 'evil://evil.example/news']) {
  test(`addresses in the answer to ${path} have the origin that the listener was given`, async t => {
    const { url } = await startServer(t);
    const { status, body } = await raw(url, 'GET', path);
    assert.equal(status, 200);
    assert.equal((JSON.parse(body) as JsonFeed).next_url, 'https://feeds.my.site/news?page=2');
  });
}

test('a request that no `Request` can represent gets status 400, and the server runs on', async t => {
  const { url } = await startServer(t);
  assert.equal((await raw(url, 'TRACE', '/news')).status, 400);
  assert.equal((await raw(url, 'GET', 'http://[/')).status, 400);
  assert.equal((await fetch(`${url}/news`)).status, 200);
});

test('a handler that fails is status 500 without details, and its error is logged', async t => {
  const log = t.mock.method(console, 'error', () => {});
  const error = new Error('No answer from https://api.example/?key=f00dcafe26', {
    cause: Object.assign(new Error('fetch failed'), { url: 'https://api.example/?key=f00dcafe26' }),
  });
  const fails: FeedHandler = () => Promise.reject(error);
  const listener = toNodeListener(fails, 'https://feeds.my.site');
  const { url } = await startUpstream(t, (request, response) => void listener(request, response));
  assert.deepEqual(await raw(url, 'GET', '/news'), { status: 500, body: '' });
  const [logged, ...more] = log.mock.calls[0]?.arguments as string[];
  const [line, frame] = (logged ?? '').split('\n');
  assert.equal(line, 'news-elements: No answer from https://api.example/?… Cause: fetch failed');
  assert.match(frame ?? '', /^ +at .*node-listener\.node\.test\.ts/);
  assert.deepEqual(more, []);
  assert.doesNotMatch(logged ?? '', /f00dcafe26/);
});

test('a bundle with the listener needs no module of Node, so that it builds for edge runtimes', async () => {
  const { metafile } = await build({
    entryPoints: ['src/server/index.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
  });
  const external = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(each => each.external),
  );
  assert.deepEqual(external, []);
});
