import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import type { Draft } from '../../../src/formats/draft/draft.js';
import { toArticles } from '../../../src/formats/draft/to-articles.js';
import { excerpt as excerptWith } from '../../../src/formats/draft/excerpt.js';
import { newLexicon } from '../../../src/html/lexicon.js';
import { tidy } from '../../../src/html/tidy.js';

const base = 'https://news.example/';
const excerpt = (html: string): string => excerptWith(html, newLexicon());
const toArticle = (draft: Draft, base?: string): Article =>
  toArticles({ drafts: [draft], base }, newLexicon(), tidy)[0]!;

test('an excerpt ends with a sentence, or with a word and an ellipsis', () => {
  const sentence = `${'The ferry sails every day of the week. '.repeat(12)}`;
  assert.match(excerpt(sentence), /^.{100,280}week\.$/);
  assert.match(excerpt('harbour '.repeat(80)), /^.{200,280}harbour…$/);
});

test('an excerpt has no captions, headings, “read more” or where it appeared first', () => {
  const html = `<figure><img src="a.jpg"><figcaption>Boats</figcaption></figure><h2>Ferries</h2>
    <p>They sail again.</p><p class="wp-caption-text">More boats</p><a href="/x">Continue reading “Ferries” →</a>`;
  assert.equal(excerpt(html), 'They sail again.');
  assert.equal(excerpt('They sail. The post Ferries appeared first on Quay.'), 'They sail.');
  assert.equal(excerpt('They sail to the [&hellip;]'), 'They sail to the…');
});

test('an excerpt does not begin with the title in a block of its own, as the story doesn’t', () => {
  const summaryOf = (body: string) => toArticle({ title: 'Old crane', body }, base).summary;
  assert.equal(summaryOf('<p><b>Old crane</b></p><p>It was too weak.</p>'), 'It was too weak.');
  assert.equal(
    summaryOf('<p><b>Old crane</b> is a song.</p><p>It was sung.</p>'),
    'Old crane is a song. It was sung.',
  );
  assert.equal(summaryOf('<p>Old crane</p><img src="/crane.jpg">'), undefined);
});

test('people who read more books keep them', () => {
  assert.equal(
    excerpt('Sailors read more than others. They have time.'),
    'Sailors read more than others. They have time.',
  );
});

test('trackers, emoji, avatars and tiny pictures are not what a story is shown with', () => {
  const body = `<img src="/pixel.gif" width="1" height="1"><img src="https://s.w.org/images/core/emoji/x.png">
    <img class="avatar" src="/ana.jpg"><img src="data:image/gif;base64,AA"><img data-src="/boat.jpg" src="data:," alt="A &quot;boat&quot;" width="900">`;
  assert.deepEqual(toArticle({ id: 1, title: 'A', body }, base).image, {
    src: 'https://news.example/boat.jpg',
    alt: 'A "boat"',
    width: 900,
  });
});

test('a picture that most stories share belongs to the feed', () => {
  const drafts = [1, 2, 3].map(id => ({
    id,
    title: 'T',
    pictures: [{ src: '/logo.png' }, { src: `/${id}.png` }],
  }));
  assert.deepEqual(
    toArticles({ drafts, base }, newLexicon(), tidy).map(({ image }) => image?.src),
    [1, 2, 3].map(id => `${base}${id}.png`),
  );
});

test('a picture that every story names as its own stays, however many share it', () => {
  const drafts = [1, 2, 3].map(id => ({ id, title: 'T', pictures: [{ src: '/logo.png' }] }));
  assert.deepEqual(
    toArticles({ drafts, base, ownPictures: true }, newLexicon(), tidy).map(({ image }) => image?.src),
    [1, 2, 3].map(() => `${base}logo.png`),
  );
});

