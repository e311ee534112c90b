/** Sources that take more than one request: web pages that link to feeds, and APIs with query parameters. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { feedOf, sendJson, startSite } from '../helpers/http-site.js';

const titles = (feed: { articles: readonly { title: string }[] }) => feed.articles.map(({ title }) => title);

const failsWith = (reason: string, message: RegExp, status?: number) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === reason &&
  error.status === status &&
  (message.test(error.message) || assert.fail(error.message));

describe('an endpoint that is a page', () => {
  const html = (...hrefs: string[]) =>
    `<!doctype html><title>Herald</title>${hrefs.map(href => `<link rel="alternate" type="application/feed+json" href="${href}">`).join('')}`;

  it('leads to the feed that it links to', async test => {
    const site = await startSite(test, ({ url }, response) =>
      url === '/' ? response.end(html('/feed.json')) : sendJson(response, feedOf({})),
    );
    assert.equal((await loadFeed(site.origin)).articles.length, 1);
    assert.deepEqual(site.asked, ['/', '/feed.json']);
  });

  it('leads to the next one when one fails', async test => {
    const site = await startSite(test, ({ url }, response) => {
      if (url === '/') response.end(html('/gone', '/feed.json'));
      else if (url === '/gone') response.writeHead(404).end();
      else sendJson(response, feedOf({}));
    });
    assert.equal((await loadFeed(site.origin)).articles.length, 1);
  });

  it('does not lead in circles', async test => {
    const site = await startSite(test, (_, response) => response.end(html('/other')));
    await assert.rejects(
      loadFeed(site.origin),
      error =>
        error instanceof FeedError && error.reason === 'format' && /links to no feed/.test(error.message),
    );
    assert.deepEqual(site.asked, ['/', '/other']);
  });

  it('is looked for behind an address with status 404, whose own error is thrown when there is none', async test => {
    const site = await startSite(test, (_, response) => response.writeHead(404).end());
    await assert.rejects(
      loadFeed(`${site.origin}/feed/`),
      failsWith('http', /\/feed\/ answered with status 404/, 404),
    );
    assert.ok(site.asked.length > 1, String(site.asked));
  });

  it('is not looked for when the server refuses the address', async test => {
    const site = await startSite(test, (_, response) => response.writeHead(403).end());
    await assert.rejects(loadFeed(`${site.origin}/feed/`), failsWith('http', /status 403/, 403));
    assert.deepEqual(site.asked, ['/feed/']);
  });

  it('leads nowhere when the caller aborts while a feed behind it is read', async test => {
    const abort = new AbortController();
    const site = await startSite(test, ({ url }, response) => {
      if (url === '/') response.end(html('/one.json', '/two.json'));
      else abort.abort('changed my mind');
    });
    await assert.rejects(
      loadFeed(site.origin, { signal: abort.signal }),
      reason => reason === 'changed my mind',
    );
    assert.deepEqual(site.asked, ['/', '/one.json']);
  });
});

describe('an API', () => {
  const story = (id: string) => ({ id, title: `Story ${id}`, tags: [], authors: [] });

  it('that gets the categories is not filtered by them once more', async test => {
    const queries: unknown[] = [];
    const format = {
      name: 'desk',
      serves: ({ pathname }: URL) => pathname === '/api',
      recognises: ({ text }: { text: string }) => text === 'desk',
      request: (url: URL, query: unknown) => {
        queries.push(query);
        return new URL('?section=sport', url);
      },
      parse: () => ({ articles: [story('a')], format: 'desk' }),
    };
    const site = await startSite(test, (_, response) => response.end('desk'));
    const feed = await loadFeed(`${site.origin}/api`, { format, categories: ['sport'], limit: 5 });
    assert.deepEqual(titles(feed), ['Story a']);
    assert.deepEqual(queries, [{ categories: ['sport'], limit: 5 }]);
    assert.deepEqual(site.asked, ['/api?section=sport']);
  });

  const post = {
    id: 1,
    link: 'http://herald.example/1/',
    date_gmt: '2026-02-01T00:00:00',
    title: { rendered: 'One' },
  };

  it('that was recognised by its answer is not asked again when a story has an author', async test => {
    const _embedded = { author: [{ name: 'The desk' }] };
    const site = await startSite(test, (_, response) => sendJson(response, [{ ...post, _embedded }]));
    await loadFeed(`${site.origin}/api/news`);
    assert.deepEqual(site.asked, ['/api/news']);
  });

  it('whose second answer is an error or has no stories keeps those of the first', async test => {
    for (const [second, status] of [
      [{ code: 'rest_invalid_param', message: 'No.' }, 400],
      [[], 200],
    ] as const) {
      const site = await startSite(test, (_, response) =>
        site.asked.length > 1 ? sendJson(response, second, status) : sendJson(response, [post]),
      );
      assert.deepEqual(titles(await loadFeed(`${site.origin}/api/news`)), ['One']);
      assert.equal(site.asked.length, 2);
    }
  });
});

describe('a source on one server', () => {
  it('asks one server only when no other may be asked', async test => {
    const other = await startSite(test, (_, response) => sendJson(response, feedOf({})));
    const site = await startSite(test, ({ url }, response) => {
      const page = `<!doctype html><link rel="alternate" type="application/feed+json" href="${other.origin}/feed">`;
      if (url === '/') response.setHeader('content-type', 'text/html').end(page);
      else sendJson(response, { ...feedOf({}), next_url: `${url === '/a' ? other.origin : site.origin}/b` });
    });
    const sameOriginOnly = true;
    assert.equal((await loadFeed(`${site.origin}/a`, { sameOriginOnly })).next, undefined);
    assert.equal((await loadFeed(`${site.origin}/c`, { sameOriginOnly })).next, `${site.origin}/b`);
    await assert.rejects(loadFeed(site.origin, { sameOriginOnly }), failsWith('format', /links to no feed/));
    assert.deepEqual(other.asked, []);
    assert.equal((await loadFeed(`${site.origin}/a`)).next, `${other.origin}/b`);
    assert.deepEqual(titles(await loadFeed(site.origin)), ['Story 0']);
  });
});
