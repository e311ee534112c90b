import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textIfTooDeep } from '../../src/html/nesting.js';

const nested = (tag: string, depth: number): string =>
  `<${tag}>`.repeat(depth) + 'Fog' + `</${tag}>`.repeat(depth);

test('HTML without elements, or with few, is left as it is', () => {
  for (const html of ['', 'Fog', 'Is 3 < 5?', '<p>Fog <em>and</em> rain</p>'])
    assert.equal(textIfTooDeep(html), undefined, html);
});

test('256 elements inside each other are left as they are, one more makes the HTML a text', () => {
  assert.equal(textIfTooDeep(nested('div', 256)), undefined);
  assert.equal(textIfTooDeep(nested('div', 257)), 'Fog');
});

test('the text has its character references decoded and its blocks apart', () => {
  assert.equal(textIfTooDeep(nested('section', 257) + '<p>R&amp;D</p><p>Rain</p>'), 'Fog R&D Rain');
});

test('elements that are never closed are as deep', () => {
  assert.equal(textIfTooDeep('<div>'.repeat(257)), '');
  assert.equal(textIfTooDeep('<DIV><Section>'.repeat(129) + 'Fog'), 'Fog');
});

test('elements after each other are not inside each other', () => {
  for (const html of ['<div><em>Fog</em></div>', '<DIV>Fog</div>', '<x-map>Fog</x-map>'])
    assert.equal(textIfTooDeep(html.repeat(1000)), undefined, html);
});

test('elements without content or with an optional end tag are not inside each other', () => {
  for (const html of ['<br>', '<img src="/a.png">', '<p>Fog', '<li>Fog', '<tr><td>Fog', '<dt>Fog<dd>Rain'])
    assert.equal(textIfTooDeep(html.repeat(1000)), undefined, html);
});

test('an end tag without a start tag doesn’t make room for more depth', () => {
  assert.equal(textIfTooDeep('<div></span>'.repeat(257)), '');
  assert.equal(textIfTooDeep('</div>'.repeat(500) + '<div>'.repeat(257)), '');
});

test('the slash of an empty tag counts for formatting elements, which HTML doesn’t close by it', () => {
  assert.equal(textIfTooDeep('<b/>'.repeat(257) + 'Fog'), 'Fog');
  assert.equal(textIfTooDeep('<path d="M0 0"/>'.repeat(1000)), undefined);
});

test('200,000 elements are left as they are, one more makes the HTML a text', () => {
  assert.equal(textIfTooDeep('<br>'.repeat(200_000)), undefined);
  assert.equal(textIfTooDeep('Fog' + '<br>'.repeat(200_001)), 'Fog');
});

test('every unclosed formatting element counts once more for each element after it', () => {
  // 99 × 100 / 2 elements for the starts, and 100 for each of the paragraphs.
  const open = (paragraphs: number) => '<i>'.repeat(99) + '<p>Fog'.repeat(paragraphs);
  assert.equal(textIfTooDeep(open(1950)), undefined);
  assert.equal(textIfTooDeep(open(1951)), 'Fog '.repeat(1951).trim());
});

test('a formatting element that is closed costs no more than itself', () => {
  assert.equal(textIfTooDeep('<p><i>Fog</i>'.repeat(50_000)), undefined);
});
