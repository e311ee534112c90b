import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headlineText } from '../../src/html/headline-text.js';
import { newLexicon } from '../../src/html/lexicon.js';

const read = (html: string): string => headlineText(html, newLexicon());

const markup: Record<string, string> = {
  '<b>New</b> bridge': 'New bridge',
  '<B>New</b> bridge': 'New bridge',
  'Before<script>alert(1)</script>': 'Before',
  'Before<svg onload=alert(1)>': 'Before',
  'Two<br>lines<wbr>': 'Two lines',
  '<a href="/ferry">Ferry late': 'Ferry late',
  'Ferry<!-- draft --> late': 'Ferry late',
};
for (const [html, expected] of Object.entries(markup)) {
  test(`${html} is a headline with markup: ${expected}`, () => assert.equal(read(html), expected));
}

const texts = [
  'List<String> or String[]',
  'The <dialog> element',
  'a<b and c>d',
  'The <!DOCTYPE html> story',
  'What <?php echo 1 ?> does',
  'Map<String, List<Integer>>',
  'Ann <ann@news.example> wrote',
  'I <3 ferries',
  'Is 3 < 5?',
  'How to close a </div>',
];
for (const text of texts) {
  test(`${text} is a headline about that, to the last character`, () => assert.equal(read(text), text));
}

test('a tag that is text stands beside tags that are markup', () => {
  assert.equal(read('The <dialog> element is <em>here</em>'), 'The <dialog> element is here');
});

test('character references are decoded once, in headlines with and without markup', () => {
  assert.equal(read('Fish &amp; chips'), 'Fish & chips');
  assert.equal(read('<b>Fish</b> &amp; chips &amp;lt;'), 'Fish & chips &lt;');
});

test('a headline in any script keeps its words', () => {
  assert.equal(read('<i>渡し船</i>が遅れる'), '渡し船が遅れる');
  assert.equal(read('<b>تأخر</b> العبّارة'), 'تأخر العبّارة');
});

test('an empty headline is empty', () => {
  assert.equal(read(''), '');
  assert.equal(read('<b></b>'), '');
});
