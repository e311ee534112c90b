/** What content systems answer besides articles; the list of all quirks and their tests is in test/cms/README.md. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load-feed.js';
import { rss } from '../helpers/feeds.js';
import { sendJson, startSite } from '../helpers/http-site.js';

const isHttpError = (status: number, message: RegExp) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === 'http' &&
  error.status === status &&
  message.test(error.message);

it('WordPress’s RSS past its last page is an error, though it comes with a feed', async test => {
  const site = await startSite(test, (_, response) =>
    response.writeHead(404, { 'content-type': 'application/rss+xml' }).end(rss('Page not found')),
  );
  await assert.rejects(loadFeed(`${site.origin}/feed.xml?paged=99`), isHttpError(404, /404/));
});

for (const [status, message, context] of [
  [403, 'Authorization failed', 'Unable to determine the authenticated member or integration.'],
  [401, 'Unknown Content API Key', null],
  [400, 'Error parsing filter', null],
] as const) {
  it(`Ghost says in its own words why it answers ${status}`, async test => {
    const error = { message, context, type: 'Error', details: null, code: null, ghostErrorCode: null };
    const site = await startSite(test, (_, response) => sendJson(response, { errors: [error] }, status));
    await assert.rejects(
      loadFeed(`${site.origin}/ghost/api/content/posts/?key=abc`),
      isHttpError(status, new RegExp(message)),
    );
  });
}

it('Ghost is asked where it redirects to when its slash is missing', async test => {
  const site = await startSite(test, ({ url = '' }, response) => {
    if (url.startsWith('/ghost/api/content/posts/'))
      sendJson(response, { posts: [], meta: { pagination: { page: 1, pages: 1 } } });
    else response.writeHead(301, { location: url.replace('/posts', '/posts/') }).end();
  });
  assert.equal((await loadFeed(`${site.origin}/ghost/api/content/posts?key=abc`)).format, 'ghost');
});

it('Strapi’s moment of publication gives way to the date of the article where the fields say so', async test => {
  const post = {
    documentId: 'h4x',
    title: 'Harbour crane',
    publishedAt: '2026-03-01T10:00:00.000Z',
    day: '2025-11-20T09:30:00.000Z',
    cover: { url: '/uploads/crane.png' },
  };
  const site = await startSite(test, (_, response) => sendJson(response, { data: [post], meta: {} }));
  const { articles } = await loadFeed(`${site.origin}/api/articles`, {
    format: 'json',
    fields: { published: 'day' },
  });
  assert.equal(articles[0]?.published?.toISOString(), post.day);
  assert.equal(articles[0]?.image?.src, `${site.origin}/uploads/crane.png`);
});

it('Strapi without permission is told as that', async test => {
  const error = { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} };
  const site = await startSite(test, (_, response) => sendJson(response, { data: null, error }, 403));
  await assert.rejects(loadFeed(`${site.origin}/api/articles`), isHttpError(403, /Forbidden/));
});
