/** Nodes of all rich-text editors are recognised by name, whatever its spelling. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isRich,
  kidsOf,
  listOf,
  markDefsOf,
  marksOf,
  nodeOf,
  ownText,
  wordsOf,
} from '../../../src/formats/json/rich-nodes.js';

test('a name is found in any spelling, under the key of any editor', () => {
  for (const node of [
    { type: 'list_item' },
    { _type: 'listItem' },
    { nodeType: 'list-item' },
    { type: 'List Item' },
  ])
    assert.equal(nodeOf(node).element, 'li', JSON.stringify(node));
  for (const type of ['constructor', '__proto__', 'toString', '', 7, null, {}])
    assert.equal(nodeOf({ type }).element, undefined);
});

test('the level of a heading is in its name, a property, or the name of an element', () => {
  const headings = [
    { type: 'heading-3' },
    { type: 'h3' },
    { type: 'heading', attrs: { level: 3 } },
    { type: 'heading', tag: 'h3' },
  ];
  for (const node of [
    ...headings,
    { type: 'header', data: { level: '3' } },
    { type: 'heading', depth: 3 },
    { _type: 'block', style: 'h3' },
  ])
    assert.equal(nodeOf(node).element, 'h3', JSON.stringify(node));
  for (const level of [undefined, 0, 7, 'x', {}])
    assert.equal(nodeOf({ type: 'heading', level }).element, 'h2');
});

test('a list is numbered where the editor says so', () => {
  for (const more of [
    { format: 'ordered' },
    { listType: 'number' },
    { style: 'numbered' },
    { ordered: true },
    { tag: 'ol' },
  ])
    assert.equal(nodeOf({ type: 'list', ...more }).element, 'ol', JSON.stringify(more));
  for (const more of [{}, { format: 'unordered' }, { listType: 'bullet' }, { ordered: 'no' }])
    assert.equal(nodeOf({ type: 'list', ...more }).element, 'ul', JSON.stringify(more));
  assert.deepEqual(listOf({ listItem: 'number', level: 2 }), ['ol', 2]);
  assert.deepEqual(listOf({ type: 'o-list-item' }), ['ol', 1]);
});

test('properties of a node come before those of objects inside it', () => {
  const { all } = nodeOf({ type: 'a', url: '/1', attrs: { url: '/2', alt: 'A' }, data: [1] });
  assert.deepEqual([all['url'], all['alt']], ['/1', 'A']);
});

test('marks are read from lists, properties, bits and definitions', () => {
  const elements = (node: object, defs = {}) => [...marksOf({ ...node }, markDefsOf(defs)).keys()];
  assert.deepEqual(elements({ marks: ['strong', { type: 'italic' }, 7, null, 'unknown'] }), ['strong', 'em']);
  assert.deepEqual(elements({ bold: true, underline: 1, code: true }), ['strong', 'code']);
  assert.deepEqual(elements({ format: 1 + 4 + 128 }), ['strong', 's', 'mark']);
  assert.deepEqual(elements({ marks: ['k'] }, { markDefs: [null, { _key: 'k', _type: 'link' }] }), ['a']);
  assert.deepEqual(elements({ marks: 'bold' }), []);
});

test('text and nodes are found under the usual keys', () => {
  assert.equal(ownText({ text: '', value: 7, content: 'A' }), 'A');
  assert.deepEqual(kidsOf({ children: 'A', content: [1] }), [1]);
  assert.equal(wordsOf([{ text: 'A' }, { type: 'br' }, { children: ['B', { value: 'C' }, null] }]), 'A\nBC');
});

test('rich text is a node with a known name, nodes or marks, or a list with one', () => {
  for (const value of [
    { children: [] },
    { type: 'doc', content: [] },
    { type: 'quote' },
    [7, { _type: 'image' }],
    { text: 'A', bold: true },
  ])
    assert.equal(isRich(value), true, JSON.stringify(value));
  for (const value of [
    null,
    'A',
    [],
    ['A'],
    [[]],
    {},
    { text: 'A' },
    { content: [] },
    { type: 'html', html: 'A' },
  ])
    assert.equal(isRich(value), false, JSON.stringify(value));
});
