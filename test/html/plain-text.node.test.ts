import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newLexicon } from '../../src/html/lexicon.js';
import { plainText as plainTextWith } from '../../src/html/plain-text.js';

const plainText = (html: string): string => plainTextWith(html, newLexicon());

test('markup goes, a comparison stays', () => {
  assert.equal(plainText('<p>Is 3 < 5? <em>Yes</em>, and 5 > 3.</p>'), 'Is 3 < 5? Yes, and 5 > 3.');
});

test('blocks are kept apart and inline elements are not', () => {
  assert.equal(
    plainText('<figcaption>Boats</figcaption><p>They s<b>ai</b>l.<br>Daily.</p>'),
    'Boats They sail. Daily.',
  );
});

test('the reading of characters stands in brackets', () => {
  assert.equal(plainText('<ruby>漢<rt>かん<rt>字<rp>（<rt>じ<rp>）</ruby>と'), '漢(かん)(字)（じ）と');
  assert.equal(plainText('<ruby><rb>漢<rb>字<rtc><rt>かんじ</rtc></ruby> <rt>'), '漢字(かんじ) (');
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

test('an icon in the line is read as its text alternative, a picture is not', () => {
  assert.equal(plainText('<img src="/flag.svg" width="20" height="15" alt="🇩🇪"> Berlin'), '🇩🇪 Berlin');
  assert.equal(plainText('<img src="/map.png" width="600" height="400" alt="A map"> Berlin'), 'Berlin');
});
