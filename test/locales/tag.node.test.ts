import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalTag, directionOf } from '../../src/locales/tag.js';

test('tags are normalised, and what is no tag is none', () => {
  assert.equal(canonicalTag('en_us'), 'en-US');
  assert.equal(canonicalTag('ZH-hant-tw'), 'zh-Hant-TW');
  assert.equal(canonicalTag('C'), undefined);
  assert.equal(canonicalTag(''), undefined);
});

test('the direction is that of the script', () => {
  for (const tag of ['ar', 'he-IL', 'fa', 'ur', 'pa-PK', 'az-Arab', 'dv'])
    assert.equal(directionOf(tag), 'rtl', tag);
  for (const tag of ['en', 'ko', 'pa', 'az', 'he-Latn', '?']) assert.equal(directionOf(tag), 'ltr', tag);
});

test('an old name of a language becomes its new one', () => {
  assert.equal(canonicalTag('iw_IL'), 'he-IL');
  assert.equal(canonicalTag('in'), 'id');
});

test('hostile tags are none', () => {
  for (const tag of ['<b>', 'en-', 'e', 'en US', 'x'.repeat(100_000), 'en\0']) {
    assert.equal(canonicalTag(tag), undefined);
    assert.equal(directionOf(tag), 'ltr');
  }
});

test('a script in the tag counts more than the language, in any spelling', () => {
  for (const tag of ['en-Arab', 'AR', 'ar_eg', 'iw', 'ku_Arab_IQ'])
    assert.equal(directionOf(tag), 'rtl', tag);
  for (const tag of ['ar-Latn', 'fa-Latn-IR', 'zh-TW', 'mn-Cyrl']) assert.equal(directionOf(tag), 'ltr', tag);
});

test('a direction stays right after more languages than are remembered', () => {
  for (let n = 0; n < 300; n++) directionOf(`en-x-${n}`);
  assert.deepEqual(['ur', 'en-x-0', 'ur'].map(directionOf), ['rtl', 'ltr', 'rtl']);
});
