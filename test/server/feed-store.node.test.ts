// Shows promise 24 of SECURITY.md.
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { FeedStore } from '../../src/server/feed-store.js';
import { resolveOptions } from '../../src/server/handler-options.js';
import { ask, errorOf, handlerFor, idsOf } from './ask.js';
import { feedOf, serve, serveStatus, startUpstream } from './upstream.js';

test('within maxAge the source is asked once', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['a'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60 });
  await ask(handler);
  clock.seconds += 59;
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
  assert.equal(upstream.requests.length, 1);
});

test('200 visitors at once are one request to the source', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['a'])));
  const { handler } = handlerFor(upstream.url);
  const responses = await Promise.all(Array.from({ length: 200 }, () => ask(handler)));
  assert.ok(responses.every(({ status }) => status === 200));
  assert.equal(upstream.requests.length, 1);
});

test('when an answer is old, the visitor gets it at once while a new one is fetched', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['old'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleWhileRevalidate: 60 });
  await ask(handler);
  clock.seconds += 90;
  upstream.answer = serve(feedOf(['new']));

  const background: Promise<unknown>[] = [];
  const context = { waitUntil: (promise: Promise<unknown>) => background.push(promise) };
  const response = await handler(new Request('https://edge.example/news'), {}, context);
  assert.deepEqual(await idsOf(response), ['old']);
  assert.equal(response.headers.get('age'), '90');
  assert.match(response.headers.get('warning') ?? '', /^110 /);
  assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=30, s-maxage=30, /);

  await Promise.all(background);
  assert.deepEqual(await idsOf(ask(handler)), ['new']);
  assert.equal(upstream.requests.length, 2);
});

test('when an answer is too old to be given, the visitor waits for the new one', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['old'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleWhileRevalidate: 60 });
  await ask(handler);
  clock.seconds += 121;
  upstream.answer = serve(feedOf(['new']));
  assert.deepEqual(await idsOf(ask(handler)), ['new']);
});

const failures: readonly (readonly [string, RequestListener])[] = [
  ['answers with an error', serveStatus(503)],
  ['has vanished', serveStatus(404)],
  [
    'answers with a web page',
    serve('<!doctype html><title>Maintenance</title>', { 'content-type': 'text/html' }),
  ],
  ['breaks off', (_, response) => void response.writeHead(200, { 'content-length': '9999' }).write('{"it')],
  ['hangs up', request => void request.socket.destroy()],
];
for (const [what, answer] of failures) {
  test(`when the source ${what}, the last good answer is given and says so`, async t => {
    const upstream = await startUpstream(t, serve(feedOf(['good'])));
    const { handler, clock, errors } = handlerFor(upstream.url, { maxAge: 60, timeout: 0.2 });
    await ask(handler);
    clock.seconds += 3600;
    upstream.answer = answer;

    const response = await ask(handler);
    assert.equal(response.status, 200);
    assert.deepEqual(await idsOf(response), ['good']);
    assert.equal(response.headers.get('age'), '3600');
    assert.match(response.headers.get('warning') ?? '', /^111 /);
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=30, s-maxage=30, /);
    assert.equal(errors.length, 1);
  });
}

test('a source that failed is left alone for a moment and then asked again', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['good'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60 });
  await ask(handler);
  clock.seconds += 3600;
  upstream.answer = serveStatus(500);
  await ask(handler);
  upstream.answer = serve(feedOf(['better']));

  clock.seconds += 29;
  assert.deepEqual(await idsOf(ask(handler)), ['good']);
  assert.equal(upstream.requests.length, 2);

  clock.seconds += 1;
  const response = await ask(handler);
  assert.equal(response.headers.get('warning'), null);
  assert.deepEqual(await idsOf(response), ['better']);
});

test('the last good answer is not given after maxAge plus staleIfError', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['good'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleIfError: 600 });
  await ask(handler);
  upstream.answer = serveStatus(500);
  clock.seconds += 661;
  assert.equal((await ask(handler)).status, 502);
});

test('a source that is down from the start is asked once in 30 seconds, and all visitors get the same answer', async t => {
  const upstream = await startUpstream(t, serveStatus(500));
  const { handler, clock, errors } = handlerFor(upstream.url);
  const answers = new Set<string>();
  for (let visitor = 0; visitor < 200; visitor++) {
    const response = await ask(handler);
    assert.equal(response.status, 502);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    answers.add(await response.text());
    clock.seconds += 29 / 200;
  }
  assert.deepEqual([upstream.requests.length, errors.length, answers.size], [1, 1, 1]);

  upstream.answer = serve(feedOf(['a']));
  clock.seconds += 2;
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
});

