import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looseTokens } from '../../../src/formats/xml/loose-tokens.js';

const sourcesIn = (text: string): string[] =>
  Array.from(looseTokens(text), ({ start, end }) => text.slice(start, end));

test('tags have a name, attributes and a slash', () => {
  const [open, close] = looseTokens('a <dc:Date a="1 > 0" b=\'"\'/> b </dc:Date>');
  assert.deepEqual(open, {
    start: 2,
    end: 28,
    name: 'dc:Date',
    isEndTag: false,
    attributes: ` a="1 > 0" b='"'/`,
  });
  assert.deepEqual(close, { start: 31, end: 41, name: 'dc:Date', isEndTag: true, attributes: '' });
});

test('comments, instructions and declarations are markup', () => {
  const parts = ['<!-- <a> -->', '<?php 1 ?>', '<!DOCTYPE rss>', '<!DOCTYPE rss [<!ENTITY a "b">] >'];
  assert.deepEqual(sourcesIn(parts.join('text')), parts);
});

test('a CDATA section has its content, whether it is closed or not', () => {
  assert.equal([...looseTokens('<![CDATA[<b>]]>')][0]?.cdata, '<b>');
  assert.equal([...looseTokens('<![CDATA[<b>')][0]?.cdata, '<b>');
});

test('a tag with a quote that is not closed ends at its first greater-than sign', () => {
  assert.deepEqual(sourcesIn('<a b="c>d</a>'), ['<a b="c>', '</a>']);
});

test('a less-than sign that begins no markup is skipped', () => {
  assert.deepEqual(sourcesIn('1 < 2 <3 <a <b> <![ x'), ['<b>']);
});

test('declarations of more than 999 characters within a document type are none', () => {
  const type = (length: number): string => `<!DOCTYPE a [${'x'.repeat(length)}]>`;
  assert.equal(sourcesIn(type(900)).length, 1);
  assert.equal(sourcesIn(type(1200)).length, 0);
});
