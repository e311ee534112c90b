import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitCategoryLists } from '../../../src/formats/xml/category-lists.js';

test('one element with several categories is a list', () => {
  assert.deepEqual(splitCategoryLists([['Council, Quay , Weather'], ['Quay'], [], ['Quay, Council']]), [
    ['Council', 'Quay', 'Weather'],
    ['Quay'],
    [],
    ['Quay', 'Council'],
  ]);
  assert.deepEqual(splitCategoryLists([['天気、港、市']]), [['天気', '港', '市']]);
  assert.deepEqual(splitCategoryLists([['Quay, Fish, Quay,']]), [['Quay', 'Fish']]);
  assert.deepEqual(splitCategoryLists([['Quay; Fish; Fog']]), [['Quay', 'Fish', 'Fog']]);
  assert.deepEqual(splitCategoryLists([['Quay|Fish|Fog'], ['Quay']]), [['Quay', 'Fish', 'Fog'], ['Quay']]);
});

for (const [why, items] of Object.entries({
  'that has “&”': [['Home, Garden & Pets']],
  'that has “and”': [['Books, Film and Stage']],
  'in another language': [['Haus, Garten und Tiere']],
  'of which another item’s has “&”': [['Council, Quay, Weather'], ['Home, Garden & Pets']],
  'beside other categories': [['Council, Quay, Weather'], ['Quay', 'Fish']],
  'of two parts': [['Bergen, Norway'], ['Arts, Culture']],
  'that is a sentence': [['Quay, fish, and all that a small town by the sea has to tell its visitors']],
}))
  test(`a name with a comma ${why} is one category`, () => {
    assert.deepEqual(splitCategoryLists(items), items);
  });
