/** Requests to WordPress’s REST API, and its answers as a whole; its posts are in post.node.test.ts. Quirks: test/cms/README.md. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { FeedError } from '../../../src/feed-error.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { loadFeed } from '../../../src/load/load-feed.js';
import { rss } from '../../helpers/feeds.js';
import { sendJson, startSite } from '../../helpers/http-site.js';

const urlOf = (request: { url?: string | undefined }) => new URL(request.url ?? '', 'http://localhost');
const asksOf = (site: { asked: readonly string[] }) => site.asked.map(url => urlOf({ url }));

describe('WordPress', () => {
  const categories = [
    { id: 4, name: 'Business &amp; Economy', slug: 'business-economy' },
    { id: 5, name: 'Kino', slug: 'film' },
  ];

  /** Serves 25 posts and the categories as WordPress’s REST API does, with or without permalinks. */
  function startWordPress(test: TestContext, { permalinks = true } = {}) {
    return startSite(test, (request, response) => {
      const { pathname, searchParams: query } = urlOf(request);
      const route =
        query.get('rest_route') ?? (permalinks ? /^\/wp-json(\/.*)/.exec(pathname)?.[1] : undefined);
      if (route === '/wp/v2/categories') {
        const slugs = query.get('slug')?.split(',');
        return sendJson(
          response,
          categories.filter(({ slug }) => slugs?.includes(slug) ?? true),
        );
      }
      if (route !== '/wp/v2/posts') return response.writeHead(404).end();
      const size = Number(query.get('per_page') ?? 10);
      const first = (Number(query.get('page') ?? 1) - 1) * size;
      const posts = Array.from({ length: Math.max(0, Math.min(size, 25 - first)) }, (_, index) => ({
        id: first + index + 1,
        link: `http://herald.example/${first + index + 1}/`,
        date_gmt: '2026-02-01T00:00:00',
        title: { rendered: `Post ${first + index + 1}` },
      }));
      if (!posts.length) {
        const error = { code: 'rest_post_invalid_page_number', message: 'Too far.', data: { status: 400 } };
        return sendJson(response, error, 400);
      }
      sendJson(response, posts, 200, { 'x-wp-totalpages': String(Math.ceil(25 / size)) });
    });
  }

  it('is asked for what is needed, and paged to the end', async test => {
    const site = await startWordPress(test);
    const ids: string[] = [];
    let next: string | undefined = `${site.origin}/wp-json/wp/v2/posts`;
    while (next) {
      const feed = await loadFeed(next, { apiQuery: { limit: 12 } });
      ids.push(...feed.articles.map(({ id }) => id));
      next = feed.next;
    }
    assert.equal(new Set(ids).size, 25);
    assert.equal(site.asked.length, 3);
    for (const { searchParams: query } of asksOf(site)) {
      assert.equal(query.get('per_page'), '12');
      assert.match(query.get('_embed') ?? '', /wp:featuredmedia/);
      assert.match(query.get('_fields') ?? '', /_links,_embedded/);
    }
  });

  it('is never asked for more than 100 at a time', async test => {
    const site = await startWordPress(test);
    await loadFeed(`${site.origin}/wp-json/wp/v2/posts`, { limit: 500 });
    assert.equal(asksOf(site)[0]?.searchParams.get('per_page'), '100');
  });

  it('is asked as the owner says where they say something', async test => {
    const site = await startWordPress(test);
    await loadFeed(`${site.origin}/wp-json/wp/v2/posts?per_page=3&_embed=author`, { limit: 12 });
    const query = asksOf(site)[0]?.searchParams;
    assert.deepEqual([query?.get('per_page'), query?.getAll('_embed')], ['3', ['author']]);
  });

  it('ends where it says that there is no such page', async test => {
    const site = await startWordPress(test);
    const feed = await loadFeed(`${site.origin}/wp-json/wp/v2/posts?page=9`);
    assert.deepEqual([feed.articles, feed.next], [[], undefined]);
  });

  it('is asked for the number of a category', async test => {
    const site = await startWordPress(test);
    const filter = async (...wanted: string[]) => {
      await loadFeed(`${site.origin}/wp-json/wp/v2/posts`, { categories: wanted });
      return asksOf(site).at(-1)?.searchParams.get('categories');
    };
    assert.equal(await filter('Business & Economy'), '4');
    assert.equal(await filter('business-economy', 'kino'), '4,5');
    assert.equal(await filter('gardening'), '0', 'a category that does not exist has no posts');
  });

  it('is not asked for the number again on the next page', async test => {
    const site = await startWordPress(test);
    const { next = '' } = await loadFeed(`${site.origin}/wp-json/wp/v2/posts`, { categories: ['film'] });
    await loadFeed(next, { categories: ['film'] });
    assert.equal(site.asked.filter(url => url.includes('/categories')).length, 1);
  });

  for (const endpoint of ['/', '/wp-json/', '/wp-json', '/?rest_route=/', '/?rest_route=/wp/v2/posts']) {
    it(`is found at ${endpoint}`, async test => {
      const site = await startWordPress(test);
      const feed = await loadFeed(site.origin + endpoint, { format: 'wordpress', categories: ['film'] });
      assert.equal(feed.articles.length, 10);
    });
  }

  it('is found at a site without permalinks', async test => {
    const site = await startWordPress(test, { permalinks: false });
    const feed = await loadFeed(site.origin, { format: 'wordpress' });
    assert.equal(feed.articles.length, 10);
    const second = await loadFeed(feed.next ?? '');
    assert.equal(second.articles[0]?.id, '11');
  });

  it('behind an address of the owner’s is asked again for authors and pictures', async test => {
    const post = {
      id: 1,
      link: 'http://herald.example/1/',
      date_gmt: '2026-02-01T00:00:00',
      title: { rendered: 'One' },
    };
    const site = await startSite(test, (request, response) => {
      const _embedded = urlOf(request).searchParams.has('_embed')
        ? { author: [{ name: 'The desk' }] }
        : undefined;
      sendJson(response, [{ ...post, _embedded }]);
    });
    const { articles } = await loadFeed(`${site.origin}/api/news`);
    assert.equal(articles[0]?.authors[0]?.name, 'The desk');
    assert.equal(site.asked.length, 2);
  });

  it('says itself what is wrong', async test => {
    const error = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
    const site = await startSite(test, (_, response) => sendJson(response, error, 404));
    await assert.rejects(
      loadFeed(`${site.origin}/wp-json/wp/v2/stories`),
      failure =>
        failure instanceof FeedError &&
        failure.status === 404 &&
        failure.message.includes('No route was found.'),
    );
  });
});

