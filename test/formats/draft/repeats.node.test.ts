import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeats } from '../../../src/formats/draft/repeats.js';

const title = 'Crane returns to the quay';

test('a summary repeats a title of the same words, whatever their case and punctuation', () => {
  for (const summary of [title, 'CRANE RETURNS: to the quay.', ' »Crane« returns to the quay …'])
    assert.ok(repeats(summary, title, []), summary);
  assert.ok(repeats('港に鶴が戻る。', '港に鶴が戻る', []));
});

test('the name of the source before or behind the words says nothing new, in either text', () => {
  const names = ['Port Post', 'Ada Finch'];
  for (const summary of [`${title} – Port Post`, `Port Post: ${title}`, `${title} (Ada Finch)`]) {
    assert.ok(repeats(summary, title, names), summary);
    assert.ok(repeats(title, summary, names), summary);
    assert.ok(!repeats(summary, title, []), summary);
  }
});

test('a summary with other words doesn’t repeat the title', () => {
  for (const summary of ['', '…', 'Port Post', `${title} on Monday`, 'Crane returns'])
    assert.ok(!repeats(summary, title, ['Port Post']), summary);
  assert.ok(!repeats('Grey.', '', ['Grey']));
  assert.ok(!repeats('!', '?', ['']));
});
