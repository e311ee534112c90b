/** The list of stories in an answer: usual places first, then a search by what a story is like. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/feed-error.js';
import { storiesOf } from '../../../src/formats/json/story-list.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const moment = '2026-03-01T10:00:00.000Z';

const read = (json: unknown) => parseFeed(JSON.stringify(json), { url: 'https://herald.example/api/news' });

describe('the list of stories is found', () => {
  const fog = { title: 'Fog', link: '/fog', date: moment };
  for (const [where, json] of Object.entries({
    'in Arc’s elements': { content_elements: [fog] },
    'in Sanity’s result': { ms: 3, query: '*', result: [fog] },
    'in the hits of a search': { hits: [fog], nbHits: 1 },
    'in WPGraphQL’s nodes': { data: { posts: { nodes: [fog], pageInfo: {} } } },
    'in the data of GraphQL’s articles': { data: { articles: { data: [{ attributes: fog }] } } },
    'in the items of a result': { success: true, result: { items: [fog] } },
    'in the items of a feed': { feed: { title: 'Herald', items: [fog] } },
    'where HAL embeds it': { _embedded: { articles: [fog] }, _links: {} },
    'under a name in capitals': { Type: 100, Message: 'ok', Data: [fog] },
    'in a graph of schema.org, among other things': {
      '@graph': [
        { '@type': 'WebSite', name: 'Herald', url: '/' },
        { '@type': 'NewsArticle', headline: 'Fog', url: '/fog' },
      ],
    },
    'in a list of schema.org, each beside its position': {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, item: { headline: 'Fog', url: '/fog' } }],
    },
    'by the keys of its stories': { articles: { a1: { title: 'Fog' } } },
    'in the envelope of a serverless function': { statusCode: 200, payload: { latest: { teasers: [fog] } } },
    'beside a menu and the authors': {
      menu: [{ title: 'Home', url: '/' }],
      authors: [{ name: 'Ann', url: '/ann', description: 'Writes.' }],
      front: { teasers: [{ ...fog, summary: 'Grey.', image: '/fog.png' }] },
    },
    'of stories that are about things': { articles: [{ ...fog, item: { title: 'Lamp', url: '/lamp' } }] },
    'in all sections of a page': { page: { blocks: [{ teasers: [fog] }, { teasers: [] }] } },
    'of one story': { id: 5, title: 'Fog', content: '<p>Grey.</p>', url: '/fog', date: moment },
    'of one story in an envelope': { status: 'ok', article: { title: 'Fog', text: 'Grey.', url: '/fog' } },
    'of one story in blocks': {
      title: 'Fog',
      url: '/fog',
      date: moment,
      content: [{ type: 'p', text: 'Grey.' }],
    },
  })) {
    it(where, async () => {
      const { articles } = await read(json);
      assert.deepEqual(
        articles.map(({ title }) => title),
        ['Fog'],
      );
    });
  }

  it('of all sections, not only of the first', async () => {
    const { articles } = await read({
      blocks: [{ teasers: [fog] }, { teasers: [{ ...fog, title: 'Gulls' }] }],
    });
    assert.equal(articles.length, 2);
  });

  it('and stays empty where it is, whatever else there is', async () => {
    const { articles } = await read({
      articles: [],
      sources: [{ title: 'Herald', url: '/', description: 'News' }],
    });
    assert.deepEqual(articles, []);
  });

  it('at its usual place before any other', async () => {
    const { articles } = await read({
      articles: [{ title: 'Fog' }],
      more: [{ ...fog, title: 'Gulls', summary: 'S' }],
    });
    assert.equal(articles[0]?.title, 'Fog');
  });

  it('or the answer is told to be of an unknown shape', async () => {
    for (const json of [{ weather: 'fog' }, { users: [{ name: 'Ann' }] }, { total: 3, days: [1, 2, 3] }])
      await assert.rejects(
        read(json),
        error => error instanceof FeedError && /unknown shape/.test(error.message),
      );
  });
});

describe('the search for stories', () => {
  const fog = { title: 'Fog', url: '/fog' };

  it('finds no list in what is no object', () => {
    for (const json of [undefined, null, '', 'articles', 7, true, {}])
      assert.equal(storiesOf(json), undefined, JSON.stringify(json));
  });

  it('reads a list as it is, whatever its entries are', () => {
    const list = [7, null, { weather: 'fog' }];
    assert.deepEqual(storiesOf(list), list);
  });

  it('reaches five levels down and no further', () => {
    assert.deepEqual(storiesOf({ a: { b: { c: { d: { e: [fog] } } } } }), [fog]);
    assert.equal(storiesOf({ a: { b: { c: { d: { e: { f: [fog] } } } } } }), undefined);
  });

  it('prefers the list whose stories have more parts, wherever the lists are', () => {
    const rich = { ...fog, title: 'Gulls', summary: 'White.', date: moment };
    assert.deepEqual(storiesOf({ x: { first: [fog], second: [rich] } }), [rich]);
    assert.deepEqual(storiesOf({ x: { first: [rich], second: [fog] } }), [rich]);
  });

  it('prefers a list with a usual name among equals', () => {
    const gulls = { ...fog, title: 'Gulls' };
    assert.deepEqual(storiesOf({ x: { first: [fog], Stories: [gulls] } }), [gulls]);
  });

  it('takes a name for a title at a usual place only', () => {
    const named = { name: 'Fog', url: '/fog' };
    assert.deepEqual(storiesOf({ items: [named] }), [named]);
    assert.equal(storiesOf({ widgets: [named] }), undefined);
  });

  it('takes posts without titles, which have a text and a date or an address', () => {
    const post = { text: 'The ferry is late.', created_at: moment };
    assert.deepEqual(storiesOf({ statuses: [post] }), [post]);
    assert.equal(storiesOf({ statuses: [{ text: 'The ferry is late.' }] }), undefined);
  });

  it('leaves a graph without articles as it is', () => {
    const graph = [{ '@type': 'WebPage', name: 'Fog', url: '/fog' }];
    assert.deepEqual(storiesOf({ '@graph': graph }), graph);
  });
});
