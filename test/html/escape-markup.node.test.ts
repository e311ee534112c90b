import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkup } from '../../src/html/escape-markup.js';
import { decodeEntities } from '../../src/html/entities.js';
import { newLexicon } from '../../src/html/lexicon.js';

test('a text in double quotes can’t end its attribute', () => {
  assert.equal(escapeMarkup('" onload="alert(1)'), '&quot; onload=&quot;alert(1)');
});

test('a text can’t close a CDATA section or a tag', () => {
  assert.equal(escapeMarkup(']]></p>'), ']]&gt;&lt;/p&gt;');
});

test('an ampersand is escaped once, and before the characters whose references begin with one', () => {
  assert.equal(escapeMarkup('R&D < "A&B"'), 'R&amp;D &lt; &quot;A&amp;B&quot;');
});

test('every text is the same after it was escaped and decoded', () => {
  for (const text of ['', '&', '&amp;', '&quot;<>"', "it's", '渡し船 & عبّارة'])
    assert.equal(decodeEntities(escapeMarkup(text), newLexicon()), text);
});
