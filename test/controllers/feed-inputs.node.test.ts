/** Changes of an element's properties, and whether each means another feed or another first page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Feed } from '../../src/article.js';
import type { FeedHost } from '../../src/controllers/feed-host.js';
import { firstPageInputs, inputsOf } from '../../src/controllers/feed-inputs.js';

type Host = Pick<FeedHost, 'element' | 'source' | 'query' | 'mayLoad'>;

const elementOf = (localName: string, baseURI = 'https://news.example/') =>
  ({ localName, baseURI }) as FeedHost['element'];

const hostOf = (parts: Partial<Host>): FeedHost =>
  ({
    element: elementOf('news-list'),
    source: { endpoint: '/feed.json' },
    query: {},
    mayLoad: true,
    ...parts,
  }) as FeedHost;

const format = (name: string) => ({
  name,
  recognises: () => true,
  parse: (): Feed => ({ articles: [], format: name }),
});
const feed = (): Feed => ({ articles: [], format: 'own' });

/** Whether a controller that compares the two hosts as `FeedController` does starts a new load. */
function startsLoad(before: Partial<Host>, after: Partial<Host>): boolean {
  const last = inputsOf(hostOf(before));
  return inputsOf(hostOf(after)).some((input, index) => input !== last[index]);
}

const hasNewFirstPage = (before: Partial<Host>, after: Partial<Host>): boolean =>
  firstPageInputs(hostOf(before)) !== firstPageInputs(hostOf(after));

describe('a load starts', () => {
  const lines = format('lines');
  const changes: Record<string, [Partial<Host>, Partial<Host>]> = {
    'the endpoint changes': [{ source: { endpoint: '/a' } }, { source: { endpoint: '/b' } }],
    'the source goes': [{ source: { endpoint: '/a' } }, { source: undefined }],
    'a text takes the place of an endpoint': [{ source: { endpoint: 'x' } }, { source: { text: 'x' } }],
    'an empty text comes where nothing was': [{ source: undefined }, { source: { text: '' } }],
    'the feed is another object with the same content': [
      { source: { feed: feed() } },
      { source: { feed: feed() } },
    ],
    'loading is allowed': [{ mayLoad: false }, { mayLoad: true }],
    'the format is another object of the same name': [
      { query: { format: lines } },
      { query: { format: format('lines') } },
    ],
    'the format has another name': [{ query: { format: 'rss' } }, { query: { format: 'atom' } }],
    'a field has another path': [{ query: { fields: { id: 'a' } } }, { query: { fields: { id: 'b' } } }],
    'another article is asked for': [{ query: { articleId: '1' } }, { query: { articleId: '2' } }],
    'other categories are asked for': [
      { query: { apiQuery: { limit: 9, categories: ['Sea'] } } },
      { query: { apiQuery: { limit: 9, categories: ['Sky'] } } },
    ],
    'more articles are asked for': [
      { query: { apiQuery: { limit: 9, categories: [] } } },
      { query: { apiQuery: { limit: 10, categories: [] } } },
    ],
    'requests to other origins are forbidden': [
      { query: { sameOriginOnly: false } },
      { query: { sameOriginOnly: true } },
    ],
  };
  for (const [change, [before, after]] of Object.entries(changes)) {
    it(`when ${change}`, () => assert.ok(startsLoad(before, after)));
  }
});

describe('no load starts', () => {
  const given = feed();
  const lines = format('lines');
  const changes: Record<string, [Partial<Host>, Partial<Host>]> = {
    'only the timeout changes': [{ query: { timeout: 10 } }, { query: { timeout: 1 } }],
    'fields and categories are new objects with the same content': [
      { query: { fields: { id: 'a' }, apiQuery: { limit: 9, categories: ['Sea'] } } },
      { query: { fields: { id: 'a' }, apiQuery: { limit: 9, categories: ['Sea'] } } },
    ],
    'the source is a new object with the same text': [{ source: { text: 'x' } }, { source: { text: 'x' } }],
    'the source is a new object with the same feed': [
      { source: { feed: given } },
      { source: { feed: given } },
    ],
    'the format stays the same object': [{ query: { format: lines } }, { query: { format: lines } }],
  };
  for (const [change, [before, after]] of Object.entries(changes)) {
    it(`when ${change}`, () => assert.ok(!startsLoad(before, after)));
  }
});

describe('the first page is requested anew', () => {
  const changes: Record<string, [Partial<Host>, Partial<Host>]> = {
    'another endpoint': [{ source: { endpoint: '/a' } }, { source: { endpoint: '/b' } }],
    'another tag': [{}, { element: elementOf('related-news') }],
    'another base URL of a relative endpoint': [
      { source: { endpoint: 'feed.json' } },
      {
        source: { endpoint: 'feed.json' },
        element: elementOf('news-list', 'https://news.example/city/'),
      },
    ],
    'another format': [{ query: { format: 'rss' } }, { query: { format: 'atom' } }],
    'another path of a field': [{ query: { fields: { id: 'a' } } }, { query: { fields: { id: 'b' } } }],
    'other categories': [
      { query: { apiQuery: { limit: 9, categories: ['Sea'] } } },
      { query: { apiQuery: { limit: 9, categories: ['Sky'] } } },
    ],
    'a text of another media type': [
      { source: { text: 'x', contentType: 'application/json' } },
      { source: { text: 'x', contentType: 'application/rss+xml' } },
    ],
  };
  for (const [change, [before, after]] of Object.entries(changes)) {
    it(`for ${change}`, () => assert.ok(hasNewFirstPage(before, after)));
  }

  it('neither for another article nor for more articles: pages are added to it', () => {
    assert.ok(!hasNewFirstPage({ query: { articleId: '1' } }, { query: { articleId: '2' } }));
    assert.ok(
      !hasNewFirstPage(
        { query: { apiQuery: { limit: 9, categories: ['Sea'] } } },
        { query: { apiQuery: { limit: 99, categories: ['Sea'] } } },
      ),
    );
  });

  it('not for another base URL that the endpoint does not depend on', () => {
    const element = elementOf('news-list', 'https://news.example/city/?page=2');
    assert.ok(!hasNewFirstPage({}, { element }));
  });

  it('never by these inputs for a feed object, whose identity is compared instead', () => {
    assert.equal(firstPageInputs(hostOf({ source: { feed: feed() } })), '');
  });
});
