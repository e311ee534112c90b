import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/locales/en.js';
import { findLocale } from '../../src/locales/index.js';
import { plural } from '../../src/locales/plural.js';

test('a number comes in the grammatical form and the digits of the language', async () => {
  const { newStories } = await findLocale('ru');
  const said = [1, 2, 5, 21, 1000].map(n => plural('ru', newStories, n));
  assert.deepEqual(said, [
    '1 новый материал',
    '2 новых материала',
    '5 новых материалов',
    '21 новый материал',
    '1\u00a0000 новых материалов',
  ]);
  assert.equal(plural('fa', { other: '{n}' }, 12), '۱۲');
});

test('English texts keep English grammar on a page in another language', () => {
  assert.equal(plural('th', en.added, 1, 'en'), '1 more story');
});

test('a form that a language lacks is said in its general form', () => {
  assert.equal(plural('ar', { other: '{n}!' }, 2), '2!');
});

test('a number is grouped as the page’s language does, whatever language the text has', () => {
  const forms = { one: '{n} story', other: '{n} stories' };
  assert.equal(plural('en', forms, 1200), '1,200 stories');
  assert.equal(plural('de', forms, 1200, 'en'), '1.200 stories');
  assert.equal(plural('en', forms, 1), '1 story');
  assert.equal(plural('en', forms, 0), '0 stories');
});
