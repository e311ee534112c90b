import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorNames } from '../../../src/formats/xml/author-names.js';
import { newLexicon } from '../../../src/html/lexicon.js';

const names = (written: string): string[] => authorNames(written, newLexicon());

test('a mail address without a name, or of a mailbox that nobody reads, names no author', () => {
  for (const written of [
    'desk@quay.example',
    '<desk@quay.example>',
    'noreply@quay.example',
    'no-reply@quay.example (No Reply)',
    'DoNotReply@quay.example (unknown)',
    'do-not-reply+7@mail.quay.example (Quay)',
    'noreply@blogger.com (Blogger)',
    'Blogger <noreply@blogger.com>',
    'no_reply@quay.example (Anonymous)',
    'no-reply',
    '',
  ])
    assert.deepEqual(names(written), [], written);
});

test('a person’s name beside a mailbox that nobody reads stays', () => {
  assert.deepEqual(names('noreply@blogger.com (Mia Lund)'), ['Mia Lund']);
  assert.deepEqual(names('Mia Lund <no-reply@quay.example>'), ['Mia Lund']);
  assert.deepEqual(names('Anonymous'), ['Anonymous']);
  assert.deepEqual(names('Noreplyo Quay'), ['Noreplyo Quay']);
});

test('semicolons separate authors, except in a character reference', () => {
  assert.deepEqual(names('Mia Lund; Per Dahl;Åse Vik;'), ['Mia Lund', 'Per Dahl', 'Åse Vik']);
  assert.deepEqual(names('Lund, Mia; Dahl, Per'), ['Lund, Mia', 'Dahl, Per']);
  assert.deepEqual(names('mia@quay.example (Mia Lund); desk@quay.example'), ['Mia Lund']);
  assert.deepEqual(names('J&#xf6;rg M&#252;ller'), ['Jörg Müller']);
});

test('a name of digits is a name', () => {
  assert.deepEqual(names('1802'), ['1802']);
});
