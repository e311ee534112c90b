import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfRawText, lower } from '../../src/html/raw-text.js';

const contentOf = (name: string, html: string): string => html.slice(0, endOfRawText(html, name, 0));

test('raw text ends at the end tag of its own element, in any case', () => {
  assert.equal(contentOf('style', 'a</b></stylex></STYLE >b'), 'a</b></stylex>');
  assert.equal(contentOf('title', 'a</title/>b'), 'a');
});

test('raw text without an end tag, and plaintext, go on to the end', () => {
  assert.equal(contentOf('xmp', 'a</b></xmp'), 'a</b></xmp');
  assert.equal(contentOf('plaintext', 'a</plaintext>b'), 'a</plaintext>b');
});

test('a script in a comment in a script is part of the script', () => {
  assert.equal(contentOf('script', '<!--<script>a</script>b</script>c'), '<!--<script>a</script>b');
  assert.equal(contentOf('script', '<!--><script>a</script>b</script>c'), '<!--><script>a');
  assert.equal(contentOf('script', '<!--<script>--></script>c'), '<!--<script>-->');
});

test('only ASCII letters change their case', () => {
  assert.equal(lower('LinK-\u212a'), 'link-\u212a');
});
