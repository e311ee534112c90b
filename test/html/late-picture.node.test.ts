import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latePicture, type LatePicture } from '../../src/html/late-picture.js';
import { Tokens } from '../../src/html/tokens.js';

function read(html: string): LatePicture {
  const tokens = new Tokens(html);
  tokens.next();
  return latePicture(tokens, html);
}

test('the URL that a script would set is the picture’s', () => {
  assert.deepEqual(read('<img class=a src="data:,x" data-lazy-src="/a.jpg?b&amp;c" alt=\'A "b"\'>'), {
    src: '/a.jpg?b&amp;c',
    isLate: true,
    isPlaceholder: false,
    tag: '<img class="a" alt="A &quot;b&quot;" src="/a.jpg?b&amp;c">',
  });
});

test('of sizes behind a placeholder, the first is the picture’s', () => {
  const { src, tag } = read('<img src="/img/blank.gif" srcset="/a.jpg 300w, /b.jpg 600w">');
  assert.equal(src, '/a.jpg');
  assert.equal(tag, '<img src="/a.jpg" srcset="/a.jpg 300w, /b.jpg 600w">');
});

test('a source has sizes only', () => {
  assert.equal(
    read('<source data-srcset="/a.webp" type="image/webp">').tag,
    '<source type="image/webp" srcset="/a.webp">',
  );
});

test('a picture that is there already stays as it is written, and so does a placeholder without another picture', () => {
  assert.deepEqual([read('<img src=/a.jpg>').tag, read('<img src=/a.jpg>').isPlaceholder], ['', false]);
  assert.deepEqual([read('<img src="data:,">').tag, read('<img src="data:,">').isPlaceholder], ['', true]);
  assert.equal(read('<img src="/a.jpg" data-src="[1, 2]">').tag, '');
  assert.equal(read('<img src="/blank-street-coffee.jpg" srcset="/b.jpg">').tag, '');
});
