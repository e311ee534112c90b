import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { holds } from '../helpers/holds.js';
import { handlerFor } from './ask.js';
import { feedOf } from './upstream.js';

const source = 'https://news.example/feed.json';
const parameter = fc.constantFrom('source', 'page', 'limit', 'category', 'url', '__proto__');
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('news', '1', '2', '1e3', '../news', source),
);

const urls = fc
  .tuple(fc.webPath(), fc.array(fc.tuple(parameter, value), { maxLength: 5 }))
  .map(([path, query]) => `https://edge.example${path}?${new URLSearchParams(query).toString()}`);

test('any request is answered, and only named sources are asked', async () => {
  const asked = new Set<unknown>();
  const fetch = async (url: unknown) => {
    asked.add(url);
    return new Response(feedOf(['a', 'b', 'c'], { next_url: url === source ? '?page=2' : undefined }));
  };
  const { handler } = handlerFor(source, { fetch });
  const methods = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE', 'ET', 'get');
  await holds(
    fc.asyncProperty(urls, methods, async (url, method) => {
      const response = await handler(new Request(url, { method }));
      assert.ok([200, 204, 404, 405].includes(response.status));
      if (response.status === 200 && method === 'GET') assert.ok(await response.json());
    }),
    500,
  );
  assert.deepEqual(asked, new Set([source, `${source}?page=2`]));
});

test('any answer of a source is a feed or a failure that says why', async () => {
  const status = fc.constantFrom(200, 200, 200, 204, 301, 304, 404, 429, 500);
  const location = fc.option(fc.oneof(fc.webUrl(), fc.string({ unit: 'grapheme-ascii' })), {
    nil: undefined,
  });
  const body = fc.oneof(
    fc.uint8Array(),
    fc.string(),
    fc.json(),
    fc.json().map(items => `{"items":[${items}]}`),
  );
  await holds(
    fc.asyncProperty(status, location, body, async (code, target, text) => {
      const fetch = async () => {
        const response = new Response([204, 304].includes(code) ? null : text, { status: code });
        if (target !== undefined) response.headers.set('location', target.trim());
        return response;
      };
      const { handler } = handlerFor(source, { fetch, resolve: async () => ['93.184.215.14'] });
      const response = await handler(new Request('https://edge.example/news'));
      const answer = (await response.json()) as {
        items?: unknown;
        error?: { reason: string; message: string };
      };
      assert.ok(response.status === 200 ? Array.isArray(answer.items) : answer.error?.message);
    }),
    300,
  );
});
