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
