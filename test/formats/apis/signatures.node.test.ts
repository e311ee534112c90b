import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { toAnswer } from '../../../src/formats/answer/answer.js';
import {
  drupalSignature,
  ghostSignature,
  jsonSignature,
  withoutEnvelope,
  wordpressSignature,
} from '../../../src/formats/apis/signatures.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const url = 'https://herald.example/api/news';
const moment = '2026-03-01T10:00:00.000Z';
const read = (json: unknown) => parseFeed(JSON.stringify(json), { url });
const signatures = [wordpressSignature, ghostSignature, drupalSignature];

/** Names of the APIs whose signature accepts this JSON from this URL. */
async function apisOf(json: unknown, at = url): Promise<string[]> {
  const answer = await toAnswer(JSON.stringify(json), { url: at });
  return signatures.filter(one => one.recognises(answer)).map(({ name }) => name);
}

describe('a custom API is not taken for', () => {
  for (const [system, json] of Object.entries({
    WordPress: [{ type: 'article', title: 'Fog', link: 'https://herald.example/fog', date: '2026-03-01' }],
    'WordPress that answers with an error': {
      code: 'ok',
      message: '',
      data: { list: [{ title: 'Fog', link: '/fog' }] },
    },
    'WordPress, for its links': [{ title: 'Fog', link: '/fog', _links: { self: { href: '/fog' } } }],
    Ghost: {
      posts: [{ title: 'Fog', content: '<p>Grey.</p>', link: '/fog', created_at: moment }],
      meta: { pagination: { total: 1, current_page: 1 } },
    },
    'Ghost, for its pages': {
      posts: [{ title: 'Fog', body: 'Grey.' }],
      meta: { pagination: { page: 1, pages: 1 } },
    },
    'Drupal, when it is Strapi 4': {
      data: [{ id: 1, attributes: { title: 'Fog', publishedAt: moment } }],
      meta: {},
    },
    'Drupal, when it is JSON:API': {
      data: [{ type: 'articles', id: '1', attributes: { title: 'Fog' }, links: { self: '/fog' } }],
    },
    'Drupal, when it says that it is JSON:API': {
      jsonapi: { version: '1.0' },
      data: [{ type: 'articles', id: '1', attributes: { title: 'Fog' }, links: { self: '/fog' } }],
    },
  })) {
    it(system, async () => {
      const { format, articles } = await read(json);
      assert.deepEqual([format, articles.map(({ title }) => title)], ['json', ['Fog']]);
    });
  }
});

describe('the URL of an API belongs to', () => {
  for (const [path, name] of [
    ['/wp-json', 'wordpress'],
    ['/blog/wp-json/wp/v2/posts?per_page=5', 'wordpress'],
    ['/?rest_route=/wp/v2/posts', 'wordpress'],
    ['/my-wp-json-notes', undefined],
    ['/ghost/api/content/posts/', 'ghost'],
    ['/blog/ghost/api/v3/content/posts/', 'ghost'],
    ['/ghost/api/canary/content/pages/', 'ghost'],
    ['/ghost/api/admin/posts/', undefined],
    ['/jsonapi', 'drupal'],
    ['/de/jsonapi/node/article', 'drupal'],
    ['/jsonapi-docs', undefined],
    ['/', undefined],
  ] as const) {
    it(`${name ?? 'none'}: ${path}`, () => {
      const serving = signatures.filter(one => one.serves(new URL(path, url)));
      assert.deepEqual(
        serving.map(one => one.name),
        name ? [name] : [],
      );
    });
  }
});

const wordpress = 'https://herald.example/wp-json/wp/v2/posts';
const link = '/fog';

