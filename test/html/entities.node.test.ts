import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities as decodeWith } from '../../src/html/entities.js';
import { newLexicon } from '../../src/html/lexicon.js';

const decodeEntities = (text: string): string => decodeWith(text, newLexicon());

test('entities are decoded once', () => {
  assert.equal(decodeEntities('&amp;lt; &#8217; &#x2019; &hellip; &apos;'), "&lt; ’ ’ … '");
});

test('what is no entity stays as it is', () => {
  assert.equal(decodeEntities('R&D, AT&T; &nosuchname; &#; & more'), 'R&D, AT&T; &nosuchname; &#; & more');
});

test('impossible characters become the replacement character', () => {
  assert.equal(decodeEntities('&#0;&#xD800;&#x110000;'), '\ufffd\ufffd\ufffd');
});

test('a lexicon that knows a name decodes it', () => {
  const lexicon = newLexicon({ characters: new Map([['eacute', 'é']]) });
  assert.equal(decodeWith('Caf&eacute;', lexicon), 'Café');
  assert.equal(lexicon.unknown.size, 0);
});
