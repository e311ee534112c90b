import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import type { Feed } from '../../src/article.js';
import {
  endpointUrl,
  fromAddress,
  nextPages,
  writtenUrl,
  type LoadedFeed,
} from '../../src/load/named-url.js';

const base = 'https://news.example/city/';
const feed = (next?: string): Feed => ({ articles: [], format: 'json-feed', next });

for (const [endpoint, expected] of [
  ['https://herald.example/feed', 'https://herald.example/feed'],
  ['http://herald.example', 'http://herald.example/'],
  ['HTTPS://Herald.Example/Feed', 'https://herald.example/Feed'],
  ['feed.json', 'https://news.example/city/feed.json'],
  ['/feed.json?page=2', 'https://news.example/feed.json?page=2'],
  ['//cdn.example/feed', 'https://cdn.example/feed'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['/新聞', 'https://news.example/%E6%96%B0%E8%81%9E'],
  ['“https://herald.example/feed”', 'https://herald.example/feed'],
  ['«/feed.json»', 'https://news.example/feed.json'],
  ['„/feed.json“', 'https://news.example/feed.json'],
  ['feed:https://herald.example/rss', 'https://herald.example/rss'],
  ['feed://herald.example/rss', 'https://herald.example/rss'],
  ['feed://https://herald.example/rss', 'https://herald.example/rss'],
  ['“FEED:HTTP://herald.example/rss”', 'http://herald.example/rss'],
  ['feed.json?about=feed:', 'https://news.example/city/feed.json?about=feed:'],
  ['/l’heure', 'https://news.example/l%E2%80%99heure'],
] as const) {
  test(`the endpoint ${endpoint} is requested at ${expected}`, () => {
    assert.equal(endpointUrl(endpoint, base)?.href, expected);
  });
}

for (const endpoint of [
  '',
  'http://',
  'ftp://herald.example/feed',
  'javascript:alert(1)',
  'data:application/json,{}',
  'file:///etc/passwd',
  'https://user@herald.example/',
  'https://user:secret@herald.example/',
  'https://:secret@herald.example/',
  '“”',
]) {
  test(`the endpoint ${endpoint || 'of no characters'} can't be requested`, () => {
    assert.equal(endpointUrl(endpoint, base), undefined);
  });
}

for (const [home, expected] of [
  ['capacitor://localhost/index.html', 'capacitor://localhost/feed.json'],
  ['tauri://localhost/news/', 'tauri://localhost/feed.json'],
  ['chrome-extension://abcdefgh/popup.html', 'chrome-extension://abcdefgh/feed.json'],
  ['file:///app/www/index.html', 'file:///feed.json'],
] as const) {
  test(`in an application at ${home}, an endpoint may be of its scheme and host, and http(s)`, () => {
    assert.equal(endpointUrl('/feed.json', home)?.href, expected);
    assert.equal(endpointUrl('https://herald.example/feed', home)?.href, 'https://herald.example/feed');
  });
}

for (const [endpoint, home] of [
  ['capacitor://elsewhere/feed.json', 'capacitor://localhost/'],
  ['file:///etc/passwd', 'capacitor://localhost/'],
  ['javascript:alert(1)', 'capacitor://localhost/'],
  ['capacitor://user@localhost/feed.json', 'capacitor://localhost/'],
  ['/feed.json', 'blob:https://news.example/9f1c'],
] as const) {
  test(`in an application at ${home}, the endpoint ${endpoint} can't be requested`, () => {
    assert.equal(endpointUrl(endpoint, home), undefined);
  });
}

test('the next page of an answer by http may not be of the scheme of an application', () => {
  const asked = { url: new URL('https://news.example/feed.json'), trusted: true };
  const next = fromAddress(feed('file:///app/www/2.json'), asked, { url: asked.url.href });
  assert.equal(next[nextPages], undefined);
});

test('a relative endpoint without a base can’t be requested', () => {
  assert.equal(endpointUrl('/feed.json'), undefined);
});

describe('an endpoint that the page wrote', () => {
  it('is trusted on every origin', () => {
    assert.equal(writtenUrl('feed.json', { base })?.trusted, true);
    assert.equal(writtenUrl('https://herald.example/', { base })?.trusted, true);
  });

  it('is nothing when it can’t be requested', () => {
    assert.equal(writtenUrl('ftp://herald.example/', { base }), undefined);
  });

  it('is not trusted when it is the next page of a feed, not even on the origin of the base', () => {
    for (const next of ['?page=2', 'https://news.example/2', 'https://herald.example/2'])
      assert.equal(writtenUrl(next, { base, after: feed() })?.trusted, false, next);
  });
});

describe('the next page of a feed', () => {
  const address = (trusted = true) => ({ url: new URL('https://news.example/feed'), trusted });
  /** The next pages as [URL, trusted], of a feed at `https://news.example/feed`. */
  const pagesOf = (loaded: LoadedFeed) =>
    loaded[nextPages]?.map(({ url, trusted }) => [url.href, trusted] as const);

  it('is relative to the URL of the feed and trusted on its origin', () => {
    const loaded = fromAddress(feed('?page=2'), address(), { url: 'https://news.example/feed' });
    assert.deepEqual(pagesOf(loaded), [['https://news.example/feed?page=2', true]]);
  });

  it('is not trusted when the feed is not', () => {
    const loaded = fromAddress(feed('/2'), address(false), { url: 'https://news.example/feed' });
    assert.deepEqual(pagesOf(loaded), [['https://news.example/2', false]]);
  });

  it('is not trusted on another origin, scheme or port', () => {
    for (const next of [
      'https://thief.example/2',
      'http://news.example/2',
      'https://news.example:8443/2',
      'https://www.news.example/2',
    ]) {
      const loaded = fromAddress(feed(next), address(), { url: 'https://news.example/feed' });
      assert.deepEqual(pagesOf(loaded), [[next, false]]);
    }
  });

  it('is not trusted when a redirect led to another origin', () => {
    const loaded = fromAddress(feed('https://news.example/private'), address(), {
      url: 'https://stranger.example/feed',
    });
    assert.deepEqual(pagesOf(loaded), [['https://news.example/private', false]]);
  });

  it('is not trusted when a redirect led away and home again', () => {
    const detour = { url: 'https://news.example/feed', tokens: 'lost' } as const;
    assert.deepEqual(pagesOf(fromAddress(feed('/2'), address(), detour)), [
      ['https://news.example/2', false],
    ]);
  });

  it('is dropped on another origin when only one origin may be asked', () => {
    const loaded = fromAddress(
      feed('https://cdn.example/2'),
      address(),
      { url: 'https://news.example/feed' },
      true,
    );
    assert.deepEqual([loaded.next, pagesOf(loaded)], [undefined, undefined]);
    const kept = fromAddress(feed('/2'), address(), { url: 'https://news.example/feed' }, true);
    assert.deepEqual([kept.next, pagesOf(kept)], ['/2', [['https://news.example/2', true]]]);
  });

  it('is none when there is no URL, or one that can’t be requested', () => {
    for (const next of [undefined, '', 'javascript:alert(1)', 'https://me:secret@news.example/']) {
      const given = feed(next);
      assert.equal(fromAddress(given, address(), { url: 'https://news.example/feed' }), given);
    }
  });

  it('goes along with a copy of the feed, and is not in its JSON', () => {
    const loaded = fromAddress(feed('/2'), address(), { url: 'https://news.example/feed' });
    assert.deepEqual(pagesOf({ ...loaded }), [['https://news.example/2', true]]);
    assert.deepEqual(JSON.parse(JSON.stringify(loaded)), {
      articles: [],
      format: 'json-feed',
      next: '/2',
    });
  });
});
