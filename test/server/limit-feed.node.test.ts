// Shows promises 22 and 24 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Feed } from '../../src/article.js';
import { limitFeed, MAX_ARTICLES, MAX_NAMES } from '../../src/server/limit-feed.js';
import { handlerFor, ask } from './ask.js';

const story: Article = {
  id: '1',
  url: 'https://news.example/1',
  slug: 'fog',
  title: 'Fog',
  summary: 'Fog on the quay.',
  body: '<p>Fog.</p>',
  category: { name: 'Weather', slug: 'weather', url: 'https://news.example/weather' },
  tags: ['fog', 'quay'],
  authors: [
    { name: 'Mara Quill', url: 'https://news.example/mara', avatar: 'https://news.example/mara.png' },
  ],
  published: new Date(1e12),
  modified: new Date(2e12),
  image: {
    src: 'https://news.example/1.jpg',
    alt: 'Fog',
    caption: 'Fog at six',
    credit: 'Mara Quill',
    width: 800,
    height: 600,
    srcset: 'https://news.example/1.jpg 800w',
  },
  language: 'en-GB',
  readingMinutes: 1,
  label: 'Live',
  access: 'members',
  dateOnly: true,
  source: { title: 'Coast Post', url: 'https://coast.example/', icon: 'https://coast.example/i.png' },
  media: [
    {
      url: 'https://news.example/1.mp3',
      type: 'audio/mpeg',
      kind: 'audio',
      duration: 61,
      poster: 'https://news.example/1.jpg',
      title: 'The horn',
      embed: 'https://player.example/1',
    },
  ],
  comments: { url: 'https://news.example/1#talk', count: 0 },
  related: ['2', 'https://news.example/3'],
};

const feedWith = (article: object, more: object = {}): Feed => ({
  articles: [{ ...story, ...article }],
  format: 'json-feed',
  ...more,
});

const keep = (text: string): string => text;

/** The first article of a feed with this article, after the limits. */
const limited = (article: object, redact = keep): Article =>
  limitFeed(feedWith(article), redact).articles[0]!;

test('a feed within the limits stays as it is', () => {
  const feed = feedWith(
    {},
    { title: 'News', url: 'https://news.example/', language: 'en', next: 'https://news.example/2' },
  );
  assert.deepEqual(limitFeed(feed, keep), feed);
  assert.deepEqual(limitFeed({ articles: [], format: 'rss' }, keep), { articles: [], format: 'rss' });
});

test('articles, tags and authors after the first ones are left out', () => {
  const tags = Array.from({ length: MAX_NAMES + 1 }, (_, index) => `tag ${index}`);
  const authors = tags.map(name => ({ name }));
  const articles = Array.from({ length: MAX_ARTICLES + 1 }, (_, index) => ({
    ...story,
    id: `${index}`,
    tags,
    authors,
  }));
  const feed = limitFeed({ articles, format: 'rss' }, keep);
  assert.equal(feed.articles.length, MAX_ARTICLES);
  assert.deepEqual(feed.articles.at(-1)?.tags, tags.slice(0, MAX_NAMES));
  assert.deepEqual(feed.articles.at(-1)?.authors, authors.slice(0, MAX_NAMES));
});

test('names are cut at 200 characters, texts at 5,000, bodies at 1,000,000', () => {
  const long = 'a'.repeat(2_000_000);
  const { title, summary, body, slug, label, tags, category, authors, image } = limited({
    title: long,
    summary: long,
    body: long,
    slug: long,
    label: long,
    tags: [long],
    category: { name: long },
    authors: [{ name: long }],
    image: { src: 'https://news.example/1.jpg', alt: long },
  });
  const lengths = [slug, label, tags[0], category?.name, authors[0]?.name].map(text => text?.length);
  assert.deepEqual(lengths, [200, 200, 200, 200, 200]);
  assert.deepEqual(
    [title, summary, image?.alt].map(text => text?.length),
    [5000, 5000, 5000],
  );
  assert.equal(body?.length, 1_000_000);
});

test('half a surrogate pair is not left at a cut', () => {
  assert.equal(limited({ label: `${'a'.repeat(199)}🌫` }).label, `${'a'.repeat(199)}\ufffd`);
});

test('URLs of more than 2,000 characters are left out, and an image with such a URL is, too', () => {
  const base = 'https://news.example/';
  const most = base.padEnd(2000, 'a');
  const over = `${most}a`;
  assert.equal(limited({ url: most }).url, most);
  assert.equal(limited({ url: over }).url, undefined);
  assert.equal(limited({ image: { src: over, alt: '' } }).image, undefined);
  assert.deepEqual(limited({ category: { name: 'Sea', url: over } }).category, { name: 'Sea' });
  assert.deepEqual(limited({ authors: [{ name: 'Mara Quill', avatar: over }] }).authors, [
    { name: 'Mara Quill' },
  ]);
  const srcset = `${most} 1w, `.repeat(5);
  assert.equal('srcset' in (limited({ image: { src: base, alt: '', srcset } }).image ?? {}), false);
});

