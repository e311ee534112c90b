import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corsHeaders, preflightHeaders } from '../../src/server/cors.js';
import { ask, handlerFor } from './ask.js';
import { feedOf } from './upstream.js';

const source = 'https://news.example/feed.json';
const fetch = async () => new Response(feedOf(['a']));
const origin = 'https://my.site';

test('only listed origins may read, and caches keep their answers apart', async () => {
  const { handler } = handlerFor(source, { fetch, allowOrigins: [origin] });
  const from = (headers: Record<string, string>) => ask(handler, 'news', { headers });
  const listed = await from({ origin });
  assert.equal(listed.headers.get('access-control-allow-origin'), origin);
  assert.match(listed.headers.get('access-control-expose-headers') ?? '', /ETag/);
  for (const response of [listed, await from({ origin: 'https://my.site.evil.example' }), await from({})]) {
    assert.equal(response.headers.get('vary'), 'Origin');
    if (response !== listed) assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
});

test('without a list every origin may read, and caches need not tell them apart', async () => {
  const { handler } = handlerFor(source, { fetch });
  const response = await ask(handler, 'news', { headers: { origin } });
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('vary'), null);
});

for (const other of [
  'http://my.site',
  'https://my.site:8443',
  'https://www.my.site',
  'https://my.sit',
  'https://MY.SITE',
  'null',
  '',
  '*',
]) {
  test(`a page of the origin "${other}" may not read the answers for ${origin}`, () => {
    const request = new Request(source, { headers: { origin: other } });
    assert.deepEqual(corsHeaders(request, [origin]), { vary: 'Origin' });
  });
}

test('each of several listed origins gets its own name back', () => {
  for (const each of [origin, 'http://localhost:5173']) {
    const request = new Request(source, { headers: { origin: each } });
    const headers = corsHeaders(request, ['http://localhost:5173', origin]);
    assert.equal(headers['access-control-allow-origin'], each);
  }
});

test('an asterisk in a list allows every origin', () => {
  const request = new Request(source, { headers: { origin: 'https://other.example' } });
  assert.deepEqual(corsHeaders(request, [origin, '*']), {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Age, ETag, Warning',
  });
});

test('an empty list allows no origin', () => {
  const request = new Request(source, { headers: { origin } });
  assert.deepEqual(corsHeaders(request, []), { vary: 'Origin' });
});

test('a preflight allows the given methods and any header, for a day', () => {
  assert.deepEqual(preflightHeaders('GET, HEAD'), {
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  });
});
