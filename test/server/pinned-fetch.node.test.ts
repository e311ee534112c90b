// Shows promise 20 of SECURITY.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { test, type TestContext } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { pinnedFetch, type PinnedFetch } from '../../src/server/pinned-fetch.js';
import { serve, serveStatus } from './upstream.js';

/** A certificate for news.example, which it signs itself, and its key. Both are for this test only. */
const [cert, key] = ['certificate', 'key'].map(name =>
  readFileSync(new URL(`tls/${name}.pem`, import.meta.url)),
);

async function listen(t: TestContext, server: Server, host: string): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, host, resolve));
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

const start = (t: TestContext, answer: RequestListener, host = '127.0.0.1'): Promise<number> =>
  listen(t, createServer(answer), host);

/** Requests a URL whose host no resolver knows over a connection to these addresses. */
function get(url: string, addresses = ['127.0.0.1'], init: Partial<Parameters<PinnedFetch>[2]> = {}) {
  const fetch = pinnedFetch();
  assert.ok(fetch, 'this is Node');
  const { headers = new Headers(), signal = AbortSignal.timeout(5000) } = init;
  return fetch(new URL(url), addresses, { headers, signal });
}

test('a request goes to the given address, with the host and the headers of the request', async t => {
  const port = await start(t, ({ headers, url }, response) => {
    const { host, accept } = headers;
    response.writeHead(200, { 'x-fog': 'thick' }).end(JSON.stringify({ host, accept, url }));
  });
  const headers = new Headers({ accept: 'application/json' });
  const response = await get(`http://news.example:${port}/feed?page=2#top`, undefined, { headers });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('x-fog'), 'thick');
  const host = `news.example:${port}`;
  assert.deepEqual(await response.json(), { host, accept: 'application/json', url: '/feed?page=2' });
});

test('an address of IPv6 is one, too, also in brackets', async t => {
  const port = await start(t, serve('fog'), '::1');
  for (const address of ['::1', '[::1]']) {
    assert.equal(await (await get(`http://news.example:${port}/`, [address])).text(), 'fog');
  }
});

test('a host that is an address needs no look-up', async t => {
  const port = await start(t, serve('fog'));
  assert.equal(await (await get(`http://127.0.0.1:${port}/`, ['127.0.0.1'])).text(), 'fog');
});

test('if the first address refuses the connection, the next one is tried', async t => {
  const port = await start(t, serve('fog'));
  assert.equal(await (await get(`http://news.example:${port}/`, ['::1', '127.0.0.1'])).text(), 'fog');
});

/** Starts a server with the certificate, which the requests of this test trust. Resolves to its port. */
async function startTls(t: TestContext): Promise<number> {
  const builtin = process.getBuiltinModule.bind(process);
  const trusting = {
    ...https,
    request: (url: URL, options: object) => https.request(url, { ...options, ca: cert }),
  };
  t.mock.method(process, 'getBuiltinModule', ((name: string) =>
    name === 'node:https' ? trusting : builtin(name as 'node:http')) as never);
  const server = https.createServer({ cert, key }, (request, response) => {
    response.end(String((request.socket as unknown as { servername: unknown }).servername));
  });
  return listen(t, server, '127.0.0.1');
}

for (const host of ['news.example', 'news.example.']) {
  test(`over TLS, ${host} is the name that the server gets and its certificate is checked for`, async t => {
    const port = await startTls(t);
    assert.equal(await (await get(`https://${host}:${port}/`)).text(), 'news.example');
  });
}