test('secrets are removed from all texts and URLs before these are cut, and not from the URL of the next page', () => {
  const redact = (text: string) => text.replaceAll('fog', '***').replaceAll('Fog', '***');
  const next = 'https://news.example/2?key=fog';
  const feed = feedWith(
    { label: `${'a'.repeat(198)}fog` },
    { title: 'Fog', url: 'https://news.example/fog', next },
  );
  const { next: followed, ...rest } = limitFeed(feed, redact);
  assert.equal(followed, next);
  assert.doesNotMatch(JSON.stringify(rest), /fog/i);
  assert.equal(rest.articles[0]?.label, `${'a'.repeat(198)}**`);
});

test('properties of wrong types are left out', () => {
  const { id, title, published, readingMinutes, access, tags, authors, category } = limited({
    id: 7,
    title: null,
    published: '2026-01-01',
    readingMinutes: '3',
    access: 'all',
    tags: [7, 'fog', null],
    authors: [null, { name: 7 }, { name: 'Mara Quill', url: 7 }],
    category: { name: 7 },
  });
  assert.deepEqual(
    { id, title, published, readingMinutes, access, tags, authors, category },
    {
      id: '',
      title: '',
      published: undefined,
      readingMinutes: undefined,
      access: undefined,
      tags: ['fog'],
      authors: [{ name: 'Mara Quill' }],
      category: undefined,
    },
  );
});

test('authors of a feed that count for each item do not make a small answer a large one', async () => {
  const authors = Array.from({ length: 20_000 }, (_, index) => ({ name: `Mara Quill ${index}` }));
  const items = Array.from({ length: 3000 }, (_, index) => ({ id: `${index}`, content_text: 'Fog.' }));
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'News', authors, items });
  const { handler } = handlerFor('https://news.example/', { fetch: async () => new Response(text) });
  const answer = await (await ask(handler)).text();
  assert.ok(answer.length < 1000 * (50 * 40 + 200), `${answer.length} characters`);
});

test('articles after the bound for all texts together are left out', () => {
  const articles = ['a', 'b', 'c'].map(id => ({ ...story, id, body: 'x'.repeat(1000) }));
  const ids = (maxLength?: number) =>
    limitFeed({ articles, format: 'rss' }, keep, maxLength).articles.map(({ id }) => id);
  assert.deepEqual(ids(3000), ['a', 'b']);
  assert.deepEqual(ids(), ['a', 'b', 'c']);
});

test('an answer whose short links become long ones is bounded', async () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({
    id: `${index}`,
    content_html: '<a href="b">'.repeat(300),
  }));
  const body = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: `https://news.example/${'a/'.repeat(900)}`,
    items,
  });
  const { handler } = handlerFor(`https://news.example/${'a/'.repeat(900)}`, {
    fetch: async () => new Response(body),
  });
  const text = await (await ask(handler)).text();
  assert.ok(text.length < 10_000_000, `${body.length} characters became ${text.length}`);
});

test('of recordings and related stories, the first ones stay', () => {
  const media = Array.from({ length: 30 }, (_, index) => ({
    ...story.media![0],
    url: `https://news.example/${index}`,
  }));
  const related = Array.from({ length: 90 }, (_, index) => `s${index}`);
  const article = limited({ media, related });
  assert.deepEqual([article.media?.length, article.related?.length], [20, MAX_NAMES]);
});

test('recordings, sources, comments and related stories of wrong types are left out', () => {
  const { media, source, comments, related, dateOnly } = limited({
    media: [null, 7, { url: 7, kind: 'audio' }, { url: 'https://news.example/1', kind: 'smell' }],
    source: { title: 7 },
    comments: { count: '3' },
    related: [{}, null],
    dateOnly: 'yes',
  });
  assert.deepEqual([media, source, comments, related, dateOnly], [[], {}, {}, [], undefined]);
  assert.deepEqual([limited({ media: 'x' }).media, limited({ related: {} }).related], [undefined, undefined]);
});

test('URLs of recordings, sources and comments are redacted', () => {
  const secret = (text: string): string => text.replaceAll('s3cret', '***');
  const url = 'https://news.example/1?key=s3cret';
  const article = limited(
    {
      media: [{ url, type: 'audio/mpeg', kind: 'audio', poster: url, embed: url, title: 's3cret' }],
      source: { title: 's3cret', url, icon: url },
      comments: { url },
      related: [url],
    },
    secret,
  );
  assert.ok(!JSON.stringify(article).includes('s3cret'));
  assert.ok(article.media?.[0]?.embed);
});
