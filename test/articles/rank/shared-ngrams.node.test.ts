import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedNGrams } from '../../../src/articles/rank/shared-ngrams.js';

const rounded = (story: string, texts: readonly string[]): number[] =>
  sharedNGrams(story, texts).map(share => Math.round(share * 1000) / 1000);

test('a text with all n-grams of the story has the share 1, one with none has 0', () => {
  assert.deepEqual(rounded('Ferry', ['The ferry is late', 'Fog']), [1, 0]);
});

test('an n-gram that few texts contain weighs more', () => {
  // ferry is in 3 of 4 texts, crane in 2, the story included: ln(3/3 + 1) = 0.693 and ln(3/2 + 1) = 0.916
  assert.deepEqual(rounded('ferry crane', ['ferry', 'crane', 'ferry']), [0.431, 0.569, 0.431]);
});

test('an n-gram that a text repeats counts once', () => {
  assert.deepEqual(rounded('ferry crane', ['ferry, ferry, ferry', 'crane']), [0.5, 0.5]);
});

test('words of three and four letters are found as a whole, shorter ones are not', () => {
  assert.deepEqual(rounded('Iran, FDA', ['Iran on the FDA', '']), [1, 0]);
  assert.deepEqual(rounded('go on', ['go on']), [0]);
});

test('words that many texts have weigh less than rare ones', () => {
  const [common = 0, rare = 0] = sharedNGrams('with Iran', ['with them', 'Iran', 'with us', 'with you']);
  assert.ok(rare > common);
});

test('two characters are an n-gram in Chinese, Japanese and Korean', () => {
  assert.deepEqual(rounded('地铁', ['北京地铁', '上海']), [1, 0]);
  assert.deepEqual(rounded('화재', ['부산항의 화재', '서울']), [1, 0]);
});

test('capitals don’t matter, in any script', () => {
  assert.deepEqual(rounded('ПАРОМ', ['Паром опоздал']), [1]);
});

test('letters of two words are no n-gram, whatever stands between them', () => {
  for (const text of ['fer ry', 'fer-ry', 'fer—ry', 'fer«ry', 'fer、ry'])
    assert.deepEqual(rounded('ferry', [text]), [0], text);
});

test('only the first 200 characters of the story and of a text are read', () => {
  assert.deepEqual(rounded('ferry', [' '.repeat(195) + 'ferry', ' '.repeat(196) + 'ferry']), [1, 0]);
  assert.deepEqual(rounded(' '.repeat(198) + 'ferry', ['ferry']), [0]);
});

test('no story and no text make the shares anything but numbers from 0 to 1', () => {
  assert.deepEqual(sharedNGrams('ferry', []), []);
  for (const story of ['', '.*+?^${}()|[]\\', '🛥🛥🛥🛥', '\ud83d'.repeat(6), 'ferry']) {
    for (const share of sharedNGrams(story, ['', story, '🛥🛥🛥', '(a|b)+$'.repeat(50)]))
      assert.ok(share >= 0 && share <= 1.000001, `${story}: ${share}`);
  }
});
