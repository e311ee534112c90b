// Shows promise 25 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonResponse } from '../../src/server/json-response.js';
import { ask, handlerFor } from './ask.js';
import { feedOf } from './upstream.js';

const source = 'https://news.example/feed.json';
const fetch = async () => new Response(feedOf(['a']));

test('a visitor who has the answer already gets 304', async () => {
  const { handler } = handlerFor(source, { fetch });
  const first = await ask(handler);
  const etag = first.headers.get('etag') ?? '';
  assert.match(etag, /^"[\da-f]+"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const response = await ask(handler, 'news', { headers: { 'if-none-match': known } });
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('etag'), etag);
    assert.equal(response.headers.get('cache-control'), first.headers.get('cache-control'));
    assert.equal(await response.text(), '');
  }
  assert.equal((await ask(handler, 'news', { headers: { 'if-none-match': '"other"' } })).status, 200);
});

test('other articles have another ETag', async () => {
  const ids = ['a', 'b'];
  const changing = async () => new Response(feedOf([ids.shift() ?? '']));
  const { handler } = handlerFor(source, { fetch: changing, maxAge: 0 });
  const [first, second] = [await ask(handler), await ask(handler)];
  assert.notEqual(first.headers.get('etag'), second.headers.get('etag'));
});

test('HEAD has the headers of GET and no body', async () => {
  const { handler } = handlerFor(source, { fetch });
  const [get, head] = [await ask(handler), await ask(handler, 'news', { method: 'HEAD' })];
  assert.deepEqual([...head.headers], [...get.headers]);
  assert.equal(await head.text(), '');
});

/** Answers a GET request that has this `If-None-Match` header, with the value as JSON. */
function respond(value: unknown, ifNoneMatch?: string, status = 200): Promise<Response> {
  const headers = ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch };
  return jsonResponse(new Request(source, { headers }), status, value, {
    'content-type': 'application/json',
    age: '7',
  });
}

test('equal values have equal ETags, and one other letter makes another ETag', async () => {
  const etags = await Promise.all(
    [{ title: 'Fähre' }, { title: 'Fähre' }, { title: 'Fahre' }].map(
      async value => (await respond(value)).headers.get('etag') ?? '',
    ),
  );
  assert.equal(etags[0], etags[1]);
  assert.notEqual(etags[0], etags[2]);
});

test('text of any script is sent as UTF-8', async () => {
  const value = { title: '渡船 · معدية · ⛴' };
  const bytes = new Uint8Array(await (await respond(value)).arrayBuffer());
  assert.deepEqual(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), value);
});

test('a 304 keeps the headers but for Content-Type, as it has no content', async () => {
  const { status, headers } = await respond('fog', '*');
  assert.equal(status, 304);
  assert.equal(headers.get('age'), '7');
  assert.equal(headers.get('content-type'), null);
});

test('an If-None-Match that only resembles the ETag does not match', async () => {
  const etag = (await respond('fog')).headers.get('etag') ?? '';
  for (const other of ['', ',', etag.slice(1, -1), `"${etag.slice(2)}`, `w/${etag}`, `"${etag}`])
    assert.equal((await respond('fog', other)).status, 200, other);
});

test('an ETag is found in a long list, with or without spaces', async () => {
  const etag = (await respond('fog')).headers.get('etag') ?? '';
  const others = Array.from({ length: 1000 }, (_, index) => `"${index}"`).join(',');
  for (const list of [`${others},${etag}`, `${etag} , ${others}`])
    assert.equal((await respond('fog', list)).status, 304);
});

test('a failure has a body, no ETag and never becomes a 304', async () => {
  for (const status of [400, 404, 502]) {
    const response = await respond({ error: 'down' }, '*', status);
    assert.equal(response.status, status);
    assert.equal(response.headers.get('etag'), null);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.deepEqual(await response.json(), { error: 'down' });
  }
});

test('a value is written as JSON.stringify writes it, large or small', async () => {
  const items = Array.from({ length: 3000 }, (_, index) => ({
    id: `é "${index}"`,
    text: 'fog '.repeat(200),
  }));
  for (const value of [
    {
      title: 'a',
      none: undefined,
      nothing: null,
      list: [],
      items,
      tags: [undefined, 1, [2]],
      more: { b: [1] },
    },
    [1, 'b'],
    'fog',
    null,
    {},
  ]) {
    assert.equal(await (await respond(value)).text(), JSON.stringify(value));
  }
});