test('a source whose last good answer is too old to be given is left alone, too', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['good'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleIfError: 600 });
  await ask(handler);
  upstream.answer = serveStatus(500);
  clock.seconds += 661;
  const first = await errorOf(await ask(handler));
  assert.deepEqual(await errorOf(await ask(handler)), first);
  assert.equal(upstream.requests.length, 2);
});

test('of the failures of many pages, only the last few are remembered', async () => {
  const asked: unknown[] = [];
  const fetch = async (url: unknown) => {
    asked.push(url);
    return new Response(null, { status: 500 });
  };
  const settings = resolveOptions({ sources: {}, fetch, now: () => 0, onError: () => {} });
  const store = new FeedStore(settings, 2);
  const source = { name: 'news', url: 'https://news.example/' };
  for (const page of [1, 2, 3, 3, 2, 1]) {
    await assert.rejects(store.get(source, `${source.url}${page}`, () => {}));
  }
  const pages = [1, 2, 3, 1].map(page => `${source.url}${page}`);
  assert.deepEqual(asked, pages);
});

for (const hours of [-24, -1]) {
  test(`when the clock is set by ${hours} hours, the next visitor causes a refresh, and the ages are no less than 0`, async t => {
    const upstream = await startUpstream(t, serve(feedOf(['old'])));
    const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleWhileRevalidate: 0 });
    await ask(handler);
    clock.seconds += hours * 3600;
    upstream.answer = serve(feedOf(['new']));
    const response = await ask(handler);
    assert.equal(response.headers.get('age'), '0');
    assert.deepEqual(await idsOf(response), ['new']);
    clock.seconds += 59;
    await ask(handler);
    assert.equal(upstream.requests.length, 2);
  });
}

test('after the clock was set back, the last good answer is still given when the source fails', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['good'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60 });
  await ask(handler);
  clock.seconds -= 7200;
  upstream.answer = serveStatus(500);
  const background: Promise<unknown>[] = [];
  const context = { waitUntil: (promise: Promise<unknown>) => background.push(promise) };
  for (const warning of [/^110 /, /^111 /]) {
    const response = await handler(new Request('https://edge.example/news'), {}, context);
    assert.match(response.headers.get('warning') ?? '', warning);
    assert.equal(response.headers.get('age'), '0');
    assert.deepEqual(await idsOf(response), ['good']);
    await Promise.all(background);
  }
  assert.equal(upstream.requests.length, 2);
});

test('after the clock was set back, a failure is no reason to leave the source alone for hours', async t => {
  const upstream = await startUpstream(t, serveStatus(500));
  const { handler, clock } = handlerFor(upstream.url);
  await ask(handler);
  clock.seconds -= 7200;
  upstream.answer = serve(feedOf(['a']));
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
});

test('after the clock was set back, a request that never settles does not block later ones', async () => {
  let calls = 0;
  const fetch = () =>
    calls++ ? Promise.resolve(new Response(feedOf(['a']))) : new Promise<Response>(() => {});
  const { handler, clock } = handlerFor('https://news.example/rss', { fetch, timeout: 0.2 });
  const dropped = ask(handler);
  clock.seconds -= 7200;
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
  await dropped;
});

test('when the clock is set forward and back again, the page is refreshed both times', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['a'])));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleWhileRevalidate: 0 });
  await ask(handler);
  for (const seconds of [100 * 86_400, -100 * 86_400]) {
    clock.seconds += seconds;
    const response = await ask(handler);
    assert.equal(response.headers.get('warning'), null);
  }
  assert.equal(upstream.requests.length, 3);
});

test('a source is revalidated with its validators, and after a 304 its answer counts as fresh again', async t => {
  const modified = 'Tue, 14 Nov 2023 22:00:00 GMT';
  const upstream = await startUpstream(t, serve(feedOf(['a']), { etag: 'W/"1"', 'last-modified': modified }));
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleWhileRevalidate: 0 });
  const before = await ask(handler);
  upstream.answer = serveStatus(304);
  clock.seconds += 100;
  const after = await ask(handler);
  assert.equal(after.headers.get('etag'), before.headers.get('etag'));
  assert.equal(after.headers.get('warning'), null);
  assert.deepEqual(await idsOf(after), ['a']);
  const asked = upstream.requests[1]?.headers;
  assert.deepEqual([asked?.['if-none-match'], asked?.['if-modified-since']], ['W/"1"', modified]);

  clock.seconds += 59;
  await ask(handler);
  assert.equal(upstream.requests.length, 2);
});

test('a request to the source that never settles does not block later ones', async () => {
  let calls = 0;
  const fetch = () =>
    calls++ ? Promise.resolve(new Response(feedOf(['a']))) : new Promise<Response>(() => {});
  const { handler, clock } = handlerFor('https://news.example/rss', { fetch, timeout: 0.2 });
  const dropped = ask(handler);
  clock.seconds += 2;
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
  assert.equal((await dropped).status, 504);
});
