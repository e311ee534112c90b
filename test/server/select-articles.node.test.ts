// Shows promise 21 of SECURITY.md.
import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import type { JsonFeed } from '../../src/server/index.js';
import { selectArticles } from '../../src/server/select-articles.js';
import { ask, handlerFor, idsOf } from './ask.js';
import { feedOf, serveStatus, startUpstream } from './upstream.js';

/** A source in pages: path → ids of its stories, and the URL of its next page. Other paths are 404. */
function paged(
  pages: Readonly<Record<string, readonly [ids: readonly string[], next?: string]>>,
): RequestListener {
  return (request, response) => {
    const [ids, next] = pages[request.url ?? ''] ?? [];
    response.writeHead(ids ? 200 : 404).end(ids && feedOf(ids, { next_url: next }));
  };
}

const THREE = paged({
  '/': [['a', 'b', 'c'], '/?cursor=x'],
  '/?cursor=x': [['c', 'd', 'e'], '/?cursor=y'],
  '/?cursor=y': [['f']],
});

async function nextOf(response: Response): Promise<string | undefined> {
  return ((await response.json()) as JsonFeed).next_url;
}

test("further pages have addresses of the handler's own and no story twice", async t => {
  const upstream = await startUpstream(t, THREE);
  const { handler } = handlerFor(upstream.url);
  const found: string[][] = [];
  let next: string | undefined = 'https://edge.example/feeds/news?utm=x';
  while (next) {
    assert.ok(next.startsWith('https://edge.example/feeds/news'));
    const response: Response = await ask(handler, next);
    found.push(await idsOf(response.clone()));
    next = await nextOf(response);
  }
  assert.deepEqual(found, [['a', 'b', 'c'], ['d', 'e'], ['f']]);
  assert.equal(upstream.requests.length, 3);
});

test('with a limit, pages are cut anew, and only pages of the source that are needed are requested', async t => {
  const upstream = await startUpstream(t, THREE);
  const { handler } = handlerFor(upstream.url);
  assert.deepEqual(await idsOf(ask(handler, 'news?limit=2')), ['a', 'b']);
  assert.equal(upstream.requests.length, 1);
  assert.deepEqual(await idsOf(ask(handler, 'news?limit=2&page=2')), ['c', 'd']);
  assert.deepEqual(await idsOf(ask(handler, 'news?limit=2&page=3')), ['e', 'f']);
  assert.equal(await nextOf(await ask(handler, 'news?limit=2&page=3')), undefined);
  assert.deepEqual(await idsOf(ask(handler, 'news?limit=5')), ['a', 'b', 'c', 'd', 'e']);
});

test('a page past the end is empty and the last', async t => {
  const upstream = await startUpstream(t, THREE);
  const { handler } = handlerFor(upstream.url);
  for (const path of ['news?page=9', 'news?page=9&limit=2']) {
    const response = await ask(handler, path);
    assert.deepEqual(await idsOf(response.clone()), []);
    assert.equal(await nextOf(response), undefined);
  }
});

test('pages that link in a circle are requested once each', async t => {
  const upstream = await startUpstream(
    t,
    paged({ '/': [['a'], '/?p=2'], '/?p=2': [['b'], '/?p=3'], '/?p=3': [['c'], '/?p=2'] }),
  );
  const { handler } = handlerFor(upstream.url);
  assert.deepEqual(await idsOf(ask(handler, 'news?limit=100')), ['a', 'b', 'c']);
  assert.equal(upstream.requests.length, 3);
});

test('pages without an end are followed up to maxPages', async t => {
  const upstream = await startUpstream(t, ({ url }, response) => {
    const page = Number(new URL(url ?? '', 'http://x').searchParams.get('p') ?? 1);
    response.end(feedOf([`${page}`], { next_url: `/?p=${page + 1}` }));
  });
  const { handler } = handlerFor(upstream.url, { maxPages: 3 });
  const response = await ask(handler, 'news?limit=100');
  assert.deepEqual(await idsOf(response.clone()), ['1', '2', '3']);
  assert.equal(await nextOf(response), undefined);
  assert.equal(await nextOf(await ask(handler, 'news?page=3')), undefined);
  assert.equal(upstream.requests.length, 3);
});

