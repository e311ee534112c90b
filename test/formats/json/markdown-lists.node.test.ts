/** Lists of Markdown, and lists within them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown } from '../../../src/formats/json/markdown.js';
import { beginsList, readList } from '../../../src/formats/json/markdown-lists.js';

const is = (pairs: Record<string, string>): void => {
  for (const [text, html] of Object.entries(pairs)) assert.equal(markdown(text), html, text);
};

test('items are a list, and those that are indented a list in the item above', () =>
  is({
    '- a\n- b': '<ul><li>a</li><li>b</li></ul>',
    '* a\n  - b\n    1. c\n  - d\n* e':
      '<ul><li>a<ul><li>b<ol><li>c</li></ol></li><li>d</li></ul></li><li>e</li></ul>',
    '1. a\n   - b\n2. c': '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
    '- a\n\t- b': '<ul><li>a<ul><li>b</li></ul></li></ul>',
    '3) a\n4) b': '<ol start="3"><li>a</li><li>b</li></ol>',
    '- a\n+ b\n1. c': '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol>',
  }));

test('an item has its further lines, paragraphs and code', () =>
  is({
    '- a\n  b\nc': '<ul><li>a\nb\nc</li></ul>',
    '- a\n\n  b\n- c': '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>',
    '- a\n\n- b': '<ul><li><p>a</p></li><li><p>b</p></li></ul>',
    '- a\n  ```\n  x\n  ```': '<ul><li>a<pre><code>x</code></pre></li></ul>',
    '- a\n\nb': '<ul><li>a</li></ul><p>b</p>',
    '- a\n# b': '<ul><li>a</li></ul><h1>b</h1>',
  }));

test('within a paragraph, a number that is not the first begins no list', () => {
  is({ 'It was\n1984. A year.': '<p>It was\n1984. A year.</p>', 'a:\n- b': '<p>a:</p><ul><li>b</li></ul>' });
  assert.deepEqual(
    [beginsList('2. a', true), beginsList('2. a', false), beginsList('*', true), beginsList('-a', false)],
    [false, true, false, false],
  );
});

test('a list ends before a line that begins another block', () => {
  const { items, next } = readList(['- a', '***', '- b'], 0, line => line === '***');
  assert.deepEqual([items, next], [[['a']], 1]);
});
