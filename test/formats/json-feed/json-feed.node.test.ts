import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Feed } from '../../../src/article.js';
import type { Answer } from '../../../src/formats/format.js';
import {
  isSloppy,
  itemsOf,
  jsonFeedSignature,
  readPlainJsonFeed,
  toFeedDraft,
} from '../../../src/formats/json-feed/json-feed.js';
import type { JsonItem } from '../../../src/formats/json-feed/shape.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const version = 'https://jsonfeed.org/version/1.1';
const url = 'https://news.example/feed.json';
const answerOf = (json: unknown): Answer => {
  return { url, requestUrl: url, contentType: '', headers: new Headers(), text: '', root: '', json };
};

/** Reads a feed on the fast path; `undefined` if it can't take that. */
const plain = (item: object, feed: object = {}): Feed | undefined =>
  readPlainJsonFeed(answerOf({ version, ...feed, items: [{ id: '1', title: 'Fog', ...item }] }));
const first = (item: object, feed?: object): Article => plain(item, feed)!.articles[0]!;

const recognised = (json: unknown): boolean => jsonFeedSignature.recognises(answerOf(json));

test('a JSON Feed is recognised by its version, whatever its items are', () => {
  for (const given of [version, 'http://jsonfeed.org/version/1', 'https://www.jsonfeed.org/version/2']) {
    assert.ok(recognised({ version: given, items: 'none' }), given);
  }
});

test('without a version, a list of items is a JSON Feed if it is empty or an item has its properties', () => {
  for (const name of ['content_html', 'content_text', 'date_published'])
    assert.ok(recognised({ items: [null, 7, { url: '/a', [name]: '' }] }), name);
  assert.ok(recognised({ items: [] }));
});

test('other JSON is no JSON Feed', () => {
  for (const json of [
    undefined,
    null,
    [],
    {},
    { version: '1.1', items: [{ title: 'Fog' }] },
    { version: 7, items: [{ url: '/a' }] },
    { items: [{ content_html: '' }] },
    { items: { 0: { url: '/a', content_html: '' } } },
    { items: ['url content_html'] },
  ]) {
    assert.ok(!recognised(json), JSON.stringify(json));
  }
});

test('an API with items of its own is none', async () => {
  const items = [{ headline: 'Boats', link: 'https://news.example/1', date_published: '2024-01-20' }];
  const feed = await parseFeed(JSON.stringify({ items }), { url: 'https://news.example/api' });
  assert.deepEqual([feed.format, feed.articles[0]?.title], ['json', 'Boats']);
});
test('items that are no objects are skipped', () => {
  const item = { id: '1' };
  assert.deepEqual(itemsOf(answerOf({ items: [null, 'Fog', item, 7] })), [item]);
});

test('a JSON Feed without a list of items is an error', async () => {
  for (const json of [{ version }, { version, items: {} }]) {
    assert.equal(itemsOf(answerOf(json)), undefined);
    const expected = { name: 'FeedError', reason: 'format', url, message: /no list of items/ };
    await assert.rejects(parseFeed(JSON.stringify(json), { url }), expected);
  }
});

test('a plain text is HTML with paragraphs and line breaks', () => {
  assert.equal(
    first({ content_text: 'A < B & C\nD\n\n\nE', summary: 'S' }).body,
    '<p>A &lt; B &amp; C<br>D</p><p>E</p>',
  );
  assert.equal(first({ content_text: '' }).body, undefined);
  assert.equal(first({ content_html: '<p>A</p>', content_text: 'B', summary: 'S' }).body, '<p>A</p>');
});

test('a story that says only when it was changed was published then', () => {
  const { published } = first({ date_modified: '2024-01-20T10:30:00Z' });
  assert.equal(published?.toISOString(), '2024-01-20T10:30:00.000Z');
});

test('an item without a URL of its own has that of the page that it is about', () => {
  assert.equal(first({ external_url: 'https://a.example/' }).url, 'https://a.example/');
  assert.equal(first({ url: '/b', external_url: 'https://a.example/' }).url, 'https://news.example/b');
});

