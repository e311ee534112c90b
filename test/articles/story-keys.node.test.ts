import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article.js';
import { storyKeys } from '../../src/articles/story-keys.js';

const story = (parts: Partial<Article>): Article => ({
  id: 'urn:a',
  title: '',
  tags: [],
  authors: [],
  ...parts,
});

/** Whether the two stories share a key, by which lists treat them as the same story. */
function areOne(first: Partial<Article>, second: Partial<Article>): boolean {
  const keys = storyKeys(story({ id: 'urn:b', ...second }));
  return storyKeys(story(first)).some(key => keys.includes(key));
}

const base = 'https://news.example/ferry';
for (const url of [
  'http://news.example/ferry',
  'https://www.news.example/ferry',
  `${base}/`,
  `${base}#comments`,
  `${base}?utm_source=rss&fbclid=1`,
]) {
  test(`${url} is the page ${base}`, () => {
    assert.ok(areOne({ url: base }, { url }));
  });
}

for (const url of ['https://other.example/ferry', `${base}?page=2`, 'https://news.example/Ferry']) {
  test(`${url} is another page than ${base}`, () => {
    assert.ok(!areOne({ url: base }, { url }));
  });
}

test('the order of parameters does not matter', () => {
  assert.ok(areOne({ url: `${base}?a=1&b=2` }, { url: `${base}?b=2&a=1` }));
});

test('stories with the same id are the same, unless it is a number and their hosts differ', () => {
  assert.ok(areOne({ id: 'urn:c' }, { id: 'urn:c' }));
  const here = { id: '7', url: 'https://news.example/7' };
  assert.ok(areOne(here, { id: '7', url: 'https://www.news.example/seven' }));
  assert.ok(!areOne(here, { id: '7', url: 'https://other.example/7' }));
});

test('stories with the same headline are the same only if published on the same day', () => {
  const morning = { title: 'The ferry is late', published: new Date('2026-03-01T06:00:00Z') };
  assert.ok(areOne(morning, { title: 'The Ferry Is Late', published: new Date('2026-03-01T18:00:00Z') }));
  assert.ok(!areOne(morning, { ...morning, published: new Date('2026-03-02T06:00:00Z') }));
  assert.ok(!areOne({ title: 'The ferry is late' }, { title: 'The ferry is late' }));
});

test('stories of an app with its routes in the fragment are different pages', () => {
  for (const [one, other] of [
    ['#/story/fog', '#/story/rope'],
    ['#!fog', '#!rope'],
  ])
    assert.ok(!areOne({ url: `https://news.example/${one}` }, { url: `https://news.example/${other}` }));
  assert.ok(areOne({ url: 'https://news.example/#/fog' }, { url: 'http://www.news.example/#/fog' }));
});
