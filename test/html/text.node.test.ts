import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeEntities, plainText, webUrl } from '../../src/html/text.js';
import { holds } from '../helpers/holds.js';

test('entities are decoded once', () => {
  assert.equal(decodeEntities('&amp;lt; &#8217; &#x2019; &hellip; &apos;'), "&lt; ’ ’ … '");
});

test('what is no entity stays as it is', () => {
  assert.equal(decodeEntities('R&D, AT&T; &nosuchname; &#; & more'), 'R&D, AT&T; &nosuchname; &#; & more');
});

test('impossible characters become the replacement character', () => {
  assert.equal(decodeEntities('&#0;&#xD800;&#x110000;'), '\ufffd\ufffd\ufffd');
});

test('markup goes, a comparison stays', () => {
  assert.equal(plainText('<p>Is 3 < 5? <em>Yes</em>, and 5 > 3.</p>'), 'Is 3 < 5? Yes, and 5 > 3.');
});

test('blocks are kept apart and inline elements are not', () => {
  assert.equal(
    plainText('<figcaption>Boats</figcaption><p>They s<b>ai</b>l.<br>Daily.</p>'),
    'Boats They sail. Daily.',
  );
});

test('scripts, styles and comments are no text', () => {
  assert.equal(
    plainText('a<script>if (1 < 2) alert("</p>")</script><style>p{}</style><!-- <p>no</p> -->b'),
    'a b',
  );
});

test('an attribute may hold a tag', () => {
  assert.equal(plainText('<img alt="1 > 0" data-caption="<p>no</p>">yes'), 'yes');
});

test('hostile quotes cost no more than their length', () => {
  const start = performance.now();
  plainText('<a "\''.repeat(20_000));
  assert.ok(performance.now() - start < 2000);
});

test('a URL that is absolute stays as it was written', () => {
  assert.equal(webUrl(' http://news.example '), 'http://news.example');
});

test('a relative URL is resolved', () => {
  assert.equal(webUrl('../b?c=1', 'https://news.example/a/x/'), 'https://news.example/a/b?c=1');
  assert.equal(webUrl('//cdn.example/x'), 'https://cdn.example/x');
});

test('what is no web address is none', () => {
  for (const value of [
    '',
    ' ',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '/path',
    'https://',
    'https://news.5/',
    'https://256.1.1.1/',
    'https://xn--a/',
    'https://news.example:99999/',
    7,
    null,
    undefined,
  ]) {
    assert.equal(webUrl(value), undefined, String(value));
  }
});

test('quotes and angle brackets in a URL are escaped', () => {
  assert.equal(webUrl('https://news.example/"><b>'), 'https://news.example/%22%3E%3Cb%3E');
});

test('whatever looks like a URL is one, or is none', () =>
  holds(
    fc.property(fc.stringMatching(/^https?:\/\/[a-z\d.:-]{1,20}(?:\/[\w.%?&-]{0,9})?$/), text => {
      const url = webUrl(text);
      if (url !== undefined) assert.doesNotThrow(() => new URL(url), url);
    }),
    2000,
  ));
