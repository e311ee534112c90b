import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearName } from '../../../src/features/advice/near-name.js';

const names = [
  'endpoint',
  'lang',
  'limit',
  'more',
  'for',
  'time-zone',
  'filters',
  'layout',
  'category',
  'article-id',
];

for (const [written, meant] of [
  ['endpiont', 'endpoint'],
  ['end-point', 'endpoint'],
  ['enpoint', 'endpoint'],
  ['endpints', 'endpoint'],
  ['src', 'endpoint'],
  ['timezone', 'time-zone'],
  ['lay-out', 'layout'],
  ['filter', 'filters'],
  ['limt', 'limit'],
  ['limti', 'limit'],
  ['categories', 'category'],
  ['articleid', 'article-id'],
  ['mroe', 'more'],
] as const)
  test(`${written} is taken for ${meant}`, () => assert.equal(nearName(written, names), meant));

for (const written of [
  'mode',
  'role',
  'form',
  'name',
  'theme',
  'key',
  'ref',
  'label',
  'width',
  'x'.repeat(1e6),
])
  test(`${written.slice(0, 9)} is taken for none`, () => assert.equal(nearName(written, names), undefined));

test('a usual name is taken for none where the element has not that attribute', () => {
  assert.equal(nearName('src', ['limit']), undefined);
});
