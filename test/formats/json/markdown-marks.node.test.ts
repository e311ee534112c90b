/** Runs of `*`, `_` and `~~` become emphasis, strong and deleted text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineMarkdown } from '../../../src/formats/json/markdown-inline.js';
import { MarkdownMarks } from '../../../src/formats/json/markdown-marks.js';

const is = (pairs: Record<string, string>): void => {
  for (const [text, html] of Object.entries(pairs)) assert.equal(inlineMarkdown(text, new Map()), html, text);
};

test('runs are paired', () =>
  is({
    '*a* _b_ **c** __d__ ~~e~~': '<em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <s>e</s>',
    '***a*** b': '<em><strong>a</strong></em> b',
    '**a *b* c**': '<strong>a <em>b</em> c</strong>',
    '*a **b***': '<em>a <strong>b</strong></em>',
    '***a** b*': '<em><strong>a</strong> b</em>',
    '**a*b*c**': '<strong>a<em>b</em>c</strong>',
    '*a _b* c_': '<em>a _b</em> c_',
    '**a*': '*<em>a</em>',
    '**안개**는 **“霧”**は': '<strong>안개</strong>는 <strong>“霧”</strong>は',
  }));

test('signs without a partner, between blanks, or in words stay', () =>
  is({
    '2 * 3 * 4': '2 * 3 * 4',
    'a_b_c and __init__.py': 'a_b_c and <strong>init</strong>.py',
    '*a': '*a',
    '~20 to ~30 ~~~a~~~': '~20 to ~30 ~~~a~~~',
    '**********a**********': '**********a**********',
  }));

test('runs are forgotten from a place on', () => {
  const out: string[] = [];
  const marks = new MarkdownMarks(out);
  marks.add('*', 1, ' ', 'a');
  marks.forget(0);
  marks.add('*', 1, 'a', ' ');
  assert.deepEqual(out, ['*', '*']);
});
