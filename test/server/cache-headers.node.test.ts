import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheHeaders } from '../../src/server/cache-headers.js';
import { resolveOptions, type FeedHandlerOptions } from '../../src/server/handler-options.js';
import type { Selection } from '../../src/server/select-articles.js';

const CHECKED = 1_700_000_000_000;

/** The headers of a selection whose pages were checked `age` seconds ago. */
function headersAfter(age: number, state: Selection['state'], options: Partial<FeedHandlerOptions> = {}) {
  const feed = { format: 'json-feed', articles: [] };
  const settings = resolveOptions({
    sources: { news: 'https://news.example/' },
    maxAge: 600,
    staleWhileRevalidate: 120,
    staleIfError: 3600,
    now: () => CHECKED + age * 1000,
    ...options,
  });
  return cacheHeaders({ feed, hasMore: false, checkedAt: CHECKED, state }, settings);
}

test('a fresh response may be kept for maxAge seconds and has no warning', () => {
  assert.deepEqual(headersAfter(0, 'fresh'), {
    'cache-control': 'public, max-age=600, s-maxage=600, stale-while-revalidate=120, stale-if-error=3600',
    age: '0',
  });
});

test('a fresh response has the age 0: caches count maxAge from when they got it', () => {
  assert.equal(headersAfter(599, 'fresh')['age'], '0');
});

test('a stale response may be kept for 30 seconds, and tells its age in whole seconds', () => {
  assert.deepEqual(headersAfter(700.9, 'stale'), {
    'cache-control': 'public, max-age=30, s-maxage=30, stale-while-revalidate=120, stale-if-error=3600',
    age: '700',
    warning: '110 - "Response is Stale"',
  });
});

test('a response in place of a failed one says so, and may be kept until the source is requested again', () => {
  const headers = headersAfter(700, 'failed', { maxAge: 10 });
  assert.equal(headers['warning'], '111 - "Revalidation Failed"');
  assert.match(headers['cache-control'] ?? '', /^public, max-age=10, s-maxage=10, /);
});

test('maxAge 0 lets no cache keep a response', () => {
  for (const state of ['fresh', 'stale', 'failed'] as const)
    assert.match(
      headersAfter(1, state, { maxAge: 0 })['cache-control'] ?? '',
      /^public, max-age=0, s-maxage=0, /,
    );
});

// https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2
test('a header has whole seconds from 0 to 2³¹ only, whatever the options and the clock are', () => {
  const options = { maxAge: 1.5, staleWhileRevalidate: Infinity, staleIfError: 1e21 };
  assert.equal(
    headersAfter(0, 'fresh', options)['cache-control'],
    'public, max-age=1, s-maxage=1, stale-while-revalidate=2147483648, stale-if-error=2147483648',
  );
  assert.equal(headersAfter(-5, 'failed')['age'], '0', 'a clock that was set back');
});
