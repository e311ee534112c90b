import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities } from '../../src/html/entities.js';
import { MOST_NAMES, newLexicon } from '../../src/html/lexicon.js';

test('a new lexicon has met nothing that it can’t read', () => {
  assert.deepEqual(newLexicon(), {
    unknown: new Set(),
    hasUnreadDate: false,
    days: new Set(),
    midnights: new Map(),
  });
});

test('a name that is unknown is noted in the lexicon of the reading, and in no other', () => {
  const [one, other] = [newLexicon(), newLexicon()];
  decodeEntities('&eacute; &amp; &nosuchname;', one);
  assert.deepEqual([...one.unknown], ['eacute', 'nosuchname']);
  assert.equal(other.unknown.size, 0);
});

test('a lexicon notes no more names than a feed can use', () => {
  const lexicon = newLexicon();
  decodeEntities(Array.from({ length: 5000 }, (_, n) => `&made${n};`).join(''), lexicon);
  assert.equal(lexicon.unknown.size, MOST_NAMES);
});

test('a lexicon made from another one has its tables and none of its records', () => {
  const characters = new Map([['eacute', 'é']]);
  const parseDate = () => undefined;
  const first = newLexicon({ characters, parseDate });
  first.unknown.add('nosuchname');
  first.hasUnreadDate = true;
  assert.deepEqual(newLexicon(first), {
    characters,
    parseDate,
    unknown: new Set(),
    hasUnreadDate: false,
    days: new Set(),
    midnights: new Map(),
  });
});
