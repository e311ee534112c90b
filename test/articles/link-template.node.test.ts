// Shows promise 15 of SECURITY.md.
/** Expands URI templates of RFC 6570, levels 1 to 3, with a story's `id`, `slug`, `url` and `category` as variables. */
import assert from 'node:assert/strict';
import { describe, it, mock, test } from 'node:test';
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

describe('a link that leads to a site which the template does not name', () => {
  const away = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil',
    'javascript:alert(1)',
    ' //evil.example',
  ];
  for (const id of away)
    it(`is left out: ${JSON.stringify(id)}`, () => {
      const warn = mock.method(console, 'warn', () => {});
      for (const template of ['{+id}', '{+id}/x', '{+slug}', '/{+id}'])
        assert.ok(!leadsAway(expandLink(template, { ...article, id, slug: id })), template);
      warn.mock.restore();
    });

  it('is told once a template', () => {
    const warn = mock.method(console, 'warn', () => {});
    for (const id of ['//one.example', '//two.example']) expandLink('{+id}?once', { ...article, id });
    assert.equal(warn.mock.callCount(), 1);
    assert.match(
      String(warn.mock.calls[0]?.arguments[0]),
      /link-template="\{\+id\}\?once".*\/\/one\.example/,
    );
    warn.mock.restore();
  });

  it('is not missed for an empty value between two slashes', () => {
    const warn = mock.method(console, 'warn', () => {});
    const without = { ...article, category: undefined };
    assert.equal(expandLink('/{category}/{slug}', without), '');
    warn.mock.restore();
  });
});

test('a template that begins with the story’s address, or names a host, may lead there', () => {
  assert.equal(expandLink('{+url}', article), article.url);
  assert.equal(expandLink('https://news.example/{slug}', article), 'https://news.example/fog');
  assert.equal(
    expandLink('//news.example/{+id}', { ...article, id: '//evil.example' }),
    '//news.example///evil.example',
  );
});

/** Whether a link on a page of `news.example` leads to another site. */
function leadsAway(link: string): boolean {
  return link !== '' && new URL(link, 'https://news.example/').host !== 'news.example';
}