test('a summary that says no more than the title is left out, or the body’s excerpt is there instead', () => {
  const summaryOf = (draft: Draft, title?: string) =>
    toArticles({ drafts: [{ id: 1, title: 'Ferry is late', ...draft }], base, title }, newLexicon(), tidy)[0]
      ?.summary;
  assert.equal(summaryOf({ summary: '<a href="/1">Ferry is late!</a>' }), undefined);
  assert.equal(
    summaryOf({ summary: 'Ferry is late | Quay Times', source: { title: 'Quay Times' } }),
    undefined,
  );
  assert.equal(summaryOf({ summary: 'Quay Times: Ferry is late' }, 'Quay Times'), undefined);
  assert.equal(
    summaryOf({ title: 'Ferry is late - Quay Times', summary: 'Ferry is late' }, 'Quay Times'),
    undefined,
  );
  assert.equal(summaryOf({ summary: 'Ferry is late. Ann Holm', authors: [{ name: 'Ann Holm' }] }), undefined);
  assert.equal(summaryOf({ summary: 'Ferry is late', body: '<p>Fog held it up.</p>' }), 'Fog held it up.');
  assert.equal(summaryOf({ summary: 'Ferry is late again' }, 'Quay Times'), 'Ferry is late again');
  assert.equal(summaryOf({ title: '!', summary: '?' }), '?');
});

test('a draft with nothing to show has no words, one with anything has some', () => {
  const read = (draft: Draft) =>
    toArticles({ drafts: [{ id: 1, ...draft }], base }, newLexicon(), tidy).map(({ title }) => title);
  assert.deepEqual(read({}), ['']);
  assert.deepEqual(read({ title: ' ', summary: '<p> </p>', language: 'en', tags: [''], authors: [null] }), [
    '',
  ]);
  assert.deepEqual(read({ category: { name: 'Sea' } }), ['Sea']);
  assert.deepEqual(read({ tags: ['fog'] }), ['fog']);
  assert.deepEqual(read({ authors: [{ name: 'Ada Holm' }] }), ['Ada Holm']);
  assert.deepEqual(read({ published: new Date(1e12) }), ['news.example']);
  assert.deepEqual(read({ body: '<h2>Fog at noon</h2>' }), ['Fog at noon']);
  assert.deepEqual(read({ body: '<iframe src="https://film.example/1" title="Fog &amp; ice"></iframe>' }), [
    'Fog & ice',
  ]);
  assert.deepEqual(read({ pictures: [{ src: 'https://i.tide.example/1.jpg' }] }), ['i.tide.example']);
});

test('a title of dots or of characters without width gives way to the text, other short ones stay', () => {
  const titleOf = (title: string, summary = 'Rain.') => toArticle({ id: 1, title, summary }, base).title;
  assert.equal(titleOf('\u200b'), 'Rain.');
  assert.equal(titleOf('…'), 'Rain.');
  assert.equal(titleOf('…', ''), '…');
  for (const title of ['?', '🌧', '7', 'A…']) assert.equal(titleOf(title), title);
});

test('pictures and styles inside the HTML take no time to read', () => {
  const data = `<img src="data:image/png;base64,${'A'.repeat(100_000)}">`;
  const style = `<style>${'p { color: red } '.repeat(9000)}</style>`;
  for (const html of [data, style])
    assert.equal(toArticle({ id: 1, title: 'Fog', body: `<p>Grey.</p>${html}` }, base).readingMinutes, 1);
});

test('a story without title and text has the words of its picture, else the host of its URL', () => {
  const src = '/mole.jpg';
  const url = 'https://www.ola.example/2';
  const titleOf = (draft: Draft) => toArticle({ id: 1, ...draft }, base).title;
  assert.equal(titleOf({ url, body: `<img src="${src}" alt="Rain on the mole">` }), 'Rain on the mole');
  assert.equal(titleOf({ url, pictures: [{ src, caption: 'The mole' }] }), 'The mole');
  assert.equal(titleOf({ url, pictures: [{ src }] }), 'ola.example');
  assert.equal(titleOf({}), '');
  assert.equal(titleOf({ url, body: '<p>Rain.</p>', pictures: [{ src, alt: 'A mole' }] }), 'Rain.');
});
