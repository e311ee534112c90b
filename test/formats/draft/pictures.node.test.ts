import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleImage } from '../../../src/article.js';
import type { Draft } from '../../../src/formats/draft/draft.js';
import { toArticles } from '../../../src/formats/draft/to-articles.js';
import { newLexicon } from '../../../src/html/lexicon.js';
import { tidy } from '../../../src/html/tidy.js';

const base = 'https://news.example/';
const imageOf = (draft: Draft): ArticleImage | undefined =>
  toArticles({ drafts: [{ id: 1, ...draft }], base }, newLexicon(), tidy)[0]?.image;
const inBody = (body: string): ArticleImage | undefined => imageOf({ body });

test('a picture in the description is found when the body has none', () => {
  const summary = '<img src="/p.jpg" alt="P">T';
  assert.deepEqual(imageOf({ summary, body: '<p>Full.</p>' }), { src: `${base}p.jpg`, alt: 'P' });
  assert.equal(imageOf({ summary, body: '<img src="/body.jpg">' })?.src, `${base}body.jpg`);
});

test('a picture may be called what trackers are', () => {
  for (const path of [
    '2024/08/pixel-9-pro.jpg',
    'google-pixel.jpg',
    'avatar-fire-and-ash.jpg',
    'clear-skies-over-oslo.jpg',
    'blank-street-coffee.jpg',
    'emoji-movie.jpg',
    'transparent-solar-cells.jpg',
    'photos/1x1/photo.jpg',
  ]) {
    assert.equal(imageOf({ pictures: [{ src: `/${path}` }] })?.src, base + path);
    assert.equal(inBody(`<img src="/${path}">`)?.src, base + path);
  }
  // In a body, pictures with such a path are left out: an author's portrait, a share button. A picture that the feed names as
  // the story's picture is used whatever its path.
  for (const path of ['avatar/blue-harbour.jpg', 'img/facebook.png']) {
    assert.equal(imageOf({ pictures: [{ src: `/${path}` }] })?.src, base + path);
    assert.equal(inBody(`<img src="/${path}">`), undefined);
  }
});

test('trackers, spacers and icons are no pictures', () => {
  for (const src of [
    '/pixel.gif',
    '/blank.gif',
    '/clear.gif',
    '/1x1.png',
    '/images/spacer.gif?x=1',
    'https://s.w.org/images/core/emoji/15/72x72/1f600.png',
    'https://0.gravatar.com/avatar/abc',
    'https://pixel.wp.com/b.gif?host=a&blog=1',
    'http://feeds.feedburner.com/~r/a/~4/b',
    'https://cdn-ak.favicon.st-hatena.com/?url=x',
  ]) {
    assert.equal(imageOf({ pictures: [{ src }] }), undefined, src);
    assert.equal(inBody(`<img src="${src}">`), undefined, src);
  }
  for (const src of ['/emoji/1f600.png', 'https://pixel.ads.example/t/abc?x', '/pixel?id=1']) {
    assert.equal(inBody(`<img src="${src}">`), undefined, src);
  }
});

test('what nobody sees is no picture', () => {
  for (const style of ['display:none', 'width:1px;height:1px', 'height: 1px !important', 'width:0']) {
    assert.equal(
      inBody(`<img src="/c.php" style="${style}"><img src="/real.jpg">`)?.src,
      `${base}real.jpg`,
      style,
    );
  }
  for (const style of ['width:100%', 'max-width: 50%', 'border-width:1px', 'width:640px', 'height:auto']) {
    assert.equal(inBody(`<img src="/a.jpg" style="${style}">`)?.src, `${base}a.jpg`, style);
  }
});

test('a width in per cent is none in pixels', () => {
  assert.deepEqual(inBody('<img src="/a.jpg" width="100%" height="auto">'), { src: `${base}a.jpg`, alt: '' });
  assert.deepEqual(inBody('<img src="/a.jpg" width="49%">'), { src: `${base}a.jpg`, alt: '' });
  assert.deepEqual(inBody('<img src="/a.jpg" width="640px" height=" 480 ">'), {
    src: `${base}a.jpg`,
    alt: '',
    width: 640,
    height: 480,
  });
  assert.equal(inBody('<img src="/a.jpg" width="0" height="0">'), undefined);
  assert.equal(imageOf({ pictures: [{ src: '/a.jpg', width: '0', height: 0 }] })?.src, `${base}a.jpg`);
});