test('authors are those of the item, else those of the feed; version 1 had one', () => {
  const namesOf = (item: object, feed: object): string =>
    first(item, feed)
      .authors.map(({ name }) => name)
      .join();
  const feed = { authors: [{ name: 'Herald' }], author: { name: 'Old' } };
  assert.equal(namesOf({ authors: [{ name: 'Ada' }, 'Bo'], author: { name: 'Cy' } }, feed), 'Ada,Bo');
  assert.equal(namesOf({ authors: [], author: { name: 'Cy' } }, feed), 'Cy');
  assert.equal(namesOf({}, feed), 'Herald');
  assert.equal(namesOf({}, { author: 'Old' }), 'Old');
});

test('a story has at most 99 authors', () => {
  const authors = Array.from({ length: 1000 }, (_, index) => ({ name: `Author ${index}` }));
  assert.equal(first({}, { authors }).authors.length, 99);
  assert.equal(first({ authors }).authors.length, 99);
});

test('the first tag is the category, unless the feed names one', () => {
  const partsOf = ({ category, tags }: Article) => [category?.name, tags];
  assert.deepEqual(partsOf(first({ tags: ['Sea', 'Fog'] })), ['Sea', ['Fog']]);
  const own = { tags: ['Sea', 'Fog'], _news_elements: { category: { name: 'Air' } } };
  assert.deepEqual(partsOf(first(own)), ['Air', ['Sea', 'Fog']]);
});

test('the picture is the first of image, banner and attached pictures', () => {
  const [image, banner_image, attached] = ['a', 'b', 'c'].map(name => `https://news.example/${name}.jpg`);
  const attachments = [
    { url: '/d.pdf', mime_type: 'application/pdf' },
    { url: attached, mime_type: 'image/jpeg' },
  ];
  const pictureOf = (item: object) => first(item).image?.src;
  assert.equal(pictureOf({ image, banner_image, attachments }), image);
  assert.equal(pictureOf({ image: '', banner_image, attachments }), banner_image);
  assert.equal(pictureOf({ attachments }), attached);
  assert.equal(pictureOf({ attachments: [{ url: attached }] }), undefined);
});

test('the language of an item counts before that of its feed', () => {
  assert.equal(first({ language: 'ko' }, { language: 'en' }).language, 'ko');
  assert.equal(first({}, { language: 'en' }).language, 'en');
});

test('URLs of the feed are resolved, and those of stories against its page', () => {
  const feed = { home_page_url: '/blog/', feed_url: 'https://cdn.example/f', next_url: '?page=2' };
  const { url: home, next, base } = toFeedDraft(answerOf({ ...feed, items: [] }), []);
  assert.deepEqual([home, next], ['https://news.example/blog/', `${url}?page=2`]);
  assert.equal(base, 'https://news.example/blog/');
  assert.equal(toFeedDraft(answerOf({ ...feed, home_page_url: 7 }), []).base, 'https://cdn.example/f');
  assert.equal(toFeedDraft(answerOf({}), []).base, url);
});

const body = '<p>Grey.</p>';
for (const [what, item] of [
  ['a title with an ampersand between spaces', { title: 'Fish & chips, 3 < 5' }],
  ['a short summary beside a body', { content_html: body, summary: 'x'.repeat(280) }],
  ['absolute URLs in its body', { content_html: '<a href="https://a.example/">A</a>', summary: 'S' }],
  ['a described picture', { image: 'https://a.example/a.jpg', _news_elements: { image: { alt: 'A pier' } } }],
  ['an unknown property', { _podcast: { length: 3 } }],
] as const) {
  test(`a feed with ${what} needs no parsing of HTML`, () => {
    assert.equal(plain(item)?.articles.length, 1);
  });
}

for (const [what, item] of [
  ['no title', { title: undefined }],
  ['a blank title', { title: ' ', summary: 'Grey.' }],
  ['a summary that begins with its title', { summary: 'Fog – Herald' }],
  ['a reference in its title', { title: 'Fish &amp; chips' }],
  ['markup in its title', { title: '<b>Fog</b>' }],
  ['a body without a summary', { content_html: body }],
  ['a summary of 281 characters', { content_html: body, summary: 'x'.repeat(281) }],
  ['a summary that ends with “read more”', { content_html: body, summary: 'Grey. Read more…' }],
  ['a relative link in its body', { content_html: '<a href="/a">A</a>', summary: 'S' }],
  ['a picture in its body only', { content_html: '<img alt="">', summary: 'S' }],
  ['a picture whose URL is relative', { image: '/a.jpg' }],
  ['markup in a tag', { tags: ['<i>Sea</i>'] }],
  ['an odd date', { date_published: '20 January' }],
] as const) {
  test(`a feed with ${what} is left to another reader`, () => {
    assert.equal(plain(item), undefined);
  });
}

