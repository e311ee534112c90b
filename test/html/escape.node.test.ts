import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeText } from '../../src/html/escape.js';

test('text can begin no tag and no character reference', () => {
  assert.equal(escapeText('<script>alert("AT&T")</script>'), '&lt;script>alert("AT&amp;T")&lt;/script>');
});

test('a character reference in the text is shown as it is written', () => {
  assert.equal(escapeText('&lt; &amp;lt;'), '&amp;lt; &amp;amp;lt;');
});

test('text without such characters is unchanged, in any script', () => {
  for (const text of ['', 'A > B', '"Fog"', 'Fähre ferry 渡し船 عبّارة 🛥'])
    assert.equal(escapeText(text), text);
});