test('upper case is HTML, too', () => {
  assert.deepEqual(inBody('<P><IMG SRC="/u.jpg" ALT="Up" WIDTH=400 HEIGHT=300>'), {
    src: `${base}u.jpg`,
    alt: 'Up',
    width: 400,
    height: 300,
  });
});

test('a picture of a character or a formula is part of its line, and no lead picture', () => {
  for (const glyph of [
    '<img class="latex" src="/f.svg">',
    '<img src="/emoji/boat.png">',
    '<img class="tex" src="/f.png">',
  ])
    assert.equal(inBody(`<p>It is ${glyph}.</p><img src="/p.jpg">`)?.src, `${base}p.jpg`, glyph);
});

test('pictures that scripts load late are found where scripts look', () => {
  for (const name of ['data-src', 'data-lazy-src', 'data-original']) {
    assert.equal(inBody(`<img src="data:image/gif;base64,R0" ${name}="/l.jpg">`)?.src, `${base}l.jpg`, name);
  }
  for (const name of ['data-srcset', 'data-lazy-srcset', 'srcset']) {
    assert.deepEqual(
      inBody(`<img ${name}="/s.jpg 300w, /l.jpg 1000w">`),
      { src: `${base}s.jpg`, alt: '', srcset: `${base}s.jpg 300w, ${base}l.jpg 1000w` },
      name,
    );
  }
});

test('a caption stands behind the picture, before it or in a paragraph of its own', () => {
  for (const html of [
    '<figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure><p>Tale.</p>',
    '<figure><figcaption>Cap</figcaption><img src="/a.jpg"></figure><p>Tale.</p>',
    '<div class="wp-caption"><a href="/a"><img src="/a.jpg"/></a><p id="c" class="wp-caption-text">Cap</p></div>',
    '<table><tr><td><img src="/a.jpg"></td></tr><tr><td class="tr-caption">Cap</td></tr></table>',
  ]) {
    assert.equal(inBody(html)?.caption, 'Cap', html);
  }
  for (const html of [
    '<figure><figcaption>Other</figcaption></figure><img src="/a.jpg"><p>Tale.</p>',
    '<img src="/a.jpg"><p>Tale.</p><p class="caption">Other</p>',
    '<img src="/a.jpg"><figure><figcaption>Other</figcaption></figure>',
  ]) {
    assert.equal(inBody(html)?.caption, undefined, html);
  }
});

test('a larger picture in the body comes before a thumbnail', () => {
  const pictures = [{ src: '/s72.jpg', width: 72 }];
  assert.equal(imageOf({ pictures, body: '<img src="/s320.jpg" width="320">' })?.src, `${base}s320.jpg`);
  assert.equal(imageOf({ pictures, body: '<img src="/x.jpg">' })?.src, `${base}s72.jpg`);
  assert.equal(
    imageOf({ pictures: [{ src: '/own.jpg', width: 300 }], body: '<img src="/b.jpg" width="900">' })?.src,
    `${base}own.jpg`,
  );
});

test('behind a picture that all stories have, there may be another', () => {
  const body = '<img src="/logo.png"><img src="/rss.png">';
  const all = [1, 2, 3].map(id => ({ id, body: body + (id === 2 ? '<img src="/own.jpg">' : '') }));
  assert.deepEqual(
    toArticles({ drafts: all, base }, newLexicon(), tidy).map(({ image }) => image?.src),
    [undefined, `${base}own.jpg`, undefined],
  );
});

test('a picture that nobody sees is none', () => {
  for (const unseen of ['<!-- <img src="/c.jpg"> -->', '<template><img src="/c.jpg"></template>'])
    assert.equal(inBody(`${unseen}<img src="/d.jpg">`)?.src, `${base}d.jpg`);
  assert.equal(inBody('<noscript><img src="/d.jpg"></noscript>')?.src, `${base}d.jpg`);
});
