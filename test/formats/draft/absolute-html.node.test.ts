import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteHtml } from '../../../src/formats/draft/absolute-html.js';
import { toArticles } from '../../../src/formats/draft/to-articles.js';
import { newLexicon } from '../../../src/html/lexicon.js';
import { tidy } from '../../../src/html/tidy.js';

const base = 'https://news.example/sea/story?page=2';
const absolute = (html: string, from: string | undefined = base): string =>
  absoluteHtml(html, from, newLexicon());

test('links and pictures in the body are absolute, and text that looks like one is left alone', () => {
  const body = `<p>Write href="/x" in <a href='/a?b=1&amp;c=2'>a</a> <img src=b.jpg srcset="/s.jpg 1x, l.jpg 2x"></p>`;
  assert.equal(
    toArticles({ drafts: [{ url: '/story/', body }], base: 'https://news.example/' }, newLexicon(), tidy)[0]
      ?.body,
    `<p>Write href="/x" in <a href="https://news.example/a?b=1&amp;c=2">a</a> <img src="https://news.example/story/b.jpg" srcset="https://news.example/s.jpg 1x, https://news.example/story/l.jpg 2x"></p>`,
  );
});

for (const [written, url] of [
  ['/a', 'https://news.example/a'],
  ['a', 'https://news.example/sea/a'],
  ['../a', 'https://news.example/a'],
  ['?page=3', 'https://news.example/sea/story?page=3'],
  ['#fog', 'https://news.example/sea/story?page=2#fog'],
  ['//cdn.example/a', 'https://cdn.example/a'],
  ['/a?b=1&amp;c=&quot;', 'https://news.example/a?b=1&amp;c=%22'],
  ['/灯塔', 'https://news.example/%E7%81%AF%E5%A1%94'],
  [' /a\n', 'https://news.example/a'],
]) {
  test(`${JSON.stringify(written)} in a link is ${url}`, () => {
    assert.equal(absolute(`<a href="${written}">A</a>`), `<a href="${url}">A</a>`);
  });
}

test('URLs with a scheme stay as they are, whatever the scheme is', () => {
  for (const url of ['https://a.example/b', 'HTTP:b', 'mailto:ada@news.example', 'javascript:x', 'data:,x']) {
    for (const html of [`<a href="${url}">A</a>`, `<a href=${url}>A</a>`, `<a href=' ${url}'>A</a>`])
      assert.equal(absolute(html), html);
  }
});

test('all attributes with URLs are resolved, in any case and with any quotes', () => {
  assert.equal(
    absolute(`<video SRC = '/a.mp4' poster=/b.jpg></video>`),
    `<video SRC = "https://news.example/a.mp4" poster="https://news.example/b.jpg"></video>`,
  );
});

test('other attributes stay, also those whose names end alike', () => {
  const html = '<img data-src="/a" alt="/b" title=\'c\' hrefs="/d">';
  assert.equal(absolute(html), html);
});

test('each candidate of a srcset is resolved', () => {
  assert.equal(
    absolute('<img srcset="a.jpg 1x, /b,c.jpg 2x,//cdn.example/d.jpg 3x">'),
    '<img srcset="https://news.example/sea/a.jpg 1x, https://news.example/b,c.jpg 2x, https://cdn.example/d.jpg 3x">',
  );
});

test('an empty URL and one that cannot be resolved stay', () => {
  for (const html of ['<a href="">A</a>', '<a href=" ">A</a>', '<a href="//">A</a>', '<img srcset=",">'])
    assert.equal(absolute(html), html);
});

test('a greater-than sign in another attribute does not end the tag', () => {
  assert.equal(
    absolute('<a title="a > b" href="/a">A</a>'),
    '<a title="a > b" href="https://news.example/a">A</a>',
  );
});

test('text stays, also at the end and beside tags', () => {
  for (const html of ['<p>a href="/b"</p>', 'a href="/b"', '<br> src=/a <br>', '<p>x</p> href=b']) {
    assert.equal(absolute(html), html);
  }
});

test('without a base, HTML stays as it is', () => {
  for (const none of [undefined, '']) {
    assert.equal(absoluteHtml('<a href="/a">A</a>', none, newLexicon()), '<a href="/a">A</a>');
  }
});

test('entity names that are not common are noted', () => {
  const lexicon = newLexicon();
  absoluteHtml('<a href="/caf&eacute;">A</a>', base, lexicon);
  assert.deepEqual([...lexicon.unknown], ['eacute']);
});

test('what looks like a tag in a comment, a script or an attribute stays', () => {
  for (const html of [
    '<!-- <a href="/a"> -->',
    '<script>"<a href=/a>"</script>',
    '<i title="<img src=x>">A</i>',
  ])
    assert.equal(absolute(html), html);
});

test('a less-than sign in another attribute does not end the tag', () => {
  assert.equal(
    absolute('<img alt="1 < 2" src="/a.png">'),
    '<img alt="1 < 2" src="https://news.example/a.png">',
  );
});
