import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inCategories } from '../../src/articles/in-categories.js';

const story = { title: '', authors: [] };
const feed = {
  format: 'json-feed',
  articles: [
    { ...story, id: 'goal', category: { name: 'Sport & Play', slug: 'sport' }, tags: [] },
    { ...story, id: 'boat', category: { name: 'Harbour' }, tags: ['Sport & Play'] },
    { ...story, id: 'fog', tags: ['Weather'] },
    { ...story, id: 'nothing', tags: [] },
  ],
};
const idsIn = (...wanted: string[]) => inCategories(feed, wanted).articles.map(({ id }) => id);

test('a story is kept for its category or one of its tags, in the order of the feed', () => {
  assert.deepEqual(idsIn('Weather', 'Sport & Play'), ['goal', 'boat', 'fog']);
});

test('a category that no story has keeps none, and no category keeps all', () => {
  assert.deepEqual(idsIn('Gardening'), []);
  assert.equal(inCategories(feed, []), feed);
});
