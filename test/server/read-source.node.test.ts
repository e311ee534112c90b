import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ask, errorOf, handlerFor } from './ask.js';
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
