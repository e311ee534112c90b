// Shows promise 7 of SECURITY.md.
/**
 * Property test: for any answer of a source, reading ends within seconds in a valid `Feed` or a `FeedError`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Article, Feed } from '../../src/article.js';
import { configure } from '../../src/configure.js';
import { FeedError } from '../../src/feed-error.js';
import { loadFeed } from '../../src/load/load-feed.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { holds } from '../helpers/holds.js';

const FORMATS = ['auto', 'json-feed', 'rss', 'atom', 'wordpress', 'ghost', 'drupal', 'json'];
const TYPES = [
  '',
  'application/json',
  'application/rss+xml',
  'text/html; charset=utf-16',
  'text/xml; charset=x',
];
/** Limit for reading one answer, far above the usual time even on a busy machine. */
const SECONDS = 5;

const fixtures = new URL('../fixtures/', import.meta.url);
const samples = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(xml|json)$/.test(name) && !name.endsWith('.expected.json'))
  .sort()
  .map(name => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, fixtures))) }));

/** Uses `new URL`: after many calls, Node 20's `URL.canParse` returns false for `https://¡boat.example`, which is valid. */
function isWeb(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

function checkText(text: unknown, what: string): void {
  assert.equal(typeof text, 'string', what);
}

function checkOptional(article: Article): void {
  const { url, slug, summary, body, category, published, modified, image, language } = article;
  const { caption, credit, srcset } = image ?? {};
  const words = { slug, summary, body, language, label: article.label, caption, credit, srcset };
  for (const [what, text] of Object.entries(words)) {
    if (text !== undefined) checkText(text, what);
  }
  for (const [what, address] of Object.entries({ url, category: category?.url, image: image?.src })) {
    if (address !== undefined) assert.ok(isWeb(address), `${what}: ${address}`);
  }
  for (const date of [published, modified]) {
    if (date !== undefined) assert.ok(date instanceof Date && !Number.isNaN(date.getTime()), 'a date');
  }
  if (category) checkText(category.name, 'category');
  if (image) checkText(image.alt, 'alt');
  for (const size of [image?.width, image?.height, article.readingMinutes]) {
    if (size !== undefined) assert.ok(Number.isFinite(size) && size > 0, `size ${size}`);
  }
}

function check(feed: Feed): void {
  for (const article of feed.articles) {
    checkText(article.id, 'id');
    assert.notEqual(article.id, '');
    checkText(article.title, 'title');
    article.tags.forEach(tag => checkText(tag, 'tag'));
    for (const { name, url, avatar } of article.authors) {
      checkText(name, 'author');
      for (const address of [url, avatar]) if (address !== undefined) assert.ok(isWeb(address), address);
    }
    checkOptional(article);
  }
  for (const text of [feed.title, feed.language]) if (text !== undefined) checkText(text, 'of the feed');
  if (feed.url !== undefined) assert.ok(isWeb(feed.url), feed.url);
  if (feed.next !== undefined) assert.ok(isWeb(feed.next), feed.next);
  checkText(feed.format, 'format');
}

async function keepsPromises(work: () => Promise<Feed>): Promise<void> {
  const start = performance.now();
  try {
    check(await work());
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
  const seconds = (performance.now() - start) / 1000;
  assert.ok(seconds < SECONDS, `took ${seconds} s`);
}

const parse = (source: string | Uint8Array, format: string, contentType: string) =>
  keepsPromises(() => parseFeed(source, { url: 'https://news.example/feed', format, contentType }));

const format = fc.constantFrom(...FORMATS);
const type = fc.constantFrom(...TYPES);
const sample = fc.constantFrom(...samples);

/** Field names that formats read. Generated JSON uses them with values of any type. */
const NAMES = (
  'version items id url title content_html content_text date_published authors tags image attachments next_url ' +
  'posts data attributes included links rendered content excerpt _embedded name slug feature_image primary_tag ' +
  'channel item description author category published updated articles results body __proto__'
).split(' ');
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(
      'https://news.example/a',
      '<p>x</p>',
      '2026-03-01T10:00:00Z',
      'javascript:1',
      -1,
      1e300,
      null,
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 8 }),
  ),
}));

/** Generates damaged answers: a range of a valid answer's bytes is replaced or repeated, or its end is cut off. */
const mutated = fc
  .tuple(
    sample,
    fc.nat(),
    fc.nat({ max: 200 }),
    fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom('<', '>', '&', '"', ']]>', '<![CDATA[', '{', '[', 'null,', '&#0;', '\\u0000', '<!--')
        .map(text => new TextEncoder().encode(text)),
    ),
    fc.constantFrom('replace', 'repeat', 'truncate'),
  )
  .map(([{ name, bytes }, at, length, insert, how]) => {
    const start = at % bytes.length;
    const head = bytes.slice(0, start);
    if (how === 'truncate') return { name, bytes: head };
    const middle = how === 'repeat' ? bytes.slice(start, start + length) : new Uint8Array();
    const tail = bytes.slice(how === 'repeat' ? start : start + length);
    return { name, bytes: Uint8Array.from([...head, ...middle, ...insert, ...tail]) };
  });

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Generates valid JSON answers in which one value is replaced by a value of any type. */
const swapped = fc
  .tuple(fc.constantFrom(...samples.filter(({ bytes }) => isJson(bytes))), fc.nat(), value)
  .map(([{ name, bytes }, at, replacement]) => {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const places: [Record<string, unknown>, string][] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const key of Object.keys(node)) {
        places.push([node as Record<string, unknown>, key]);
        visit((node as Record<string, unknown>)[key]);
      }
    };
    visit(data);
    const place = places[at % places.length];
    if (place) place[0][place[1]] = replacement;
    return { name, text: JSON.stringify(data) };
  });

it('an empty list has the format that the page names', async () => {
  for (const format of ['wordpress', 'json'])
    assert.deepEqual(await parseFeed('[]', { format }), { articles: [], format });
});

describe('parseFeed gives a feed or a FeedError', () => {
  it('for any bytes', () =>
    holds(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), format, type, parse), 400));

  it('for any text', () =>
    holds(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), format, type, parse), 400));

  it('for any JSON', () =>
    holds(
      fc.asyncProperty(value, format, type, (data, ...how) => parse(JSON.stringify(data) ?? 'null', ...how)),
      800,
    ));

  it('for any damage to a valid answer', () =>
    holds(
      fc.asyncProperty(mutated, format, type, ({ bytes }, ...how) => parse(bytes, ...how)),
      800,
    ));

  it('for any one value of a valid answer replaced', () =>
    holds(
      fc.asyncProperty(swapped, ({ name, text }) => parse(text, name.split('/')[0]!, '')),
      1500,
    ));
});

it('loadFeed gives a feed or a FeedError for any damaged answer', async test => {
  test.after(() => configure({ fetch: undefined }));
  const property = fc.asyncProperty(mutated, format, type, ({ bytes }, format, contentType) => {
    const headers = { 'content-type': contentType };
    configure({ fetch: () => Promise.resolve(new Response(bytes.slice(), { headers })) });
    return keepsPromises(() => loadFeed('https://news.example/feed', { format, timeout: SECONDS }));
  });
  await holds(property, 300);
});
