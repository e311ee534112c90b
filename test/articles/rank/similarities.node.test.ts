import assert from 'node:assert/strict';
import { test } from 'node:test';
import { similarities } from '../../../src/articles/rank/similarities.js';
import { BUCKETS, type Terms } from '../../../src/articles/rank/terms.js';

const text = (...keys: number[]): Terms => ({ keys, weights: keys.map(() => 1) });
const rounded = (texts: readonly Terms[], neighbours = 0): number[] =>
  similarities(texts, neighbours).map(value => Math.round(value * 1000) / 1000);

test('the query is as similar as can be to itself and to a text with its terms, and not to others', () => {
  assert.deepEqual(rounded([text(1, 2), text(2, 1), text(3)]), [1, 1, 0]);
});

test('the similarity is the cosine of the weighted terms', () => {
  // Both terms are in two of three texts, so both have the same weight: 1 / √2
  assert.deepEqual(rounded([text(1), text(1, 2), text(2)]), [1, 0.707, 0]);
});

test('a weight of a text counts, its length does not', () => {
  const long = { keys: [1], weights: [40] };
  assert.deepEqual(rounded([text(1), long, text(2)]), [1, 1, 0]);
  // 3 / √(3² + 1²)
  assert.deepEqual(rounded([text(1), { keys: [1, 2], weights: [3, 1] }, text(2)]), [1, 0.949, 0]);
});

test('a term that few texts have counts more than one that most have', () => {
  const [, rare = 0, usual = 0] = similarities([text(1, 2), text(1), text(2), text(2), text(2)], 0);
  assert.ok(rare > usual && usual > 0, `${rare} ${usual}`);
});

test('with a neighbour, a text is similar that has only words of the neighbour', () => {
  // The query becomes (1, 0) + 0.707 × (0.707, 0.707) = (1.5, 0.5); all is divided by 1 + 0.707.
  const texts = [text(1), text(1, 2), text(2)];
  assert.deepEqual(rounded(texts, 1), [0.879, 0.828, 0.293]);
});

test('no more neighbours are added than asked for, the nearest first', () => {
  // Term 2 is in many texts and weighs little: so the text with 1 and 2 is nearer to the query than the one with 1, 3 and 4.
  const texts = [text(1), text(1, 3, 4), text(1, 2), text(3), text(2), text(2), text(2)];
  const [one, two] = [1, 2].map(neighbours => rounded(texts, neighbours));
  assert.ok(one![4]! > 0 && one![3] === 0, String(one));
  assert.ok(two![3]! > 0, String(two));
});

test('more neighbours than texts are all of them', () => {
  assert.deepEqual(rounded([text(1), text(1)], 99), [1, 1]);
});

test('a text without terms is similar to none, also when it is the query', () => {
  assert.deepEqual(rounded([text(1), text()], 2), [1, 0]);
  assert.deepEqual(rounded([text(), text(1)], 2), [0, 0]);
});

test('the first and the last key can be used', () => {
  assert.deepEqual(rounded([text(0, BUCKETS - 1), text(0, BUCKETS - 1), text(7)]), [1, 1, 0]);
});

test('one text is similar to itself, and no text to nothing', () => {
  assert.deepEqual(rounded([text(1)]), [1]);
  assert.deepEqual(similarities([], 2), []);
});
