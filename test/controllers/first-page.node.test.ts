import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Feed } from '../../src/article.js';
import { configure } from '../../src/configure.js';
import type { FeedHost, FeedQuery, FeedSource } from '../../src/controllers/feed-host.js';
import { firstPage } from '../../src/controllers/first-page.js';
import { FeedError } from '../../src/feed-error.js';
import { jsonFeed, stories } from '../helpers/feeds.js';

const baseURI = 'https://page.example/news/';

/** A stand-in for an element's adapter, since Node has no DOM: the members that `firstPage` reads. */
function hostOf(source: FeedSource | undefined, query: FeedQuery = {}, more: object = {}): FeedHost {
  return { element: { baseURI, localName: 'news-list', ...more }, source, query } as unknown as FeedHost;
}

/** Makes every request get this JSON as its answer, and collects the requested URLs. */
function answerWith(json: object): string[] {
  const urls: string[] = [];
  configure({
    fetch: input => {
      urls.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(Response.json(json));
    },
  });
  return urls;
}

const titles = ({ articles }: Feed): string[] => articles.map(({ title }) => title);

afterEach(() => configure({ fetch: undefined, formats: undefined }));

test('a feed object is returned as it is, and nothing is requested', async () => {
  const urls = answerWith(jsonFeed([]));
  const feed: Feed = { articles: [], format: 'own' };
  assert.equal(await firstPage(hostOf({ feed, text: 'x', endpoint: '/feed.json' }), {}), feed);
  assert.deepEqual(urls, []);
});

test('text is parsed, and nothing is requested', async () => {
  const urls = answerWith(jsonFeed([]));
  const text = JSON.stringify(jsonFeed(stories(2)));
  assert.deepEqual(titles(await firstPage(hostOf({ text, endpoint: '/feed.json' }), {})), [
    'Story 1',
    'Story 2',
  ]);
  assert.deepEqual(urls, []);
});

test('relative URLs in text are resolved against the base URL of the page', async () => {
  const text = JSON.stringify(jsonFeed([{ url: '../ferry' }]));
  const { articles } = await firstPage(hostOf({ text }), {});
  assert.equal(articles[0]?.url, 'https://page.example/ferry');
});

test('text is read with the format and the fields of the query', async () => {
  const text = JSON.stringify({ news: [{ kopf: 'Die Fähre', nr: 4 }] });
  const fields = { items: 'news', title: 'kopf', id: 'nr' };
  const feed = await firstPage(hostOf({ text }, { format: 'json', fields }), {});
  assert.deepEqual(
    feed.articles.map(({ id, title }) => [id, title]),
    [['4', 'Die Fähre']],
  );
});

test('text is read with the custom formats of configure(), which get its media type', async () => {
  configure({
    formats: [
      {
        name: 'lines',
        recognises: ({ contentType }) => contentType === 'text/x-lines',
        parse: ({ text }) => ({
          format: 'lines',
          articles: text.split('\n').map(title => ({ id: title, title, tags: [], authors: [] })),
        }),
      },
    ],
  });
  const feed = await firstPage(hostOf({ text: 'One\nTwo', contentType: 'text/x-lines' }), {});
  assert.deepEqual(titles(feed), ['One', 'Two']);
});

test('an empty text is a source that can not be read, not a missing one', async () => {
  await assert.rejects(
    firstPage(hostOf({ text: '' }), {}),
    (error: unknown) => error instanceof FeedError && error.reason === 'format',
  );
});

test('an endpoint is requested with the options of the caller', async () => {
  const urls = answerWith(jsonFeed(stories(1)));
  const feed = await firstPage(hostOf({ endpoint: 'feed.json' }), { base: 'https://other.example/a/' });
  assert.deepEqual(titles(feed), ['Story 1']);
  assert.deepEqual(urls, ['https://other.example/a/feed.json']);
});

test('after an abort, the reason of the signal is thrown', async () => {
  answerWith(jsonFeed(stories(1)));
  const reason = new Error('The element was removed.');
  await assert.rejects(
    firstPage(hostOf({ endpoint: 'https://news.example/feed.json' }), { signal: AbortSignal.abort(reason) }),
    reason,
  );
});

for (const [kind, source] of [
  ['no source', undefined],
  ['an empty endpoint', { endpoint: '' }],
] as const) {
  test(`${kind} is a FeedError with reason "config" that shows how to give an endpoint`, async () => {
    await assert.rejects(firstPage(hostOf(source), {}), (error: unknown) => {
      assert.ok(error instanceof FeedError);
      assert.equal(error.reason, 'config');
      assert.equal(
        error.message,
        '<news-list> does not know where its news comes from. Give it an endpoint: <news-list endpoint="/feed.json">',
      );
      return true;
    });
  });
}
