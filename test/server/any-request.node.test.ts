// Shows promise 22 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { createFeedHandler } from '../../src/server/index.js';
import { holds } from '../helpers/holds.js';
import { ask, handlerFor } from './ask.js';
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

/** Replaces `console.error` while `work` runs, and resolves to what was written. */
async function logOf(work: () => Promise<void>): Promise<string> {
  const { error } = console;
  const written: unknown[] = [];
  console.error = (...values: unknown[]) =>
    void written.push(...values.map(value => inspect(value, { depth: 9 })));
  try {
    await work();
  } finally {
    console.error = error;
  }
  return written.join('\n');
}

test('no response and no line of the log has a key of a source', async () => {
  const secrets = ['f00dcafe26', 'Qu4y-Side/71'];
  const secret = new RegExp(secrets.map(text => `${text}|${encodeURIComponent(text)}`).join('|'), 'i');
  const url = `https://news.example/feed?key=${secrets[0]}&limit=5`;
  const sources = { news: { url, headers: { authorization: `Bearer ${secrets[1]}` } } };
  const parts = fc.constantFrom(
    ...secrets,
    url,
    encodeURIComponent(url),
    ...[
      '#note',
      '?page=2',
      '?',
      '',
      '/x',
      'https://other.example/',
      ' ',
      'fog',
      '&',
      '<p>',
      '<a href="#note">1</a>',
    ],
    ...['<img src="?w=9">', `<a href="?key=${secrets[0]}">`, '"', ']]>'],
  );
  const text = fc.array(parts, { maxLength: 6 }).map(list => list.join(''));
  const xml = text.map(value => value.replace(/[<&]/g, each => `&#${each.charCodeAt(0)};`));
  const json = fc
    .record({
      id: text,
      url: text,
      title: text,
      content_html: text,
      image: text,
      tags: fc.array(text),
      next_url: text,
    })
    .map(({ next_url: next, ...item }) =>
      feedOf([], {
        items: [item],
        next_url: next,
        home_page_url: next,
        authors: [{ name: item.title, url: item.url }],
      }),
    );
  const rss = fc
    .tuple(xml, xml, xml, xml)
    .map(
      ([title, link, id, description]) =>
        `<rss version="2.0"><channel><title>${title}</title><link>${link}</link><item><guid>${id}</guid><link>${link}</link>` +
        `<title>${title}</title><description>${description}</description></item></channel></rss>`,
    );
  const error = text.map(message => JSON.stringify({ errors: [{ message }] }));
  const status = fc.constantFrom(200, 200, 200, 200, 302, 401, 500, 0);
  let served = 0;
  await holds(
    fc.asyncProperty(fc.oneof(json, rss, error, text), status, text, async (body, code, location) => {
      const fetch = async (asked: unknown) => {
        if (code === 0)
          throw new TypeError(`Failed to parse URL from ${String(asked)}`, { cause: new Error(body) });
        return new Response(body, { status: code, headers: { location } });
      };
      const handler = createFeedHandler({ sources, fetch, resolve: async () => ['93.184.215.14'] });
      let answer = '';
      const log = await logOf(async () => {
        for (const path of ['news', 'news?page=2', 'news?limit=1', 'other']) {
          const response = await ask(handler, path);
          if (response.status === 200) served++;
          answer += (await response.text()) + JSON.stringify([...response.headers]);
        }
      });
      assert.doesNotMatch(answer, secret);
      assert.doesNotMatch(log, secret);
    }),
    300,
  );
  assert.ok(served > 100, 'there were answers in which a key could have been');
});