describe('WordPress is recognised', () => {
  for (const [what, json, at] of [
    ['by the date in UTC', [{ link, date_gmt: '' }]],
    ['by a rendered title', [{ link, title: { rendered: 'Fog' } }]],
    ['by a link to its pictures', [{ link, _links: { 'wp:featuredmedia': [] } }]],
    ['by the type of an entry from its URL', [{ link, type: 'post' }], wordpress],
    ['as a single post', { link, featured_media: 0 }],
    ['as a post after values that are no objects', [null, 7, { link, date_gmt: '' }]],
    ['in an envelope', { body: [{ link, date_gmt: '' }], status: 200, headers: {} }],
    ['as an empty list from its URL', [], wordpress],
    ['as an error of its REST API', { code: 'rest_no_route', message: 'No route.' }],
    ['as the error of a plugin', { code: 'closed', message: 'Closed.', data: { status: '401' } }],
  ] as const) {
    it(what, async () => assert.deepEqual(await apisOf(json, at), ['wordpress']));
  }
});

describe('Ghost is recognised', () => {
  const ghost = 'https://herald.example/ghost/api/content/posts/';
  const meta = { pagination: { page: 1, pages: 1 } };
  for (const [what, json, at] of [
    ['by two properties of its posts', { posts: [{ uuid: 'u', reading_time: 3 }] }],
    ['by one of them and the pages', { posts: [{ feature_image: null, body: '' }], meta }],
    [
      'by few usual properties and the pages',
      { posts: [{ id: 1, title: 'Fog', published_at: moment }], meta },
    ],
    ['in its pages', { pages: [null, { uuid: 'u', html: '' }] }],
    ['as an empty list with pages', { posts: [], meta }],
    ['as an empty list from its URL', { posts: [] }, ghost],
    ['as an error', { errors: [{ message: 'No key.', ghostErrorCode: null }] }],
  ] as const) {
    it(what, async () => assert.deepEqual(await apisOf(json, at), ['ghost']));
  }
});

describe('Drupal is recognised', () => {
  const drupal = 'https://herald.example/jsonapi/node/article';
  for (const [what, json, at] of [
    ['by a type with two hyphens', { data: [{ type: 'node--article' }] }],
    ['by a property of its nodes', { data: { type: 'story', attributes: { drupal_internal__nid: 5 } } }],
    ['by its URL, if a site renamed its types', { data: [{ type: 'story', attributes: {} }] }, drupal],
    ['by its URL, if entries lack a type', { data: [{ attributes: {} }] }, drupal],
    ['as an empty list', { jsonapi: { version: '1.0' }, data: [] }],
    ['as an error', { jsonapi: { version: '1.0' }, errors: [{ status: '403' }] }],
  ] as const) {
    it(what, async () => assert.deepEqual(await apisOf(json, at), ['drupal']));
  }
});

test('too little of an API is none', async () => {
  for (const json of [
    null,
    7,
    {},
    [],
    [null],
    { link },
    [{ link, type: 'post' }],
    [{ date_gmt: '', title: { rendered: 'Fog' } }],
    { code: 'closed', message: 'Closed.', data: { status: 200 } },
    { posts: [] },
    { posts: 7, uuid: 'u' },
    { posts: [{ uuid: 'u', body: '' }] },
    { errors: [null] },
    { data: [] },
    { data: null, jsonapi: {} },
    { data: [{ attributes: {} }] },
  ]) {
    assert.deepEqual(await apisOf(json), [], JSON.stringify(json));
  }
});

test('an API without a URL is recognised by its content', async () => {
  assert.deepEqual(await apisOf([{ link, date_gmt: '' }], ''), ['wordpress']);
  assert.deepEqual(await apisOf([], ''), []);
});

test('an envelope has a body, a status and headers; anything else is no envelope', () => {
  const body = [{ id: 1 }];
  assert.equal(withoutEnvelope({ body, status: 200, headers: {}, more: 1 }), body);
  for (const json of [{ body, status: 200 }, [body], body, null, undefined, 'body status headers']) {
    assert.equal(withoutEnvelope(json), json);
  }
});

test('any object or list is JSON of some API', async () => {
  for (const [text, isJson] of [
    ['{}', true],
    ['[]', true],
    ['[7]', true],
    ['7', false],
    ['{', false],
  ] as const) {
    assert.equal(jsonSignature.recognises(await toAnswer(text)), isJson, text);
  }
});
