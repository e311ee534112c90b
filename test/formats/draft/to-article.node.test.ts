// Shows promise 8 of SECURITY.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article } from '../../../src/article.js';
import type { Draft, Found } from '../../../src/formats/draft/draft.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { compact, toArticle as toArticleOf } from '../../../src/formats/draft/to-article.js';

const base = 'https://news.example/';
const toArticle = (draft: Draft, base?: string, found: Found = {}): Article =>
  toArticleOf(draft, base, found);
const minutesOf = (body: string, readingMinutes?: unknown): number | undefined =>
  toArticle({ readingMinutes: readingMinutes as number }, undefined, { body }).readingMinutes;

test('an article without an id takes its URL, and without both a hash that stays the same', () => {
  assert.equal(toArticle({ url: '/a', title: 'A' }, base).id, 'https://news.example/a');
  const { id } = toArticle({ title: 'A' });
  assert.match(id, /^\w+$/);
  assert.equal(toArticle({ title: 'A' }).id, id);
  assert.notEqual(toArticle({ title: 'B' }).id, id);
});

test('nothing undefined is left over', () => {
  assert.deepEqual(toArticle({ id: 1, title: ' A\n title ' }), {
    id: '1',
    title: 'A title',
    tags: [],
    authors: [],
  });
});

test('the id of a story without id and URL depends on its title and its date', () => {
  const published = new Date('2026-03-01T10:00:00Z');
  const idOf = (draft: Draft): string => toArticle(draft).id;
  assert.equal(new Set([idOf({ title: 'A' }), idOf({ title: 'A', published }), idOf({ published })]).size, 3);
  assert.equal(idOf({ title: 'A', published }), idOf({ title: ' A', published, tags: ['fog'] }));
  // FNV-1a of "|": (0x811c9dc5 ^ 0x7c) * 0x01000193 mod 2^32.
  assert.equal(idOf({}), (0xf90c4a3b).toString(36));
});

test('an id of 0 is an id, a blank one is none', () => {
  assert.equal(toArticle({ id: 0, url: '/a' }, base).id, '0');
  assert.equal(toArticle({ id: ' ', url: '/a' }, base).id, 'https://news.example/a');
});

test('values of other types count as absent', () => {
  const odd = { toString: null };
  const draft = {
    id: odd,
    title: 7,
    slug: odd,
    label: false,
    language: [],
    category: { name: 7 },
    tags: [7],
  };
  const { id, ...rest } = toArticle({
    ...draft,
    url: odd,
    authors: [null, { name: odd }],
  } as unknown as Draft);
  assert.match(id, /^\w+$/);
  assert.deepEqual(rest, { title: '', tags: [], authors: [] });
});

test('URLs that are no web addresses are left out', () => {
  const { url, category, authors } = toArticle(
    {
      url: 'javascript:alert(1)',
      category: { name: 'Sea', slug: 'sea', url: 'data:,x' },
      authors: [{ name: 'Ada Holm', url: 'mailto:ada@news.example', avatar: '//cdn.example/ada.png' }],
    },
    base,
  );
  assert.equal(url, undefined);
  assert.deepEqual(category, { name: 'Sea', slug: 'sea' });
  assert.deepEqual(authors, [{ name: 'Ada Holm', avatar: 'https://cdn.example/ada.png' }]);
});

test('each tag is there once, without white space around it', () => {
  assert.deepEqual(toArticle({ tags: ['Sea', ' Sea\n', '', null, 'sea', 'Sea  air'] }).tags, [
    'Sea',
    'sea',
    'Sea air',
  ]);
});

test('a language tag has hyphens', () => {
  assert.equal(toArticle({ language: 'zh_Hant_TW' }).language, 'zh-Hant-TW');
});

test('only “members” and “free” are kinds of access', () => {
  const accessOf = (access: string) => toArticle({ access } as Draft).access;
  assert.deepEqual(['members', 'free', 'paid', ''].map(accessOf), ['members', 'free', undefined, undefined]);
});

test('a plain text has at most 5,000 characters', () => {
  const { title, summary } = toArticle({ title: 'x'.repeat(1e6) }, base, { summary: 'y'.repeat(5001) });
  assert.deepEqual([title.length, summary?.length], [5000, 5000]);
});

test('the summary of a story without a title is its title, so that no text is there twice', () => {
  assert.deepEqual(toArticle({ id: '1' }, base, { summary: 'The ferry is late.' }), {
    id: '1',
    title: 'The ferry is late.',
    tags: [],
    authors: [],
  });
  assert.equal(toArticle({ title: ' ' }, base, { summary: 'The ferry is late.' }).summary, undefined);
});

test('a body takes a minute per 230 words, and at least one', () => {
  // A word counts as six characters with its space, in Chinese, Japanese and Korean as two.
  assert.equal(minutesOf('Fog.'), 1);
  assert.equal(minutesOf('Foggy '.repeat(2300)), 10);
  assert.equal(minutesOf('灯塔'.repeat(2300)), 10);
  assert.equal(minutesOf('등대'.repeat(2300)), 10);
});

test('markup takes no time to read', () => {
  // 20 of the 40 characters of each part are markup.
  assert.equal(minutesOf('<i title="boat"></i>twenty letters here '.repeat(690)), 10);
  assert.equal(minutesOf('<br>'.repeat(9999)), 1);
});

