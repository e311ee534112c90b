/** Next pages by the cursor in an API's answer. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextByCursor } from '../../../src/formats/json/page-cursors.js';
import { loadFeed } from '../../../src/load/load-feed.js';
import { sendJson, startSite } from '../../helpers/http-site.js';

function nextOf(json: object, path = '/api/notes?limit=2'): string | undefined {
  const next = nextByCursor({ ...json }, `https://quay.example${path}`);
  return next && decodeURIComponent(next.replace('https://quay.example', ''));
}

describe('the next page has the cursor in the parameter', () => {
  const cases: Record<string, readonly [json: object, expected: string]> = {
    'cursor, for next_cursor': [{ next_cursor: 'abc', has_more: true }, '&cursor=abc'],
    'cursor, for nextCursor in an object': [{ meta: { nextCursor: 'a+b' } }, '&cursor=a+b'],
    'cursor, for next-cursor in a message': [{ message: { 'next-cursor': 'abc' } }, '&cursor=abc'],
    'after, for cursors': [{ paging: { cursors: { before: 'a', after: 'b' } } }, '&after=b'],
    'after, for a listing': [{ kind: 'Listing', data: { after: 't3_b', children: [] } }, '&after=t3_b'],
    'pageToken, for nextPageToken': [
      { nextPageToken: 'abc', pageInfo: { totalResults: 9 } },
      '&pageToken=abc',
    ],
    'page_token, for next_page_token': [{ next_page_token: 'abc' }, '&page_token=abc'],
    'continuation, for continuation': [{ continuation: 'abc' }, '&continuation=abc'],
    'offset, for a record': [{ offset: 'itrA/recB' }, '&offset=itrA/recB'],
    'page_handle, for WordPress.com': [{ meta: { next_page: 'value=1&id=2' } }, '&page_handle=value=1&id=2'],
    'page_cursor, for Lemmy': [{ next_page: 'P7f' }, '&page_cursor=P7f'],
    'page, for a page that a time names': [{ nextPage: '1700000000000' }, '&page=1700000000000'],
  };
  for (const [what, [json, expected]] of Object.entries(cases))
    it(what, () => assert.equal(nextOf(json), `/api/notes?limit=2${expected}`));

  it('cursor, for a cursor of ATProto', () =>
    assert.equal(nextOf({ cursor: 'abc' }, '/xrpc/app.feed?cursor=a'), '/xrpc/app.feed?cursor=abc'));
});

describe('there is no next page', () => {
  for (const [when, json, path] of [
    ['without a cursor', { next_cursor: null, nextPageToken: '', data: { after: 7 } }],
    ['where the API says so', { next_cursor: 'abc', has_more: false }],
    ['for the cursor of the request', { next_cursor: 'abc' }, '/api?cursor=abc'],
    ['for a cursor that may be of this page', { cursor: 'abc' }],
    ['for a number', { offset: '20', next_page: '2' }],
    ['for a cursor that is too long', { next_cursor: 'x'.repeat(1e5) }],
  ] as const)
    it(when, () => assert.equal(nextOf(json, path), undefined));

  it('without the URL of the request', () => assert.equal(nextByCursor({ next_cursor: 'a' }, ''), undefined));
});

it('all pages are loaded, and an API that ignores the cursor is asked once more', async test => {
  const asked: string[] = [];
  const site = await startSite(test, ({ url = '' }, response) => {
    asked.push(url);
    const { searchParams, pathname } = new URL(url, 'https://quay.example');
    const cursor = pathname === '/deaf' ? '' : (searchParams.get('cursor') ?? '');
    const note = { title: `Note ${cursor}`, url: `/n${cursor}`, date: '2026-05-01' };
    sendJson(response, { notes: [note], next_cursor: cursor === 'b' ? null : cursor ? 'b' : 'a' });
  });
  for (const [path, pages] of [
    ['/api', 3],
    ['/deaf', 2],
  ] as const) {
    asked.length = 0;
    let feed = await loadFeed(site.origin + path);
    while (feed.next && asked.length < 9) feed = await loadFeed(feed.next, { after: feed });
    assert.equal(asked.length, pages, path);
  }
});
