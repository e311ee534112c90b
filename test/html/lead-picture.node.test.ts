import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../src/article.js';
import { standsAbove } from '../../src/html/lead-picture.js';

const src = 'https://pictures.example/pier.jpg?a=1&b=2';
const picture = `<img src="https://pictures.example/pier-600x400.jpg?a=1&amp;b=2">`;
const story = (body?: string, more: Partial<Article> = {}): Article => ({
  id: '1',
  title: 'The ferry & the pier',
  tags: [],
  authors: [],
  image: { src, alt: '' },
  ...(body === undefined ? {} : { body }),
  ...more,
});

for (const [name, body] of [
  ['without a body', undefined],
  ['that the body does not have', '<p>Fog</p><img src="https://pictures.example/other.jpg">'],
  ['with which the body begins', `<figure>\n${picture}<figcaption>The pier</figcaption></figure><p>Fog</p>`],
  ['behind the headline', `<h1>The ferry &amp; the <b>pier</b></h1>&nbsp;<p>${picture}</p><p>Fog</p>`],
  ['behind the first paragraph', `<p>Fog, <b>fog</b> and fog</p>${picture}<p>Fog</p>`],
  ['behind the headline and the first paragraph', `<h1>The ferry &amp; the pier</h1><p>Fog</p>${picture}`],
  ['behind another picture', `<img src="https://pictures.example/other.jpg">${picture}<p>Fog</p>`],
  ['that is there again', `${picture}<p>Fog</p>${picture}`],
  ['behind what is no text', `<style>p {}</style>Fog<!-- Fog --> fog${picture}`],
] as const) {
  test(`a lead picture ${name} stands above the story`, () => assert.ok(standsAbove(story(body))));
}

for (const [name, body] of [
  ['in the middle', `<p>Fog</p><p>More fog</p>${picture}<p>Yet more fog</p>`],
  ['behind a list', `<ul><li>Fog<li>Rain</ul>${picture}`],
  ['at the end', `<h2>Fog</h2><p>More fog</p><p>${picture}</p>`],
  ['behind two lines', `Fog<br>Rain${picture}<p>Fog</p>`],
] as const) {
  test(`a lead picture ${name} of the body stays there`, () => assert.ok(!standsAbove(story(body))));
}

test('a story without a picture has none to move', () =>
  assert.ok(standsAbove(story('<p>Fog</p><img src="a.png">', { image: undefined as never }))));
