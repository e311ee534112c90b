import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import { readingTime } from '../../../src/elements/news-article/reading-time.js';

const story = (body: string, readingMinutes?: number): Article => ({
  ...{ id: '1', title: 'Ferry', tags: [], authors: [] },
  body,
  readingMinutes,
});
const words = (count: number, word = 'boat') => `<p>${`${word} <b>`.repeat(count)}</p>`;

test('a story of 120 words has a reading time, a shorter one has none', () => {
  assert.equal(readingTime(story(words(120), 1)), 1);
  assert.equal(readingTime(story(words(119), 1)), undefined);
});

test('two letters count as a word where words have no spaces between them', () => {
  for (const letter of ['港', 'み', 'ท']) {
    assert.equal(readingTime(story(`<p>${letter.repeat(240)}</p>`, 1)), 1);
    assert.equal(readingTime(story(`<p>${letter.repeat(230)}</p>`, 1)), undefined);
  }
});

test('markup and what is hidden are no words', () => {
  const body = `<p class="${'a '.repeat(500)}">Short.</p><script>${'a '.repeat(500)}</script>`;
  assert.equal(readingTime(story(body, 1)), undefined);
});

test("the source's own number above 1 is drawn whatever the body is", () => {
  assert.equal(readingTime(story('', 4)), 4);
  assert.equal(readingTime(story('<p>Short.</p>', 4)), 4);
});

test('without a number there is none', () => {
  assert.equal(readingTime(story(words(500))), undefined);
});
