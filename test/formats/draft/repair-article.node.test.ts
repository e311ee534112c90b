import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Feed } from '../../../src/article.js';
import { repairArticle, repairFeed } from '../../../src/formats/draft/repair-article.js';

const base = 'https://news.example/';
const whole: Article = { id: 'urn:fog', title: 'Fog', tags: [], authors: [] };

/** Repairs a value of any type, as scripts without TypeScript pass it. */
const repaired = (value: unknown, at?: string): Article | undefined => repairArticle(value as Article, at);
const repairedFeed = (value: unknown): Feed | undefined => repairFeed(value as Feed, base);

test('a complete article stays the same object', () => {
  for (const article of [
    whole,
    { ...whole, title: '', summary: '', body: '', url: '/fog' },
    { ...whole, published: new Date(0), modified: new Date(0), image: { src: '/fog.jpg', alt: '' } },
  ]) {
    assert.equal(repaired(article, base), article);
  }
});

test('what is no object is no article', () => {
  for (const value of [undefined, null, 'Fog', 7, true]) assert.equal(repaired(value), undefined);
});

test('an article with a title only gets lists and an id that is the same every time', () => {
  const { id, ...rest } = repaired({ title: 'Fog' })!;
  assert.deepEqual(rest, { title: 'Fog', tags: [], authors: [] });
  assert.equal(repaired({ title: 'Fog' })?.id, id);
});

test('an incomplete article is completed once: its copy is the same object every time', () => {
  const article = { title: 'Fog' };
  assert.equal(repaired(article), repaired(article));
  assert.deepEqual(article, { title: 'Fog' });
});

test('relative URLs of a completed article are resolved', () => {
  const { id, url } = repaired({ title: 'Fog', url: 'fog' }, base)!;
  assert.deepEqual([id, url], ['https://news.example/fog', 'https://news.example/fog']);
});

test('an id that is a number is a text', () => {
  assert.equal(repaired({ ...whole, id: 7 })?.id, '7');
});

test('dates in texts are dates, and those that cannot be read are left out', () => {
  const { published, modified } = repaired({
    ...whole,
    published: '2026-03-01T10:00:00Z',
    modified: 'soon',
  })!;
  assert.deepEqual([published, modified], [new Date(Date.UTC(2026, 2, 1, 10)), undefined]);
});

test('an invalid date is left out, with and without an id', () => {
  const published = new Date('soon');
  for (const article of [
    { ...whole, published },
    { title: 'Fog', published },
  ]) {
    assert.deepEqual([repaired(article)?.title, repaired(article)?.published], ['Fog', undefined]);
  }
});

for (const [name, odd] of [
  ['tags', 'fog'],
  ['authors', 'Ada Holm'],
  ['body', 7],
  ['summary', null],
  ['url', {}],
  ['published', null],
] as const) {
  test(`an article whose ${name} is ${JSON.stringify(odd)} is as if it had none`, () => {
    assert.deepEqual(repaired({ ...whole, [name]: odd }), whole);
  });
}

test('a completed article keeps its picture, its body and its other texts', () => {
  const parts = {
    image: { src: 'https://news.example/fog.jpg', alt: 'A pier', width: 600 },
    body: '<p>Grey.</p>',
    summary: 'Grey.',
    readingMinutes: 3,
    label: 'Live',
  };
  assert.deepEqual(repaired({ id: 7, title: 'Fog', ...parts }), { ...whole, id: '7', ...parts });
});

test('a feed of complete articles stays the same object', () => {
  for (const feed of [
    { articles: [], format: 'own' },
    { articles: [whole], format: 'own' },
  ])
    assert.equal(repairedFeed(feed), feed);
});

test('a feed with an incomplete article is copied with all its properties and the complete articles', () => {
  const given = { title: 'Herald', next: '/2', articles: [whole, { title: 'Rain', url: '/rain' }] };
  const feed = repairedFeed(given)!;
  assert.deepEqual([feed.title, feed.next, feed.articles.length], ['Herald', '/2', 2]);
  assert.equal(feed.articles[0], whole);
  assert.equal(feed.articles[1]?.id, 'https://news.example/rain');
});

test('values that are no articles are left out of a feed', () => {
  assert.deepEqual(repairedFeed({ articles: [null, whole, 'Fog', 7] })?.articles, [whole]);
  assert.deepEqual(repairedFeed({ articles: [whole, null] })?.articles, [whole]);
});

test('a value without a list of articles is no feed', () => {
  for (const value of [
    undefined,
    null,
    'Fog',
    {},
    { articles: 'many' },
    { articles: { 0: whole, length: 1 } },
  ])
    assert.equal(repairedFeed(value), undefined);
});

test('a completed article keeps recordings, comments, source and related stories', () => {
  const more = {
    media: [{ url: 'https://news.example/a.mp3', type: 'audio/mpeg', kind: 'audio' }],
    comments: { count: 2 },
    source: { title: 'Coast Post' },
    related: ['2'],
    dateOnly: true,
  };
  assert.deepEqual(repaired({ id: '1', title: 'Fog', ...more }), {
    id: '1',
    title: 'Fog',
    tags: [],
    authors: [],
    ...more,
  });
});

test('recordings and related stories that are no lists are left out', () => {
  for (const wrong of [{ media: 'a.mp3' }, { related: {} }])
    assert.deepEqual(repaired({ ...whole, ...wrong }), whole);
});
