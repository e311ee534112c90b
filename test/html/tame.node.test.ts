// Shows promise 7 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tame } from '../../src/html/tame.js';

const nested = (tag: string, depth: number): string =>
  `<${tag}>`.repeat(depth) + 'Fog' + `</${tag}>`.repeat(depth);

/** Formatting elements that differ, so that a parser opens each again in the blocks after theirs. */
const unclosed = Array.from({ length: 99 }, (_, index) => `<i class=${index}>`).join('');

const assertKept = (html: string): void => assert.deepEqual(tame(html), { html });
const assertText = (html: string, text: string): void => assert.deepEqual(tame(html), { text });

test('HTML without elements, or with few, is left as it is', () => {
  for (const html of ['', 'Fog', 'Is 3 < 5?', '<p>Fog <em>and</em> rain</p>']) assertKept(html);
});

test('256 elements inside each other are left as they are, one more makes the HTML a text', () => {
  assertKept(nested('div', 256));
  assertText(nested('div', 257), 'Fog');
});

test('the text has its character references decoded and its blocks apart', () => {
  assertText(nested('section', 257) + '<p>R&amp;D</p><p>Rain</p>', 'Fog R&D Rain');
});

test('elements that are never closed are as deep', () => {
  assertText('<div>'.repeat(257), '');
  assertText('<DIV><Section>'.repeat(129) + 'Fog', 'Fog');
});

test('elements after each other are not inside each other', () => {
  for (const html of ['<div><em>Fog</em></div>', '<DIV>Fog</div>', '<x-map>Fog</x-map>'])
    assertKept(html.repeat(1000));
});

test('elements without content or with an optional end tag are not inside each other', () => {
  for (const html of ['<br>', '<img src="/a.png">', '<p>Fog', '<li>Fog', '<dt>Fog<dd>Rain', '<h2>Fog'])
    assertKept(html.repeat(1000));
  assertKept('<table>' + '<tr><td>Fog'.repeat(1000));
});

test('an element that the next block closes is not deeper', () => {
  for (const html of ['<p><span>Fog', '<li><b>Fog</li>', '<p><font>Fog</p>', '<div><a>Fog</div>'])
    assertKept(html.repeat(1000));
});

test('an end tag without effect doesn’t make room for more depth', () => {
  assertText('<div></span>'.repeat(257), '');
  assertText('</div>'.repeat(500) + '<div>'.repeat(257), '');
  assertText('<span><p></span></p>'.repeat(257), '');
  assertText('<form><div></form>'.repeat(257), '');
});

test('the slash of an empty tag doesn’t close it', () => {
  assertText('<b/>'.repeat(257) + 'Fog', 'Fog');
});

test('SVG and MathML are removed up to their end, or to the HTML that ends them', () => {
  assert.deepEqual(tame('a<svg><svg><path/></svg><title><p>b</p></title></svg>c<svg/>d<math><mi>x</math>e'), {
    html: 'acde',
  });
  assert.deepEqual(tame('a<svg><g><![CDATA[</svg><p>]]></g><p>b</p>c</svg>d'), { html: 'a<p>b</p>c</svg>d' });
  assert.deepEqual(tame('a<svg>b'), { html: 'a' });
  assert.deepEqual(tame('<svg>'.repeat(100_000)), { html: '' });
});

test('50,000 elements are left as they are, one more makes the HTML a text', () => {
  assertKept('<br>'.repeat(50_000));
  assertText('Fog' + '<br>'.repeat(50_001), 'Fog');
});

test('every unclosed formatting element counts once more for each paragraph after it', () => {
  const open = (paragraphs: number) => `<p>${unclosed}` + '<p>Fog'.repeat(paragraphs);
  assertKept(open(490));
  assertText(open(501), 'Fog '.repeat(501).trim());
});

test('a formatting element that is closed costs no more than itself', () => {
  assertKept('<p><i>Fog</i>'.repeat(20_000));
});

test('styles and event handlers are renamed, elements for the head of a page are removed', () => {
  assert.deepEqual(tame('<p STYLE="color: red" class=a onclick=go()>Fog<meta x><link y></p>'), {
    html: '<p data-STYLE="color: red" class=a data-onclick=go()>Fog</p>',
  });
  assert.deepEqual(tame('<style>p { color: red }</style><p title="style=">Fog<style>'), {
    html: '<p title="style=">Fog',
  });
});

test('raw text has no markup that a parser could find', () => {
  assert.deepEqual(tame('<title><div></title><textarea><b></textarea>'), {
    html: '<title></title><textarea>&lt;b></textarea>',
  });
});

test('the time is linear', () => {
  const before = process.cpuUsage();
  for (const unit of [
    '<i a>',
    '<p><b>',
    '</b>',
    '<span><p></span></p>',
    '<table>',
    '<svg>',
    '<a><p>',
    '<b><p></b>',
  ])
    tame(unit.repeat(1_000_000 / unit.length));
  // It takes about a second, and minutes in quadratic time.
  assert.ok(process.cpuUsage(before).user < 30e6);
});
