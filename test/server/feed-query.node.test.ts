// Shows promise 24 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageUrl, readQuery } from '../../src/server/feed-query.js';
import type { JsonFeed } from '../../src/server/index.js';
import { ask, handlerFor, idsOf } from './ask.js';
import { feedOf } from './upstream.js';

const source = 'https://news.example/feed.json';
const base = 'https://edge.example/feeds/';
const queryOf = (path: string) => readQuery(new URL(path, base));

/** URL of the second page of the query at this path. */
const secondPage = (path: string) => pageUrl(new URL(path, base), 2);

for (const path of ['news', 'news/', 'news.json', '?source=news', 'other?source=news', 'news?utm=x']) {
  test(`the source can be named as ${path}`, async () => {
    const { handler } = handlerFor('', {
      sources: { news: source, sport: 'https://sport.example/' },
      fetch: async () => new Response(feedOf(['a'])),
    });
    assert.deepEqual(await idsOf(ask(handler, path)), ['a']);
  });
}

for (const [path, name] of [
  ['/', ''],
  ['/news//', 'news'],
  ['%E6%B8%AF/%D9%85%D9%8A%D9%86%D8%A7%D8%A1', 'ميناء'],
  ['sea%2Fshore', 'sea/shore'],
  ['%E0%A4%A', '%E0%A4%A'],
  ['news?source=sport&source=weather', 'sport'],
  ['?source=Sea+%26+shore', 'Sea & shore'],
  ['news?source=', 'news'],
] as const) {
  test(`the path "${path}" names the source "${name}"`, () => {
    assert.equal(queryOf(path).source, name);
  });
}

const THREE: Readonly<Record<string, readonly [ids: readonly string[], next?: string]>> = {
  'https://news.example/': [['a', 'b', 'c'], '/?cursor=x'],
  'https://news.example/?cursor=x': [['c', 'd', 'e'], '/?cursor=y'],
  'https://news.example/?cursor=y': [['f']],
};

/** A handler for a source of three pages. */
function handlerOfThree() {
  const fetch = async (url: unknown) => {
    const [ids, next] = THREE[String(url)] ?? [];
    return new Response(feedOf(ids ?? [], { next_url: next }));
  };
  return handlerFor('https://news.example/', { fetch }).handler;
}

for (const query of ['page=0', 'page=-1', 'page=two', 'limit=0', 'limit=1e9', 'page=&limit=']) {
  test(`?${query} is invalid and ignored`, async () => {
    assert.deepEqual(await idsOf(ask(handlerOfThree(), `news?${query}`)), ['a', 'b', 'c']);
  });
}

for (const [text, limit] of [
  ['1', 1],
  ['100', 100],
  ['101', 100],
  ['999999999', 100],
  ['9999999999', undefined],
  ['007', undefined],
  ['2.5', undefined],
  ['0x10', undefined],
  [' 5', undefined],
  ['٥', undefined],
] as const) {
  test(`?limit=${text} is ${limit === undefined ? 'invalid' : `a limit of ${limit}`}`, () => {
    assert.equal(queryOf(`news?limit=${text}`).limit, limit);
  });
}

test('of a parameter that occurs twice, the first counts', () => {
  const { page, limit } = queryOf('news?page=2&page=3&limit=5&limit=6');
  assert.deepEqual([page, limit], [2, 5]);
});

test('categories are separated by commas, and blank ones are ignored', () => {
  assert.deepEqual(queryOf('news?category=,Sea+%26+shore, ,%E6%B8%AF,').categories, ['Sea & shore', '港']);
  assert.deepEqual(queryOf('news?category=%20,').categories, []);
  assert.deepEqual(queryOf('news').categories, []);
});

test('50 different categories of 200 characters are the most', () => {
  const names = Array.from({ length: 50 }, (_, n) => `${n}`);
  assert.deepEqual(queryOf(`news?category=${names.join(',')},49,48`).categories, names);
  assert.throws(() => queryOf(`news?category=${names.join(',')},50`), { reason: 'config' });
  assert.deepEqual(queryOf(`news?category=${'a'.repeat(200)}`).categories, ['a'.repeat(200)]);
  assert.throws(() => queryOf(`news?category=${'a'.repeat(201)}`), { reason: 'config' });
});

test('path and query have 4,000 characters at most', () => {
  const rest = 4000 - '/feeds/news?x='.length;
  assert.equal(queryOf(`news?x=${'a'.repeat(rest)}`).source, 'news');
  for (const path of [`news?x=${'a'.repeat(rest + 1)}`, 'a'.repeat(4000)])
    assert.throws(() => queryOf(path), { reason: 'config', message: /more than 4000 characters/ });
});

test('a limit of 20 applies with categories only, and not if there is another limit', () => {
  assert.equal(queryOf('news').limit, undefined);
  assert.equal(queryOf('news?category=,').limit, undefined);
  assert.equal(queryOf('news?category=sea').limit, 20);
  assert.equal(queryOf('news?category=sea&limit=3').limit, 3);
  assert.equal(queryOf('news?category=sea&limit=none').limit, 20);
});

test('a page has at most 100 articles, and 20 when categories are asked for without a limit', async () => {
  const items = Array.from({ length: 120 }, (_, n) => ({
    id: `${n}`,
    title: 'T',
    content_text: 't',
    tags: ['Sea'],
  }));
  const body = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items });
  const { handler } = handlerFor(source, { fetch: async () => new Response(body) });
  assert.equal((await idsOf(ask(handler, 'news'))).length, 120);
  assert.equal((await idsOf(ask(handler, 'news?limit=500'))).length, 100);
  assert.equal((await idsOf(ask(handler, 'news?category=sea'))).length, 20);
});

test('the URL of a further page keeps source and limit and drops unknown parameters', async () => {
  const response = await ask(handlerOfThree(), 'x?source=news&limit=2&url=https://evil.example/&page=2');
  assert.equal(
    ((await response.json()) as JsonFeed).next_url,
    'https://edge.example/feeds/x?source=news&limit=2&page=3',
  );
});

test('a path cannot lead further pages to another host', async () => {
  const response = await handlerOfThree()(new Request('https://edge.example//evil.example/news#top'));
  assert.equal(
    ((await response.json()) as JsonFeed).next_url,
    'https://edge.example//evil.example/news?page=2',
  );
});

test('the URL of the first page has no number', () => {
  const url = new URL('news?page=4&limit=2#top', base);
  assert.equal(pageUrl(url, 1), 'https://edge.example/feeds/news?limit=2');
  assert.equal(
    url.href,
    'https://edge.example/feeds/news?page=4&limit=2#top',
    'the given URL is not changed',
  );
});

test('empty parameters are left out of the URL of a page', () => {
  assert.equal(secondPage('news?source=&category=&limit='), 'https://edge.example/feeds/news?page=2');
});

test('the values in the URL of a page are encoded, so that none becomes another parameter', () => {
  const url = secondPage('?source=a%26page%3D9%23&category=港');
  assert.equal(url, 'https://edge.example/feeds/?source=a%26page%3D9%23&category=%E6%B8%AF&page=2');
});

test('the URL of a page leads to the same query', () => {
  const path = 'news?category=Sea+%26+shore,%E6%B8%AF&limit=7';
  assert.deepEqual(readQuery(new URL(secondPage(path))), { ...queryOf(path), page: 2 });
});
