import assert from 'node:assert/strict';
import { test } from 'node:test';
import { companionsOf } from '../../../src/formats/draft/companions.js';

const base = 'https://radio.example/';
const related = (...names: readonly unknown[]) =>
  companionsOf({ id: '1', url: `${base}fog`, related: names }, base).related;

test('related stories are ids and absolute URLs, each once', () => {
  assert.deepEqual(related('tag:7', 7, '/rope', 'https://radio.example/rope', ' 7 ', 'a/b'), [
    'tag:7',
    '7',
    'https://radio.example/rope',
    'a/b',
  ]);
});

test('a story is not related to itself, and what is no name is left out', () => {
  assert.equal(related('1', `${base}fog`, null, {}, '', 'x'.repeat(1001), NaN), undefined);
  assert.equal(companionsOf({ related: 'rope' as never }, base).related, undefined);
});

test('there are 50 related stories at most', () => {
  assert.equal(related(...Array.from({ length: 9999 }, (_, index) => `s${index}`))?.length, 50);
});

test('recordings are checked', () => {
  assert.deepEqual(companionsOf({ media: [{ url: '/fog.wav' }] }, base), {
    media: [{ url: 'https://radio.example/fog.wav', type: 'audio/wav', kind: 'audio' }],
    related: undefined,
  });
});