test('over TLS, a certificate for another name is refused', async t => {
  const port = await startTls(t);
  await assert.rejects(get(`https://other.example:${port}/`), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
});

test('over TLS, a certificate that nobody trusts is refused', async t => {
  const server = https.createServer({ cert, key }, (_, response) => response.end());
  const port = await listen(t, server, '127.0.0.1');
  await assert.rejects(get(`https://news.example:${port}/`), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

const body = 'The ferry is late. '.repeat(999);
for (const [coding, bytes] of [
  ['gzip', gzipSync(body)],
  ['x-gzip', gzipSync(body)],
  ['deflate', deflateSync(body)],
  ['deflate', deflateRawSync(body)],
  ['br', brotliCompressSync(body)],
  ['BR', brotliCompressSync(body)],
  ['gzip, br', brotliCompressSync(gzipSync(body))],
  ['identity', Buffer.from(body)],
  ['rot13', Buffer.from(body)],
] as const) {
  test(`a body with the coding ${coding} that begins with ${bytes[0]} is decoded`, async t => {
    const port = await start(t, (_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(bytes),
    );
    assert.equal(await (await get(`http://news.example:${port}/`)).text(), body);
  });
}

test('an empty body is empty in every coding', async t => {
  for (const coding of ['deflate', 'gzip', 'br']) {
    const port = await start(t, serve('', { 'content-encoding': coding }));
    assert.equal(await (await get(`http://news.example:${port}/`)).text(), '');
  }
});

test('damaged bytes and too many codings are failures', async t => {
  for (const coding of ['gzip', 'br', 'deflate']) {
    const port = await start(t, serve('no such coding', { 'content-encoding': coding }));
    await assert.rejects(get(`http://news.example:${port}/`).then(response => response.text()));
  }
  const port = await start(t, serve('', { 'content-encoding': 'gzip,'.repeat(6) }));
  await assert.rejects(get(`http://news.example:${port}/`), /codings/);
});

test('redirects are answers, which are not followed', async t => {
  const port = await start(t, serveStatus(302, { location: 'http://127.0.0.1/' }));
  const response = await get(`http://news.example:${port}/`);
  assert.deepEqual([response.status, response.headers.get('location')], [302, 'http://127.0.0.1/']);
  await response.body?.cancel();
});

test('an answer without a body is one', async t => {
  for (const status of [204, 304]) {
    const port = await start(t, serveStatus(status, { etag: '"1"' }));
    const response = await get(`http://news.example:${port}/`);
    assert.deepEqual([response.status, response.headers.get('etag')], [status, '"1"']);
  }
});

test('a body that breaks off is a failure, and so is a connection without an answer', async t => {
  const cut = await start(t, (_, response) => {
    response.writeHead(200, { 'content-length': '99' }).write('fog', () => response.destroy());
  });
  await assert.rejects(get(`http://news.example:${cut}/`).then(response => response.text()));
  const silent = await start(t, request => request.socket.destroy());
  await assert.rejects(get(`http://news.example:${silent}/`));
});

test('an abort closes the connection, before and after the answer', async t => {
  const controller = new AbortController();
  let closed: Promise<unknown> = Promise.resolve();
  const port = await start(t, (_, response) => {
    closed = new Promise(resolve => response.once('close', resolve));
    response.writeHead(200).write('fog');
  });
  const response = await get(`http://news.example:${port}/`, undefined, controller);
  controller.abort();
  await assert.rejects(response.text(), /abort/i);
  await closed;
  await assert.rejects(get(`http://news.example:${port}/`, undefined, controller), { name: 'AbortError' });
});

test('a body that is not read to its end closes the connection', async t => {
  let closed: Promise<unknown> = Promise.resolve();
  const port = await start(t, (_, response) => {
    closed = new Promise(resolve => response.once('close', resolve));
    response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync(body));
  });
  const response = await get(`http://news.example:${port}/`);
  await response.body?.cancel();
  await closed;
});

test('ports of other protocols are not requested', async () => {
  for (const port of [22, 25, 6667]) await assert.rejects(get(`http://news.example:${port}/`), /blocked/);
});

for (const [runtime, change] of Object.entries({
  Deno: (t: TestContext) => {
    Object.assign(globalThis, { Deno: {} });
    t.after(() => Reflect.deleteProperty(globalThis, 'Deno'));
  },
  Bun: (t: TestContext) => {
    Object.assign(globalThis, { Bun: {} });
    t.after(() => Reflect.deleteProperty(globalThis, 'Bun'));
  },
  'Cloudflare Workers': (t: TestContext) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    const value = { userAgent: 'Cloudflare-Workers' };
    Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
    t.after(() =>
      own
        ? Object.defineProperty(globalThis, 'navigator', own)
        : Reflect.deleteProperty(globalThis, 'navigator'),
    );
  },
  'a runtime without modules of Node': (t: TestContext) => {
    t.mock.method(process, 'getBuiltinModule', () => undefined);
  },
})) {
  test(`on ${runtime}, no request can be pinned`, t => {
    change(t);
    assert.equal(pinnedFetch(), undefined);
  });
}