it('WordPress’s RSS past its last page is an error, though it comes with a feed', async test => {
  const site = await startSite(test, (_, response) =>
    response.writeHead(404, { 'content-type': 'application/rss+xml' }).end(rss('Page not found')),
  );
  await assert.rejects(loadFeed(`${site.origin}/feed.xml?paged=99`), {
    name: 'FeedError',
    reason: 'http',
    status: 404,
  });
});

it('WordPress is read in an envelope, whose headers say how many pages there are', async () => {
  const url = 'https://herald.example/wp-json/wp/v2/posts';
  const post = {
    link: 'https://herald.example/1/',
    date_gmt: '2026-02-01T00:00:00',
    title: { rendered: 'Fog' },
  };
  const envelope = { body: [post], status: 200, headers: { 'X-WP-TotalPages': 5 } };
  const feed = await parseFeed(JSON.stringify(envelope), { url: `${url}?_envelope` });
  assert.deepEqual(
    [feed.format, feed.articles[0]?.title, feed.next],
    ['wordpress', 'Fog', `${url}?_envelope=&page=2`],
  );
});

it('WordPress’s error is quoted also from an envelope, in which HTTP says 200', async test => {
  const error = { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } };
  const site = await startSite(test, (_, response) =>
    sendJson(response, { body: error, status: 404, headers: [] }),
  );
  await assert.rejects(loadFeed(`${site.origin}/wp-json/wp/v2/stories?_envelope`), {
    name: 'FeedError',
    status: 404,
    message: /status 404.* No route was found\.$/,
  });
});
