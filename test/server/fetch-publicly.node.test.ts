import assert from 'node:assert/strict';
import { test } from 'node:test';
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
