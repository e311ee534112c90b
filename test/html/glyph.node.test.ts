import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineKind, isGlyph } from '../../src/html/glyph.js';

const kindOf = (attributes: Record<string, string>): string | undefined =>
  inlineKind(name => attributes[name]);

test('emoji, formulas and icons stand in a line', () => {
  assert.equal(kindOf({ class: 'a wp-smiley' }), 'glyph');
  assert.equal(kindOf({ src: 'https://s.w.org/images/core/emoji/15/72x72/1f6a2.png' }), 'glyph');
  assert.equal(kindOf({ width: '20', height: '15' }), 'glyph');
  for (const alt of ['🏆', '🇬🇧', '👩🏽‍🚒', '1️⃣', '❤️', '&#x1f3c6;', '&#127942;'])
    assert.equal(kindOf({ alt, width: '24' }), 'glyph', alt);
  assert.equal(kindOf({ class: 'latex' }), 'formula');
  assert.equal(kindOf({ src: '/latex.php?latex=a' }), 'formula');
});

test('other pictures stand by themselves', () => {
  for (const attributes of [
    {},
    { class: 'emoji-movie' },
    { src: '/emoji-movie.jpg' },
    { width: '20' },
    { alt: '🌊', width: '640' },
    { alt: '🌊 at noon' },
    { alt: '5' },
    { alt: '' },
    { width: '33', height: '20' },
    { width: '0', height: '0' },
  ])
    assert.equal(kindOf(attributes), undefined);
});

test('only emoji and formulas are read as their words', () => {
  assert.equal(
    isGlyph(name => ({ class: 'emoji' })[name]),
    true,
  );
  assert.equal(
    isGlyph(name => ({ width: '20', height: '15' })[name]),
    false,
  );
});
