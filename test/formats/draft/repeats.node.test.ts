import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeats, withoutHeadline } from '../../../src/formats/draft/repeats.js';
import { newLexicon } from '../../../src/html/lexicon.js';

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

const without = (html: string, headline = title): string => withoutHeadline(html, headline, newLexicon());

test('a text begins behind the block that repeats its title', () => {
  const rest = '<p>The old one was too weak.</p>';
  for (const block of [
    `<p>${title}`,
    `<div><p><b>Crane returns</b>&nbsp;to the <a href="/quay">quay</a>.`,
    `<!-- crane --><b>CRANE RETURNS to the quay</b>`,
  ])
    assert.equal(without(block + rest), rest);
  assert.equal(without(`<b>${title}</b><br>The old one`), '<br>The old one');
  assert.equal(without(`<p>Caf&#233;</p>${rest}`, 'Café'), `</p>${rest}`);
});

test('a text whose first block says more, less or something else stays', () => {
  for (const html of [
    `<p><em>${title}</em> is a song about fog.</p><p>More</p>`,
    '<p>Crane returns</p><p>to the quay</p>',
    `<p>Fog</p><p>${title}</p>`,
    `<img src="/a.jpg"><p>Fog</p>`,
    title,
    '',
  ])
    assert.equal(without(html), html);
  assert.equal(without('<p>…</p><p>Fog</p>', '…'), '<p>…</p><p>Fog</p>');
});
