/** Values at the paths of `fields`, else under the usual property names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, find, pathOfField } from '../../../src/formats/json/fields.js';

const answer = {
  'texts.head': 'Dotted',
  texts: { head: 'Nested' },
  boats: [{ name: 'Tern', ports: [{ at: 'Vik' }] }, { name: 'Skua' }],
};

test('a path is dotted or a JSONPath, and an empty one is the value itself', () => {
  assert.equal(at(answer, 'boats.1.name'), 'Skua');
  assert.equal(at(answer, '$.boats[1]["name"]'), 'Skua');
  assert.equal(at(answer, '$'), answer);
});

test('a property whose name has the dots is preferred to a path', () => {
  assert.equal(at(answer, 'texts.head'), 'Dotted');
});

test('in a list, a name gives the values of all entries', () => {
  assert.deepEqual(at(answer, 'boats.name'), ['Tern', 'Skua']);
  assert.deepEqual(at(answer, 'boats[*].ports[*].at'), ['Vik']);
});

test('nothing is found at a path that leads nowhere or into a prototype', () => {
  for (const path of ['boats.9', 'texts.none.more', 'constructor.name', 'boats.length'])
    assert.equal(at(answer, path), undefined, path);
});

test('a field may be mapped under its short name, and its own name counts first', () => {
  assert.equal(pathOfField({ image: 'pic' }, 'image.src'), 'pic');
  assert.equal(pathOfField({ image: 'pic', 'image.src': 'photo' }, 'image.src'), 'photo');
  assert.equal(pathOfField({ date: 'when' }, 'published'), 'when');
  assert.equal(pathOfField({}, 'title'), undefined);
});

test('a mapped field is read at its path only, another under the first usual name with a value', () => {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const entry = { title: 7, headline: 'Usual', mine: 'Mapped' };
  assert.equal(find(entry, 'title', {}, text), 'Usual');
  assert.equal(find(entry, 'title', { title: 'mine' }, text), 'Mapped');
  assert.equal(find(entry, 'title', { title: 'none' }, text), undefined);
});
