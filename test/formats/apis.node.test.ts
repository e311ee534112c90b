import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { sendJson, startSite } from '../helpers/http-site.js';

const urlOf = (request: { url?: string | undefined }) => new URL(request.url ?? '', 'http://localhost');
const asksOf = (site: { asked: readonly string[] }) => site.asked.map(url => urlOf({ url }));

describe('WordPress', () => {
  const categories = [
    { id: 4, name: 'Business &amp; Economy', slug: 'business-economy' },
    { id: 5, name: 'Kino', slug: 'film' },
  ];

  /** 25 posts, as WordPress gives them out. */
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

describe('Drupal', () => {
  const relationships = {
    field_image: { data: { type: 'media--image', id: 'm' } },
    field_tags: { data: [{ type: 'taxonomy_term--tags', id: 't' }] },
    uid: { data: { type: 'user--user', id: 'u' } },
    node_type: { data: { type: 'node_type--node_type', id: 'n' } },
  };
  const document = {
    jsonapi: { version: '1.0' },
    data: [{ type: 'node--article', id: 'a', attributes: { title: 'One' }, relationships }],
  };

  it('is asked for the newest, with what its stories refer to', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, document));
    await loadFeed(`${site.origin}/jsonapi/node/article`, { apiQuery: { limit: 12 } });
    const [, { searchParams: query }] = asksOf(site) as [URL, URL];
    assert.equal(query.get('include'), 'field_image,field_image.thumbnail,field_tags,uid');
    assert.equal(query.get('sort'), '-created');
    assert.equal(query.get('page[limit]'), '12');
  });

  it('is asked for categories by name', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, document));
    await loadFeed(`${site.origin}/jsonapi/node/article`, { categories: ['Sport', 'City'] });
    const query = asksOf(site)[1]?.searchParams;
    assert.equal(query?.get('filter[field_tags][condition][path]'), 'field_tags.name');
    assert.equal(query?.get('filter[field_tags][condition][value][1]'), 'City');
  });

  it('is asked once where the address says all', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, document));
    await loadFeed(`${site.origin}/jsonapi/node/article?include=uid`, { apiQuery: { limit: 12 } });
    assert.deepEqual(site.asked, ['/jsonapi/node/article?include=uid']);
  });
});

describe('a custom API', () => {
  const fields = {
    items: 'hits',
    id: 'nr',
    title: 'texts.head',
    url: 'to',
    'image.src': 'pic.0.file',
    date: 'when',
    next: 'more',
  };
  const hit = {
    nr: 5,
    texts: { head: 'Fog &amp; bells' },
    to: '/fog',
    pic: [{ file: '/fog.png' }],
    when: '2026-02-03',
  };

  it('is read as the fields say', async test => {
    const site = await startSite(test, (_, response) =>
      sendJson(response, { hits: [hit], more: '/api?from=10' }),
    );
    const { articles, next } = await loadFeed(`${site.origin}/api`, { format: 'json', fields });
    const [article] = articles;
    assert.equal(article?.id, '5');
    assert.equal(article.title, 'Fog & bells');
    assert.equal(article.url, `${site.origin}/fog`);
    assert.equal(article.image?.src, `${site.origin}/fog.png`);
    assert.equal(article.published?.toISOString(), '2026-02-03T00:00:00.000Z');
    assert.equal(next, `${site.origin}/api?from=10`);
  });

  it('that holds no list where the fields say is told what it holds', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, { results: [] }));
    await assert.rejects(
      loadFeed(site.origin, { format: 'json', fields }),
      error =>
        error instanceof FeedError && error.reason === 'format' && /"hits".*results/.test(error.message),
    );
  });

  it('of unknown names is told to name them', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, { weather: 'fog' }));
    await assert.rejects(
      loadFeed(site.origin),
      error => error instanceof FeedError && error.reason === 'format' && /fields=/.test(error.message),
    );
  });

  it('that calls its list items is not taken for JSON Feed', async test => {
    const item = { headline: 'Fog', link: '/fog', publishedAt: '2026-02-03T00:00:00Z' };
    const site = await startSite(test, (_, response) => sendJson(response, { items: [item] }));
    const { articles, format } = await loadFeed(site.origin);
    assert.equal(format, 'json');
    assert.equal(articles[0]?.title, 'Fog');
    assert.equal(articles[0].url, `${site.origin}/fog`);
  });

  it('that is empty is an empty feed', async test => {
    const site = await startSite(test, (_, response) => sendJson(response, []));
    assert.deepEqual((await loadFeed(site.origin)).articles, []);
  });
});
