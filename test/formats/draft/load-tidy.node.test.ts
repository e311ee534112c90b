import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTidy } from '../../../src/formats/draft/load-tidy.js';
import { codeLines } from '../../../src/html/code-lines.js';
import { tidy } from '../../../src/html/tidy.js';
import { storyPairs } from '../../helpers/story-pairs.js';

const escaped = (html: string): string =>
  html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const php = (html: string): string =>
  JSON.stringify(html).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('/', '\\/');

const whole = (html: string): string => tidy(codeLines(html));

for (const { name, html } of storyPairs.filter(pair => whole(pair.html) !== pair.html))
  test(`is loaded in whatever notation, because ${name}`, async () => {
    for (const text of [`<description>${escaped(html)}</description>`, JSON.stringify(html), php(html)])
      assert.equal((await loadTidy({ text }))(html), whole(html), text);
  });

test('is not loaded for plain stories', async () => {
  const story =
    '<p>The <b>form</b> of the hidden button: a select group &amp; "input".</p><img src="/a.jpg" width="600" height="200" alt="">';
  for (const text of [escaped(story), JSON.stringify(story), `<![CDATA[${story}]]>`])
    assert.notEqual(await loadTidy({ text }), tidy, text);
});
