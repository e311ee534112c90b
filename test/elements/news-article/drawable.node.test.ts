import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { drawable } from '../../../src/elements/news-article/drawable.js';

const story = {
  id: '1',
  title: 'Fog',
  label: 'Live',
  category: { name: 'City', slug: 'city' },
  tags: ['tide', 'null'],
  authors: [{ name: 'Ida', url: 'https://quay.example/ida', avatar: 'https://quay.example/ida.png' }],
  image: {
    src: 'https://quay.example/1.png',
    alt: 'A quay',
    caption: 'At dawn',
    credit: 'Ida',
    width: 800,
    srcset: undefined,
  },
};

const of = (parts: object): Article => drawable({ ...story, ...parts });

test('a story of the right types is drawn as it is', () => {
  assert.deepEqual(of({}), story);
});

test('what is neither a text nor a number is left out', () => {
  assert.deepEqual(of({ tags: [null, {}, [], 'tide', 2026, ''] }).tags, ['tide', '2026']);
  const authors = [null, 'Ida', {}, { name: {} }, { name: 7 }, { name: 'Ida', url: {}, avatar: [] }];
  assert.deepEqual(of({ authors }).authors, [
    { name: '7', url: undefined, avatar: undefined },
    { name: 'Ida', url: undefined, avatar: undefined },
  ]);
  assert.equal(of({ label: {} }).label, undefined);
  for (const category of [null, {}, 'City', { name: {} }]) assert.equal(of({ category }).category, undefined);
  for (const image of [null, 'https://quay.example/1.png', {}, { src: {} }])
    assert.equal(of({ image }).image, undefined);
  const { alt, caption, credit } = of({ image: { ...story.image, alt: {}, caption: [], credit: {} } }).image!;
  assert.deepEqual([alt, caption, credit], ['', undefined, undefined]);
});

test('a story has the same copy each time', () => {
  const given = story as Article;
  assert.equal(drawable(given), drawable(given));
});