test('an item is sloppy if a plain text has markup, a type is wrong, or a date is none', () => {
  for (const item of [
    { tags: 'Sea' },
    { tags: [7] },
    { authors: [{ name: 'A &amp; B' }] },
    { author: '<b>Ada</b>' },
    { image: { url: '/a.jpg' } },
    { banner_image: ['/a.jpg'] },
    { date_modified: 'soon' },
    { _news_elements: { label: 'Q&amp;A' } },
    { _news_elements: { image: { credit: '&copy; Holm' } } },
  ]) {
    assert.ok(isSloppy(item as unknown as JsonItem), JSON.stringify(item));
  }
});

test('an item that follows the specification is not sloppy, nor is one with markup in its body', () => {
  for (const item of [
    {},
    { content_html: '<p>A &amp; B</p>', tags: ['R & D'], authors: [{ name: 'Ada' }], image: '/a.jpg' },
    { date_published: '2026-03-01T10:00:00+09:00', banner_image: undefined },
  ]) {
    assert.ok(!isSloppy(item), JSON.stringify(item));
  }
});

test('a post without a title has each of its words once', async () => {
  const post = { id: '1', url: 'https://ola.example/1', date_published: '2026-05-01T10:00:00Z' };
  const partsOf = async (item: object) => {
    const feed = { version, title: 'Ola', items: [{ ...post, ...item }] };
    const [article] = (await parseFeed(JSON.stringify(feed))).articles;
    return [article?.title, article?.summary];
  };
  assert.deepEqual(await partsOf({ content_html: '<p>The quay is dry.</p>' }), [
    'The quay is dry.',
    undefined,
  ]);
  assert.deepEqual(await partsOf({ content_text: 'The quay is dry. Bring boots.' }), [
    'The quay is dry.',
    'Bring boots.',
  ]);
  assert.deepEqual(await partsOf({ title: '', summary: 'The quay is dry. Bring boots.' }), [
    'The quay is dry.',
    'Bring boots.',
  ]);
  assert.deepEqual(await partsOf({ title: 'The quay is dry', summary: 'The quay is dry' }), [
    'The quay is dry',
    undefined,
  ]);
  assert.deepEqual(await partsOf({ title: 'Dry quay', summary: 'Dry quay. Bring boots.' }), [
    'Dry quay',
    'Dry quay. Bring boots.',
  ]);
});

test('a summary without words is no summary: the text of the item decides', async () => {
  const body = { content_html: '<p>Grey all day.</p>' };
  for (const summary of ['…', '...', '[…]', '–', '— . —']) {
    assert.equal(plain({ summary, ...body }), undefined, summary);
    const items = [{ id: '1', title: 'Fog', summary, ...body }];
    const { articles } = await parseFeed(JSON.stringify({ version, items }));
    assert.equal(articles[0]?.summary, 'Grey all day.', summary);
  }
  for (const summary of ['霧', 'Так', 'Grey…']) assert.equal(first({ summary, ...body }).summary, summary);
});

test('an item with sound, film, a source, comments, related stories or a bare day is left to the other reader', () => {
  const short = { summary: 'Grey.', url: 'https://news.example/fog' };
  assert.ok(
    plain({ ...short, attachments: [{ url: 'https://news.example/a.zip', mime_type: 'application/zip' }] }),
  );
  assert.ok(
    plain({
      ...short,
      attachments: [{ url: 'https://news.example/a.png', mime_type: 'image/png' }],
      image: '',
    }),
  );
  assert.ok(plain({ ...short, date_published: '2026-11-03T10:00:00Z', _news_elements: { label: 'Live' } }));
  for (const item of [
    { attachments: [{ url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg' }] },
    { attachments: [{ url: 'https://news.example/a', mime_type: 'video/webm' }] },
    { date_published: '2026-11-03' },
    { date_modified: '2026-11-03' },
    { date_published: '2026-11-03T00:00:00Z' },
    ...['source', 'media', 'comments', 'related', 'dateOnly'].map(name => ({
      _news_elements: { [name]: {} },
    })),
  ])
    assert.equal(plain({ ...short, ...item }), undefined, JSON.stringify(item));
});
