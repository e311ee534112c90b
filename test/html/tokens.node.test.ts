import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tokens } from '../../src/html/tokens.js';

function read(html: string, isForeign = false): string[] {
  const tokens = new Tokens(html);
  const seen: string[] = [];
  while (tokens.next()) {
    tokens.isForeign = isForeign;
    seen.push(`${tokens.kind} ${tokens.name} ${tokens.source}`.replace(/ {2}/, ' '));
  }
  return seen;
}

function startTag(html: string): Tokens {
  const tokens = new Tokens(html);
  tokens.next();
  return tokens;
}

test('text, tags and comments follow one another without a gap', () => {
  assert.deepEqual(read('Is 3 < 5? <B>Yes</b ><!-- so -->.<!doctype html><?x>'), [
    'text Is 3 < 5? ',
    'start b <B>',
    'text Yes',
    'end b </b >',
    'comment <!-- so -->',
    'text .',
    'doctype <!doctype html>',
    'comment <?x>',
  ]);
});

test('comments end as early as a browser ends them', () => {
  for (const [html, comment] of Object.entries({
    '<!-->a': '<!-->',
    '<!--->a': '<!--->',
    '<!---->a': '<!---->',
    '<!-- x --!>a': '<!-- x --!>',
    '</ x>a': '</ x>',
    '<![CDATA[ x > ]]>': '<![CDATA[ x >',
  }))
    assert.equal(read(html)[0], `comment ${comment}`);
});

test('attributes have their names in lower case and their values as they are written', () => {
  const tag = startTag(`<img SRC = "a>b" alt='1 "2"' width=600 = hidden data-x="&amp;" src=c/>`);
  const all = Array.from({ length: tag.attributeCount }, (_, index) => tag.attributeName(index));
  assert.deepEqual(all, ['src', 'alt', 'width', '=', 'hidden', 'data-x', 'src']);
  assert.equal(tag.attribute('src'), 'a>b');
  assert.equal(tag.attribute('alt'), '1 "2"');
  assert.equal(tag.attribute('width'), '600');
  assert.equal(tag.attribute('hidden'), '');
  assert.equal(tag.attribute('data-x'), '&amp;');
  assert.equal(tag.attribute('title'), undefined);
  assert.equal(tag.valueSpan(4), undefined);
});

test('a slash ends an empty tag only where it is not part of a value', () => {
  assert.equal(startTag('<br/>').isSelfClosing, true);
  assert.equal(startTag('<br / >').isSelfClosing, false);
  assert.equal(startTag('<a href="x"/>').isSelfClosing, true);
  assert.equal(startTag('<a href=x/>').isSelfClosing, false);
});

test('a tag without its end is one token up to the end of the text', () => {
  for (const html of ['<a href="b>c', '<a ', '</a', '<a b=c'])
    assert.deepEqual(read(html), [`unclosed a ${html}`]);
});

test('a CDATA section is one only in SVG and MathML', () => {
  assert.deepEqual(read('<svg><![CDATA[ > ]]>', true)[1], 'cdata <![CDATA[ > ]]>');
});

test('letters beyond ASCII are no other case of an ASCII letter', () => {
  assert.equal(startTag('<lin\u212a>').name, 'lin\u212a');
});

test('reading can go on inside of a token', () => {
  const tokens = startTag('<![CDATA[<b>]]>');
  tokens.resumeAt(9);
  tokens.next();
  assert.equal(tokens.source, '<b>');
});
