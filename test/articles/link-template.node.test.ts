/** Expands URI templates of RFC 6570, levels 1 to 3, with a story's `id`, `slug`, `url` and `category` as variables. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandLink } from '../../src/articles/link-template.js';

const article = {
  id: 'a b/1',
  title: 'Fog',
  url: 'https://news.example/fog?x=%20',
  category: { name: 'Arts & Music' },
  tags: [],
  authors: [],
};

for (const [template, expected] of Object.entries({
  '/story': '/story',
  '/story/{id}': '/story/a%20b%2F1',
  '/story/{+id}': '/story/a%20b/1',
  '/story/{slug}': '/story/fog',
  '/{?id,slug}': '/?id=a%20b%2F1&slug=fog',
  '/?a=1{&slug}': '/?a=1&slug=fog',
  '/story{/category,slug}': '/story/Arts%20%26%20Music/fog',
  '/story{#slug}': '/story#fog',
  '/story{;slug}': '/story;slug=fog',
  '/story{.slug}': '/story.fog',
  '/{slug:2}': '/fo',
  '/{+url}': '/https://news.example/fog?x=%20',
  '/{unknown}': '/',
  '/{?unknown,slug}': '/?slug=fog',
  '/{not a variable}': '/{not a variable}',
})) {
  test(`${template} becomes ${expected}`, () => assert.equal(expandLink(template, article), expected));
}

test('the slug of a category comes before its name', () => {
  const category = { name: 'Arts & Music', slug: 'arts' };
  assert.equal(expandLink('/{category}', { ...article, category }), '/arts');
});

test('characters that no URL can hold do not make it throw', () => {
  assert.equal(expandLink('/{id}', { ...article, id: 'a\ud800b' }), '/a%EF%BF%BDb');
  assert.equal(expandLink('/{id}', { ...article, id: "it's (new)*!" }), '/it%27s%20%28new%29%2A%21');
});
