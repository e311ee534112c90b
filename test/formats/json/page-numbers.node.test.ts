/** Next pages that are made from the numbers in an API's answer. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { nextByNumber } from '../../../src/formats/json/page-numbers.js';

const origin = 'https://quay.example/api/notes';

/** The query of the next page, decoded; `undefined` when there is none. */
function nextOf(json: object, query = '', count = 10): string | undefined {
  const next = nextByNumber(json as Record<string, unknown>, origin + query, count);
  return next === undefined ? undefined : decodeURIComponent(new URL(next).search);
}

describe('the page after this one is asked for', () => {
  const cases: Record<string, readonly [json: object, query: string, expected: string]> = {
    'page and pages': [{ page: 1, pages: 4 }, '', '?page=2'],
    'texts of digits': [{ current_page: '2', total_pages: '4' }, '?page=2', '?page=3'],
    'page and pageCount': [{ page: 3, pageCount: 4 }, '?page=3&lang=nb', '?page=4&lang=nb'],
    'total, per_page and page': [{ page: 2, per_page: 10, total: 21 }, '?page=2', '?page=3'],
    'total and per_page of the first page': [{ per_page: 10, total: 11 }, '', '?page=2'],
    'a total, where the request says how many a page has': [
      { totalResults: 21 },
      '?pageSize=10&page=2',
      '?pageSize=10&page=3',
    ],
    'hasNextPage and page': [{ pageInfo: { hasNextPage: true, page: 5 } }, '?page=5', '?page=6'],
    'has_more, where the request has the page': [
      { has_more: true },
      '?p_no=1&page_no=7',
      '?p_no=1&page_no=8',
    ],
    'the number of the next page': [{ next_page: 4, page: 3 }, '?page=3', '?page=4'],
    'a number `next` that is one of the pages': [{ first: 1, next: 2, last: 9, pages: 9 }, '', '?page=2'],
    'numbers in `meta.pagination`': [
      { meta: { pagination: { current_page: 1, total_pages: 2, per_page: 5 } } },
      '',
      '?page=2',
    ],
    Strapi: [
      { meta: { pagination: { page: 1, pageSize: 25, pageCount: 3, total: 60 } } },
      '?populate=*',
      '?populate=*&pagination[page]=2',
    ],
    'Strapi, where the request has the page': [
      { meta: { pagination: { page: 2, pageSize: 25, pageCount: 3, total: 60 } } },
      '?pagination[page]=2',
      '?pagination[page]=3',
    ],
    'Strapi by offset': [
      { meta: { pagination: { start: 0, limit: 25, total: 60 } } },
      '',
      '?pagination[start]=25',
    ],
    'Spring, whose number is from 0': [
      { page: { number: 0, size: 10, totalPages: 2, totalElements: 20 } },
      '',
      '?page=1',
    ],
    'a parameter from 0 of an API whose answers are from 1': [{ page: 2, pages: 4 }, '?page=1', '?page=2'],
    'offset, limit and total': [{ offset: 20, limit: 20, total: 55 }, '?offset=20', '?offset=40'],
    'skip and total, the limit being the length of the list': [{ skip: 0, total: 11 }, '', '?skip=10'],
    'a key in camel case': [{ startIndex: 0, totalItems: 11 }, '', '?startIndex=10'],
    'an offset in the request alone': [{ limit: 10, total: 55 }, '?offset=10', '?offset=20'],
    'an offset and has_more': [{ offset: 0, limit: 5, has_more: true }, '', '?offset=5'],
    'a short parameter with the page’s value': [{ page: 2, pages: 3 }, '?p=2', '?p=3'],
    'a short parameter of other meaning': [{ page: 1, pages: 3 }, '?p=77', '?p=77&page=2'],
  };
  for (const [what, [json, query, expected]] of Object.entries(cases))
    it(`by ${what}`, () => assert.equal(nextOf(json, query), expected));
});

describe('there is no next page', () => {
  const cases: Record<string, readonly [json: object, query?: string, count?: number]> = {
    'without numbers': [{ status: 'ok' }, '?page=2'],
    'for a cursor': [{ next_cursor: 'abc', has_more: true }],
    'for a total alone': [{ total: 500 }],
    'for limit and total, which may count pages or entries': [{ limit: 10, total: 500 }, '?limit=10'],
    'on the last page': [{ page: 4, pages: 4 }, '?page=4'],
    'behind the last page': [{ page: 5, pages: 4 }, '?page=5'],
    'where there are no pages': [{ page: 1, pages: 0 }],
    'on Spring’s last page': [{ number: 1, totalPages: 2, last: true }, '?page=1'],
    'on the last page from 0': [{ number: 1, totalPages: 2 }, '?page=1'],
    'at the last offset': [{ offset: 40, limit: 20, total: 55 }, '?offset=40', 15],
    'where the API says so': [{ page: 1, pages: 4, hasNextPage: false }],
    'where its URL is null': [{ page: 1, pages: 4, next_page_url: null }],
    'where its number is null': [{ page: 1, per_page: 10, total: 40, next_page: null }],
    'where the API ignores the parameter for the page': [{ page: 1, pages: 4 }, '?page=3'],
    'where the API ignores the parameter for the offset': [{ offset: 0, limit: 10, total: 40 }, '?offset=10'],
    'for numbers that are none': [{ page: -1, pages: 4.5, total: 'many', offset: NaN }],
  };
  for (const [when, [json, query, count]] of Object.entries(cases))
    it(when, () => assert.equal(nextOf(json, query, count), undefined));
});

test('without the URL of the request there is no next page', () => {
  assert.equal(nextByNumber({ page: 1, pages: 4 }, '', 10), undefined);
});
