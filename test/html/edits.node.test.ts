import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, type Edit } from '../../src/html/edits.js';

const edit = (from: number, to: number, text = '', letters = 0): Edit => ({ from, to, text, letters });

test('edits are made in their order, and one inside another one does not count', () => {
  assert.equal(edited('abcdef', [edit(0, 1, 'A'), edit(2, 5), edit(3, 4, 'x'), edit(6, 6, '!')], 6), 'Abf!');
});

test('a text without edits is the same text', () => {
  assert.equal(edited('abc', [edit(1, 1)], 3), 'abc');
});

test('a hidden element stays where it has most of the letters', () => {
  assert.equal(edited('abcdef', [edit(0, 5, '', 5)], 6), 'abcdef');
  assert.equal(edited('abcdef', [edit(0, 2, '', 2)], 6), 'cdef');
});
