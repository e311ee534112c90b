/** How many requests an address costs that leads to no feed. Each repetition after a pause is an attempt of its own. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { sendJson, startSite, type Handler, type HttpSite } from '../helpers/http-site.js';

const page = (...links: string[]): string => `<!doctype html><html><title>Herald</title>${links.join('')}`;
const wordpressLink = '<link rel="https://api.w.org/" href="/wp-json/">';
const rssLink = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
const rss = '<rss><channel><item><title>Tides</title><guid>1</guid></item></channel></rss>';

const html =
  (status: number, text = page()): Handler =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'text/html' }).end(text);
const json =
  (status: number, body: unknown): Handler =>
  (_, response) =>
    sendJson(response, body, status);

const noRoute = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
const noLogin = { code: 'rest_not_logged_in', message: 'Please log in.', data: { status: 401 } };
const ghostError = { errors: [{ message: 'Resource not found.', ghostErrorCode: null }] };
const jsonApiError = { jsonapi: { version: '1.0' }, errors: [{ title: 'Not Found', status: '404' }] };

/** The requests until `loadFeed` fails, without the pause before a repetition. */
async function cost(
  test: TestContext,
  path: string,
  handler: Handler,
): Promise<{ site: HttpSite; error: FeedError }> {
  const site = await startSite(test, handler);
  const pause = async () => {};
  const error = (await loadFeed(site.origin + path, { pause }).catch((cause: unknown) => cause)) as FeedError;
  assert.ok(error instanceof Error, 'a feed came');
  return { site, error };
}

describe('one request is sent to an address that', () => {
  for (const [name, path, handler] of [
    ['is a page without links', '/', html(200)],
    ['has an empty answer', '/feed/', html(200, '')],
    ['has a text', '/', html(200, 'Hello')],
    ['is gone', '/feed/', html(410)],
    ['is not there, and looks like no front page', '/feed.xml', html(404)],
    ['WordPress has no route for', '/wp-json/wp/v2/posts', json(404, noRoute)],
    ['an API has nothing for, behind a path that says nothing', '/api/', json(404, noRoute)],
    ['WordPress shows only to members', '/wp-json/wp/v2/posts', json(401, noLogin)],
    ['Ghost has nothing for', '/ghost/api/content/posts/', json(404, ghostError)],
    ['Ghost’s server has a page without JSON for', '/ghost/api/content/posts/', html(404)],
    ['JSON:API has nothing for', '/jsonapi/node/article/', json(404, jsonApiError)],
    ['an API answers with an error and status 200', '/api/news/', json(200, { error: 'no such desk' })],
  ] as const) {
    it(name, async test => {
      const { site } = await cost(test, path, handler);
      assert.equal(site.asked.length, 1, site.asked.join(' '));
    });
  }
});

describe('two requests are the most for an address', () => {
  for (const [name, path, handler] of [
    ['that is a front page with status 404', '/news/', html(404)],
    ['of an API that may have no permalinks', '/wp-json/wp/v2/posts', html(404)],
    ['whose server closes the connection', '/feed/', ({ socket }) => socket.destroy()],
    ['whose server has an error', '/feed/', html(500)],
    ['of an API that has an error', '/wp-json/wp/v2/posts', json(503, noRoute)],
  ] as const satisfies readonly (readonly [string, string, Handler])[]) {
    it(name, async test => {
      const { site } = await cost(test, path, handler);
      assert.equal(site.asked.length, 2, site.asked.join(' '));
    });
  }

  it('whose server is not there', async test => {
    const { origin } = await startSite(test, () => {});
    let pauses = 0;
    const pause = async () => void pauses++;
    // Port 9 is "discard": nobody listens there, so the connection is refused.
    await assert.rejects(loadFeed(origin.replace(/\d+$/, '9'), { pause }), { reason: 'network' });
    assert.equal(pauses, 1);
  });
});

describe('a page', () => {
  it('that links to many feeds which fail has two of them asked, of different kinds', async test => {
    const links = [wordpressLink, rssLink('/a'), rssLink('/b'), rssLink('/c')];
    const { site, error } = await cost(test, '/', (request, response) =>
      request.url === '/' ? html(200, page(...links))(request, response) : html(404)(request, response),
    );
    assert.deepEqual(
      site.asked.map(url => url.replace(/\?.*/, '')),
      ['/', '/wp-json/wp/v2/posts', '/a'],
    );
    assert.equal(error.status, 404);
  });

  it('whose API refuses visitors is read through its RSS', async test => {
    const record = '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/categories/4">';
    const site = await startSite(test, (request, response) => {
      if (request.url === '/') html(200, page(wordpressLink, record, rssLink('/feed/')))(request, response);
      else if (request.url === '/feed/') response.end(rss);
      else sendJson(response, noLogin, 401);
    });
    const { articles } = await loadFeed(site.origin);
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['Tides'],
    );
    assert.equal(site.asked.length, 3);
  });
});