test('a reading time of the source counts if it is a sensible number', () => {
  assert.equal(minutesOf('Fog.', 12), 12);
  assert.equal(minutesOf('Fog.', '7'), 7);
  for (const odd of [0, -3, NaN, 1e5, {}, 'long', null])
    assert.equal(minutesOf('Fog.', odd), 1, JSON.stringify(odd));
  assert.equal(minutesOf('', undefined), undefined);
});

test('a copy without undefined properties keeps null, false, zero and empty texts', () => {
  const value = { a: undefined, b: null, c: false, d: 0, e: '', f: [undefined] };
  assert.deepEqual(compact(value), { b: null, c: false, d: 0, e: '', f: [undefined] });
  assert.ok('a' in value);
});

const long = 'x'.repeat(1_000_000);
const zalgo = `Tide${'\u0301'.repeat(300)}`;
const bounded = `Tide${'\u0301'.repeat(10)}`;

test('no more topics and writers are kept than any story has', () => {
  const tags = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`);
  const authors = tags.map(name => ({ name }));
  const { tags: topics, authors: writers } = toArticle({ tags, authors }, base, {});
  assert.deepEqual([topics, writers], [tags.slice(0, 500), authors.slice(0, 500)]);
});

test('names, captions and text alternatives of a megabyte are cut', () => {
  const image = { src: 'https://news.example/a.jpg', alt: long, caption: long, credit: long };
  const {
    category,
    label,
    tags,
    authors,
    image: picture,
  } = toArticle({ category: { name: long }, label: long, tags: [long], authors: [{ name: long }] }, base, {
    image,
  });
  assert.deepEqual(
    [category?.name.length, label?.length, tags[0]?.length, authors[0]?.name.length],
    [1000, 1000, 1000, 1000],
  );
  assert.deepEqual(
    [picture?.alt.length, picture?.caption?.length, picture?.credit?.length],
    [5000, 5000, 5000],
  );
});

/** The texts of the one article in a feed. */
async function textsOf(feed: string | object): Promise<string[]> {
  const { articles } = await parseFeed(typeof feed === 'string' ? feed : JSON.stringify(feed));
  const {
    title = '',
    summary = '',
    category,
    tags = [],
    authors = [],
    image,
    label = '',
  } = articles[0] ?? {};
  const { alt = '', caption = '', credit = '' } = image ?? {};
  const names = [category?.name ?? '', ...tags, ...authors.map(({ name }) => name)];
  return [title, summary, label, alt, caption, credit, ...names].filter(Boolean);
}

const rss = (text: string): string =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${text}</title><item>
    <title>${text}</title><description>${text}</description><category>${text}</category><category>${text} b</category>
    <dc:creator>${text}</dc:creator></item></channel></rss>`;

const json = (text: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      url: 'https://news.example/1',
      title: text,
      summary: text,
      tags: ['fog', text],
      authors: [{ name: text }],
      image: 'https://news.example/a.jpg',
      _news_elements: {
        label: text,
        category: { name: text },
        image: { alt: text, caption: text, credit: text },
      },
    },
  ],
});

test('combining marks are bounded in each text of RSS and of JSON Feed', async () => {
  const read = [await textsOf(rss(zalgo)), await textsOf(json(zalgo))];
  // An excerpt is cut before its marks are bounded.
  assert.deepEqual(read[0], [bounded, `${bounded}…`, bounded, `${bounded} b`, bounded]);
  const [title, ...rest] = [
    bounded,
    `${bounded}…`,
    ...Array<string>(5).fill(bounded),
    'fog',
    bounded,
    bounded,
  ];
  assert.deepEqual(read[1], [title, ...rest]);
});

test('a JSON Feed with combining marks in one text only is bounded, too', async () => {
  const item = { id: '1', url: 'https://news.example/1', title: 'Tide', summary: 'Fog' };
  const own = (part: object): object => ({ ...item, _news_elements: part });
  const image = 'https://news.example/a.jpg';
  const items = [
    { ...item, title: zalgo },
    { ...item, summary: `Fog${'\u0301'.repeat(200)}` },
    { ...item, tags: ['a', zalgo] },
    { ...item, author: zalgo },
    { ...item, authors: [{ name: zalgo }] },
    { ...item, authors: [] },
    own({ label: zalgo }),
    own({ category: { name: zalgo } }),
    { ...own({ image: { alt: zalgo } }), image },
    { ...own({ image: { alt: 'Fog', caption: zalgo } }), image },
    { ...own({ image: { alt: 'Fog', credit: zalgo } }), image },
  ];
  for (const each of items) {
    // The feed's author is also that of the one item that names none.
    const author =
      'authors' in each && JSON.stringify(each.authors) === '[]' ? { author: { name: zalgo } } : {};
    const texts = await textsOf({ version: 'https://jsonfeed.org/version/1.1', ...author, items: [each] });
    assert.doesNotMatch(texts.join('|'), /\p{M}{11}/u, Object.keys(each).join());
    assert.match(texts.join('|'), /\p{M}{10}/u, Object.keys(each).join());
  }
});

test('a JSON Feed of giant texts and lists is bounded', async () => {
  const texts = await textsOf(json(long));
  assert.ok(texts.every(text => text.length <= 5000));
  const tags = Array.from({ length: 10_000 }, (_, index) => `tag ${index}`);
  const item = { id: '1', url: 'https://news.example/1', title: 'Tide', summary: 'Fog', tags };
  const many = await textsOf({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
  assert.ok(many.length <= 503);
});
