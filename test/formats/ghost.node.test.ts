/** Requests to Ghost’s Content API, and the articles read from its answers. test/cms/README.md lists its quirks. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { sendJson, startSite } from '../helpers/http-site.js';

const urlOf = (request: { url?: string | undefined }) => new URL(request.url ?? '', 'http://localhost');
const asksOf = (site: { asked: readonly string[] }) => site.asked.map(url => urlOf({ url }));

const isHttpError = (status: number, message: RegExp) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === 'http' &&
  error.status === status &&
  message.test(error.message);

describe('Ghost', () => {
  const posts = { posts: [], meta: { pagination: { page: 1, pages: 1 } } };
  const tags = {
    tags: [
      { name: '부두', slug: 'budu' },
      { name: 'News', slug: 'news' },
    ],
  };
  const start = (test: TestContext) =>
    startSite(test, ({ url = '' }, response) => sendJson(response, url.includes('/tags/') ? tags : posts));

  it('is asked with its slash, its includes and a limit', async test => {
    const site = await start(test);
    await loadFeed(`${site.origin}/ghost/api/content/posts?key=abc`, { apiQuery: { limit: 12 } });
    assert.deepEqual(site.asked, ['/ghost/api/content/posts/?key=abc&include=tags%2Cauthors&limit=12']);
  });

  it('is asked for tags by slug, beside the owner’s own filter, once', async test => {
    const site = await start(test);
    const ask = async (endpoint: string, ...categories: string[]) => {
      await loadFeed(endpoint, { categories });
      return asksOf(site).at(-1)!;
    };
    const first = await ask(
      `${site.origin}/ghost/api/content/posts/?key=abc&filter=featured:true`,
      'News',
      'R & D',
    );
    assert.equal(first.searchParams.get('filter'), '(featured:true)+tag:[news,r-d]');
    const again = await ask(new URL(first.pathname + first.search, site.origin).href, 'News', 'R & D');
    assert.equal(again.search, first.search);
  });

  it('is asked for the slug of a name in another script', async test => {
    const site = await start(test);
    await loadFeed(`${site.origin}/ghost/api/content/posts/?key=abc`, { categories: ['부두'] });
    assert.deepEqual(
      asksOf(site).map(({ pathname }) => pathname),
      ['/ghost/api/content/tags/', '/ghost/api/content/posts/'],
    );
    assert.equal(asksOf(site)[1]?.searchParams.get('filter'), 'tag:[budu]');
  });
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

it('Ghost of old has one author, and an image under that name', async () => {
  const post = {
    id: 1,
    uuid: 'u',
    title: 'Fog',
    html: '<p>Grey.</p>',
    image: '/fog.jpg',
    author: { name: 'Gus' },
  };
  const { format, articles } = await parseFeed(JSON.stringify({ posts: [post] }), {
    url: 'https://ghost.example/',
  });
  assert.deepEqual(
    [format, articles[0]?.authors, articles[0]?.image?.src],
    ['ghost', [{ name: 'Gus' }], 'https://ghost.example/fog.jpg'],
  );
});
