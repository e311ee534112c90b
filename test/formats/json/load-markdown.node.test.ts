/** The converter of Markdown is loaded for answers that may have some, and for no others. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMarkdown } from '../../../src/formats/json/load-markdown.js';

const load = (body: unknown, name = 'body') => loadMarkdown({ text: JSON.stringify({ [name]: body }) });

test('a sign of Markdown, or a property named after it, load the converter', async () => {
  for (const body of ['## Fog\n\n- a\n- b', '**Fog** and [map](/map)', '```\nx\n```\n# Fog'])
    assert.ok(await load(body), body);
  for (const name of ['markdown', 'body_markdown', 'contentMarkdown', 'body_md', 'contentMd'])
    assert.ok(await load('Fog', name), name);
});

test('any other answer loads nothing', async () => {
  for (const body of ['', 'Fog * rain', '- a\n- b', '#1', 'a [b](c)', '2 ** 3', '<p>Fog</p>'])
    assert.equal(await load(body), undefined, body);
});

test('a text that is not evidently Markdown is converted only where it certainly is', async () => {
  const markdown = (await load('**a** [b](/b)'))!;
  assert.equal(markdown('*Fog*'), undefined);
  assert.equal(markdown('*Fog*', true), '<p><em>Fog</em></p>');
  assert.equal(markdown('**a** [b](/b)'), '<p><strong>a</strong> <a href="/b">b</a></p>');
});
