import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article.js';
import { storyFinder } from '../../src/articles/story-finder.js';

const story = (id: string, title: string, url?: string): Article => ({
  id,
  title,
  ...(url ? { url } : {}),
  tags: [],
  authors: [],
});
const isFound = (wanted: Article, ...articles: Article[]): boolean => {
  const found = storyFinder(articles)(wanted);
  assert.ok(!found || articles.includes(found));
  return !!found;
};

test('a story is found by its id, though its title or its URL has changed', () => {
  const fog = story('1', 'Fog', '/fog');
  assert.ok(isFound(fog, story('2', 'Rain', '/rain'), story('1', 'Fog, corrected', '/fog')));
  assert.ok(isFound(fog, story('1', 'Fog', '/2026/fog')));
  assert.ok(isFound(fog, story('1', 'Fog, corrected')));
  assert.ok(!isFound(fog, story('2', 'Fog, too', '/fog-2')));
});

test('another story with the same id is not the one that is looked for', () => {
  assert.ok(!isFound(story('1', 'Fog', '/fog'), story('1', 'Rain', '/rain')));
});

test('a story is found whose id gave way to its URL in one of two answers', () => {
  const [fog, url] = [story('1', 'Fog', '/fog'), story('/fog', 'Fog', '/fog')];
  assert.ok(isFound(fog, url, story('/rain', 'Rain', '/rain')));
  assert.ok(isFound(url, fog, story('2', 'Rain', '/rain')));
});

test('stories with one URL, or one title, and ids of their own are different', () => {
  assert.ok(!isFound(story('1', 'Fog', '/'), story('2', 'Rain', '/')));
  assert.ok(!isFound(story('1', 'Fog', '/'), story('2', 'Fog', '/')));
  assert.ok(!isFound(story('1', 'Fog'), story('2', 'Fog')));
});
