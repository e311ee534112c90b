import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUpEntities } from '../../src/html/look-up-entities.js';

test('names of HTML are found with their characters, of which some names have two', async () => {
  assert.deepEqual(
    await lookUpEntities(['eacute', 'semi', 'fjlig', 'NotEqualTilde', 'lt']),
    new Map([
      ['eacute', 'é'],
      ['semi', ';'],
      ['fjlig', 'fj'],
      ['NotEqualTilde', '≂̸'],
      ['lt', '<'],
    ]),
  );
});

test('upper and lower case are different names', async () => {
  assert.deepEqual(
    await lookUpEntities(['Auml', 'auml', 'AUML']),
    new Map([
      ['Auml', 'Ä'],
      ['auml', 'ä'],
    ]),
  );
});

test('names that HTML doesn’t define are absent, also those that begin with one of HTML’s', async () => {
  assert.deepEqual(await lookUpEntities(['nosuchname', 'copyright', 'notit', 'ampx']), new Map());
});

test('a name that HTML doesn’t define leaves the others their characters', async () => {
  assert.deepEqual(await lookUpEntities(['nosuchname', 'hearts']), new Map([['hearts', '♥']]));
});

test('no names are no entities', async () => {
  assert.deepEqual(await lookUpEntities([]), new Map());
});
