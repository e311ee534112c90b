import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteSrcset } from '../../src/html/srcset.js';

const base = 'https://news.example/';

test('a srcset needs no blanks after its commas, and URLs may have commas', () => {
  for (const [srcset, expected] of [
    ['a.jpg 1x,b.jpg 2x', `${base}a.jpg 1x, ${base}b.jpg 2x`],
    ['a.jpg 400w,\nb.jpg 800w', `${base}a.jpg 400w, ${base}b.jpg 800w`],
    ['a.jpg, b.jpg 2x,', `${base}a.jpg, ${base}b.jpg 2x`],
    [
      '/w_100,h_50/a.jpg 100w, /w_8,h_4/a.jpg 800w',
      `${base}w_100,h_50/a.jpg 100w, ${base}w_8,h_4/a.jpg 800w`,
    ],
    ['data:image/gif;base64,R0 1w, a.jpg 2w', `${base}a.jpg 2w`],
    [' , ', undefined],
  ] as const) {
    assert.equal(absoluteSrcset(srcset, base), expected, srcset);
  }
});

test('a relative URL without a base is dropped, an absolute one stays as it was written', () => {
  assert.equal(absoluteSrcset('/a.jpg 1x, https://cdn.example/b.jpg 2x'), 'https://cdn.example/b.jpg 2x');
});

test('a candidate whose URL is not of the web is dropped, the others stay', () => {
  for (const bad of ['javascript:alert(1)', 'data:image/svg+xml,x', 'blob:x', 'https://256.1.1.1/a.jpg'])
    assert.equal(absoluteSrcset(`${bad} 1x, a.jpg 2x`, base), `${base}a.jpg 2x`, bad);
});

test('a size that is none is left out, the picture stays', () => {
  for (const size of ['wide', '100', '-5w', '2X', '100h'])
    assert.equal(absoluteSrcset(`a.jpg ${size}, b.jpg 2x`, base), `${base}a.jpg, ${base}b.jpg 2x`, size);
});

test('a height beside a width is left out', () => {
  assert.equal(absoluteSrcset('a.jpg 100w 50h, b.jpg 200w', base), `${base}a.jpg 100w, ${base}b.jpg 200w`);
});

test('quotes and angle brackets in a URL can’t end the attribute', () => {
  assert.equal(absoluteSrcset('/a"onload=x> 1x', base), `${base}a%22onload=x%3E 1x`);
});

test('nothing is left of a srcset without candidates', () => {
  for (const srcset of ['', ' ', ',', ',,,', ' \n,\t'])
    assert.equal(absoluteSrcset(srcset, base), undefined, JSON.stringify(srcset));
});
