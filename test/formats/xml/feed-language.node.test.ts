import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedLanguage } from '../../../src/formats/xml/feed-language.js';

const cases: readonly (readonly [string, string, boolean])[] = [
  ['en-US', 'The bridge opens', true],
  ['en-US', 'افتتاح الجسر الجديد', false],
  ['en-US', 'Новый мост открыт', false],
  ['en-US', '新しい橋が開通', false],
  ['de', 'Der Zug heißt „Нева“ und fährt täglich nach Norden', true],
  ['ja', '新しい橋が開通', true],
  ['ja', 'React 19 が公開されました、速くなった', true],
  ['ru', 'The bridge opens', false],
  ['en', '2026: 12 / 14', true],
  ['en', '<p lang="en">Новый мост открыт</p>', false],
  ['no language at all', 'The bridge opens', true],
];
for (const [language, text, fits] of cases)
  test(`“${text}” is ${fits ? '' : 'not '}in ${language}`, () => {
    assert.equal(feedLanguage(language)(undefined, text), fits ? language : undefined);
  });

test("an item's own language goes first, whatever its letters", () => {
  assert.equal(feedLanguage('en-US')('ru', 'The bridge opens'), 'ru');
});

test('what an item inherits from the feed counts as the language of the feed', () => {
  assert.equal(feedLanguage('en-US', 'en')('en', 'Новый мост открыт', undefined), undefined);
  assert.equal(feedLanguage('en-US', 'en')('en', 'The bridge opens', undefined), 'en-US');
});

test('a feed without a language gives none', () => {
  assert.equal(feedLanguage(undefined)(undefined, 'The bridge opens'), undefined);
});