test('of pages whose addresses keep changing, only the last few are kept', async t => {
  let cursor = '';
  const upstream = await startUpstream(t, ({ url }, response) => {
    response.setHeader('etag', '"1"');
    response.end(url === '/' ? feedOf(['a'], { next_url: `/?${cursor}` }) : feedOf(['b']));
  });
  const { handler, clock } = handlerFor(upstream.url, { maxAge: 60, staleWhileRevalidate: 0, maxPages: 2 });
  for (cursor of ['x', 'x', 'y', 'x']) {
    await ask(handler, 'news?page=2');
    clock.seconds += 60;
  }
  const further = upstream.requests.filter(({ url }) => url !== '/');
  assert.deepEqual(
    further.map(({ url, headers }) => [url, headers['if-none-match'] !== undefined]),
    [
      ['/?x', false],
      ['/?x', true],
      ['/?y', false],
      ['/?x', false],
    ],
  );
});

test('a next page on an origin that nobody named ends the paging', async t => {
  const other = await startUpstream(t, paged({ '/': [['other']] }));
  const upstream = await startUpstream(t, paged({ '/': [['a'], other.url] }));
  const { handler, errors } = handlerFor(upstream.url);
  const first = await ask(handler, 'news');
  assert.equal(await nextOf(first.clone()), undefined);
  assert.deepEqual(await idsOf(first), ['a']);
  assert.deepEqual(await idsOf(ask(handler, 'news?page=2')), []);
  assert.deepEqual(await idsOf(ask(handler, 'news?limit=100')), ['a']);
  assert.deepEqual([other.requests.length, errors.length], [0, 0]);
});

test('when a further page fails, the articles of the pages before it are still given', async t => {
  const upstream = await startUpstream(t, paged({ '/': [['a'], '/?p=2'] }));
  const { handler } = handlerFor(upstream.url);
  const response = await ask(handler, 'news?limit=5');
  assert.equal(response.status, 200);
  assert.match(response.headers.get('cache-control') ?? '', /max-age=30,/);
  assert.deepEqual(await idsOf(response), ['a']);
  upstream.answer = serveStatus(500);
  assert.equal((await ask(handler, 'news?page=2')).status, 502);
});

test('categories are told by name, slug or tag, in any case', async t => {
  const items = [
    {
      id: 'a',
      title: 'A',
      content_text: 'a',
      _news_elements: { category: { name: 'Sea & Shore', slug: 'sea' } },
    },
    {
      id: 'b',
      title: 'B',
      content_text: 'b',
      _news_elements: { category: { name: 'Markets' } },
      tags: ['Fish'],
    },
    { id: 'c', title: 'C', content_text: 'c' },
  ];
  const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
  const upstream = await startUpstream(t, (_, response) => void response.end(body));
  const { handler } = handlerFor(upstream.url);
  assert.deepEqual(await idsOf(ask(handler, 'news?category=SEA')), ['a']);
  assert.deepEqual(await idsOf(ask(handler, 'news?category=sea%20%26%20shore')), ['a']);
  assert.deepEqual(await idsOf(ask(handler, 'news?category=fish,sea')), ['a', 'b']);
  assert.deepEqual(await idsOf(ask(handler, 'news?category=sport')), []);
  assert.equal(upstream.requests.length, 1);
});

test('others are answered while the categories of a large source are compared for the first time', async () => {
  const articles = Array.from({ length: 200 }, (_, id) => ({
    id: `${id}`,
    title: 'Fog',
    tags: Array.from({ length: 50 }, (__, tag) => `Tag ${id} ${tag}`),
    authors: [],
  }));
  const order: string[] = [];
  const other = new Promise(resolve => setTimeout(resolve)).then(() => order.push('other'));
  const query = { source: '', page: 1, limit: 10, categories: ['tag 7 7'] };
  const page = { feed: { articles, format: 'rss' }, checkedAt: 0, state: 'fresh' } as const;
  const selected = selectArticles(query, async () => page, 1);
  void selected.then(() => order.push('selected'));
  await Promise.all([selected, other]);
  assert.deepEqual(order, ['other', 'selected']);
  assert.deepEqual(
    (await selected).feed.articles.map(({ id }) => id),
    ['7'],
  );
});
