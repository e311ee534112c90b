/** The converter of rich text is loaded for answers that may have some, and for no others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadRichText } from '../../../src/formats/json/load-rich-text.js';
import { richText } from '../../../src/formats/json/rich-text.js';

test('a property of a rich-text node loads the converter', async () => {
  for (const text of [
    '{"children": []}',
    '{"nodeType":""}',
    '{"type":"doc"}',
    '{"blocks":[]}',
    '{"marks":[]}',
    '{"body":"{\\"children\\":[]}"}',
    '{"body":"{\\u0022blocks\\u0022:[]}"}',
  ])
    assert.equal(await loadRichText({ text }), richText, text);
});

test('any other answer loads nothing', async () => {
  for (const text of ['', '[]', '{"content":"children and blocks"}'])
    assert.equal(await loadRichText({ text }), undefined, text);
});

test('flat rich text loads what makes a tree of it, too', async () => {
  const richTextOf = await loadRichText({ text: '{"ops":[{"insert":"Fog"}]}' });
  const tools = { bodyIn: () => undefined, picturesOf: () => [] };
  assert.equal(richTextOf?.({ ops: [{ insert: 'Fog' }] }, tools), '<p>Fog</p>');
  assert.equal(richText({ ops: [{ insert: 'Fog' }] }, tools), undefined);
  for (const name of ['spans', 'inlineStyleRanges'])
    assert.notEqual(await loadRichText({ text: `{"${name}":[]}` }), richText, name);
});
