// Shows promise 20 of SECURITY.md.
import assert from 'node:assert/strict';
import http, { type RequestOptions } from 'node:http';
import type { LookupFunction } from 'node:net';
import { test, type TestContext } from 'node:test';
import { ask, errorOf, handlerFor, idsOf } from './ask.js';
import { feedOf, serve, serveStatus, startUpstream } from './upstream.js';

/** A `fetch` without a network: URL → answer, 404 for other URLs. `asked` collects the requests. */
function world(answers: Readonly<Record<string, () => Response>>) {
  const asked: { url: string; headers: Headers }[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const { url, headers } = new Request(input, init);
    asked.push({ url, headers });
    return (answers[url] ?? (() => new Response(null, { status: 404 })))();
  };
  return { asked, fetch };
}

const redirect = (location: string) => () => new Response(null, { status: 302, headers: { location } });
const feed = () => new Response(feedOf(['a']));
const publicly = async () => ['93.184.215.14'];

test('a redirect to a public address is followed, also a relative one', async () => {
  const { fetch } = world({
    'https://news.example/rss': redirect('/feed'),
    'https://news.example/feed': redirect('https://cdn.example/feed.json'),
    'https://cdn.example/feed.json': feed,
  });
  const { handler } = handlerFor('https://news.example/rss', { fetch, resolve: publicly });
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
});

test("the source's own headers do not follow a redirect to another origin", async () => {
  const { fetch, asked } = world({
    'https://news.example/rss': redirect('https://cdn.example/'),
    'https://cdn.example/': feed,
  });
  const { handler } = handlerFor('', {
    sources: { news: { url: 'https://news.example/rss', headers: { authorization: 'Bearer key' } } },
    fetch,
    resolve: publicly,
  });
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
  assert.deepEqual(
    asked.map(({ headers }) => headers.get('authorization')),
    ['Bearer key', null],
  );
});

for (const target of [
  'http://127.0.0.1:8080/',
  'http://2130706433/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost/',
  'http://vault.internal/',
  'file:///etc/passwd',
  'ftp://news.example/feed',
  'https://user:secret@news.example/',
  'data:application/feed+json,{}',
]) {
  test(`a redirect to ${target} is refused and not asked`, async () => {
    const { fetch, asked } = world({ 'https://news.example/rss': redirect(target) });
    const { handler } = handlerFor('https://news.example/rss', { fetch, resolve: publicly });
    const response = await ask(handler);
    assert.equal(response.status, 502);
    assert.equal((await errorOf(response)).reason, 'http');
    assert.equal(asked.length, 1);
  });
}

test('a redirect to a public name with a private address is refused', async () => {
  const { fetch, asked } = world({ 'https://news.example/rss': redirect('https://rebound.example/') });
  const resolve = async () => ['93.184.215.14', '10.0.0.5'];
  const { handler } = handlerFor('https://news.example/rss', { fetch, resolve });
  const response = await ask(handler);
  assert.equal(response.status, 502);
  assert.match((await errorOf(response)).message, /private address/);
  assert.equal(asked.length, 1);
});

test('a named source may be on a private address, but not redirect to one', async t => {
  const upstream = await startUpstream(t, serve(feedOf(['a'])));
  const { handler } = handlerFor(upstream.url, { maxAge: 0 });
  assert.equal((await ask(handler)).status, 200);

  const other = await startUpstream(t, serve(feedOf(['secret'])));
  const moved = handlerFor(`${upstream.url}/moved`);
  upstream.answer = serveStatus(301, { location: other.url });
  assert.equal((await ask(moved.handler)).status, 502);
  assert.equal(other.requests.length, 0);
});

test('the sixth redirect is refused', async () => {
  const { fetch, asked } = world({ 'https://news.example/rss': redirect('/rss') });
  const { handler } = handlerFor('https://news.example/rss', { fetch, resolve: publicly });
  const response = await ask(handler);
  assert.equal(response.status, 502);
  assert.match((await errorOf(response)).message, /more than 5 times/);
  assert.equal(asked.length, 6);
});

test('a redirect without a target is a failure of the source', async () => {
  const { fetch } = world({ 'https://news.example/rss': () => new Response(null, { status: 302 }) });
  const { handler } = handlerFor('https://news.example/rss', { fetch });
  assert.equal((await ask(handler)).status, 502);
});

/**
 * Replaces `http.request`, so that each connection goes to this machine; collects the addresses that it would have gone to. No
 * test can have a server at a public address.
 */
function connections(t: TestContext): string[] {
  const builtin = process.getBuiltinModule.bind(process);
  const reached: string[] = [];
  const request = (url: URL, { lookup, ...options }: RequestOptions) => {
    lookup?.(url.hostname, { all: true }, (_, found) => {
      reached.push(...[found].flat().map(each => (typeof each === 'string' ? each : each.address)));
    });
    const local: LookupFunction = (_host, { all }, done) =>
      all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
    return http.request(url, { ...options, lookup: local });
  };
  t.mock.method(process, 'getBuiltinModule', ((name: string) =>
    name === 'node:http' ? { ...http, request } : builtin(name as 'node:http')) as never);
  return reached;
}

test('a redirect goes to the address that was checked, whatever the host has a moment later', async t => {
  const target = await startUpstream(t, serve(feedOf(['a'])));
  const moved = `http://rebound.example:${new URL(target.url).port}/feed`;
  const upstream = await startUpstream(t, serveStatus(302, { location: moved }));
  const reached = connections(t);
  const answers = [['93.184.215.14'], ['127.0.0.1']];
  const resolve = async () => answers.shift() ?? [];
  const { handler } = handlerFor(upstream.url, { resolve });
  assert.deepEqual(await idsOf(ask(handler)), ['a']);
  assert.deepEqual(reached, ['93.184.215.14']);
  assert.equal(answers.length, 1);
  assert.equal(target.requests[0]?.headers.host, new URL(moved).host);
});

test('a host without an address is refused, and one whose addresses are unknown is not', async () => {
  const { fetch } = world({
    'https://news.example/rss': redirect('https://cdn.example/feed'),
    'https://cdn.example/feed': feed,
  });
  for (const [found, status] of [
    [[], 502],
    [undefined, 200],
  ] as const) {
    const { handler } = handlerFor('https://news.example/rss', { fetch, resolve: async () => found });
    assert.equal((await ask(handler)).status, status);
  }
});
