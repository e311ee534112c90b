import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/article.js';
import { toAnswer } from '../../src/formats/answer/answer.js';
import { feeds, ordered } from '../../src/formats/feeds.js';
import type { Answer, Format, ReadOptions } from '../../src/formats/format.js';
import { parseFeed } from '../../src/formats/parse-feed.js';

const firstTitle = async (...args: Parameters<typeof parseFeed>): Promise<string | undefined> =>
  (await parseFeed(...args)).articles[0]?.title;
const formatOf = (name: string): Format => ({
  name,
  recognises: () => true,
  parse: () => ({ articles: [], format: name }),
});
const namesOf = (options: ReadOptions): string[] => ordered(feeds, options).map(({ name }) => name);

for (const [root, name] of [
  ['rss', 'rss'],
  ['RDF', 'rss'],
  ['channel', 'rss'],
  ['feed', 'atom'],
  ['entry', 'atom'],
  ['rss2', undefined],
  ['feeds', undefined],
  ['html', undefined],
] as const) {
  test(`an answer with the root <${root}> is ${name ?? 'no feed'}`, async () => {
    const answer = await toAnswer(`<${root} xmlns="x"></${root}>`);
    assert.equal(feeds.find(one => one.recognises(answer))?.name, name);
  });
}

test('each feed format loads its parser, with and without an answer', async () => {
  const answer = await toAnswer('<rss xmlns:media="http://search.yahoo.com/mrss/"/>');
  for (const entry of feeds) {
    assert.equal((await entry.load()).name, entry.name);
    assert.equal(await entry.load(answer), await entry.load());
  }
});

test('a format of one’s own comes first', async () => {
  const mine: Format = {
    name: 'mine',
    recognises: ({ text }) => text.startsWith('mine:'),
    parse: ({ text }) => ({
      articles: [{ id: '1', title: text.slice(5), tags: [], authors: [] }],
      format: 'mine',
    }),
  };
  assert.equal(await firstTitle('mine:Boats', { formats: [mine] }), 'Boats');
  assert.equal(await firstTitle('mine:Boats', { format: mine }), 'Boats');
});

test('custom formats come before the built-in ones, in the order of the page', () => {
  const formats = [formatOf('b'), formatOf('a')];
  assert.deepEqual(namesOf({ formats }), ['b', 'a', 'json-feed', 'rss', 'atom']);
  assert.deepEqual(namesOf({ formats, format: formatOf('c') }), ['c', 'b', 'a', 'json-feed', 'rss', 'atom']);
});

test('the format that the page names comes first, a custom one of that name before the built-in one', () => {
  const formats = [formatOf('a'), formatOf('atom')];
  assert.deepEqual(namesOf({ formats, format: 'atom' }), ['atom', 'atom', 'a', 'json-feed', 'rss']);
  assert.equal(ordered(feeds, { formats, format: 'atom' })[0]?.load(), formats[1]);
});

test('formats are ordered anew each time, without a change to the lists', () => {
  const formats = [formatOf('a')];
  namesOf({ formats, format: 'atom' });
  assert.deepEqual([formats.length, feeds.map(({ name }) => name)], [1, ['json-feed', 'rss', 'atom']]);
});

test('a custom format may be an object of a class with private members', async () => {
  class Lines implements Format {
    readonly #start = 'lines:';
    readonly #site = 'news.example';
    get name(): string {
      return this.#start.slice(0, -1);
    }
    serves({ hostname }: URL): boolean {
      return hostname === this.#site;
    }
    recognises({ text }: Answer): boolean {
      return text.startsWith(this.#start);
    }
    parse({ text }: Answer): Feed {
      const articles = [{ id: '1', title: text.slice(this.#start.length), tags: [], authors: [] }];
      return { articles, format: this.name };
    }
  }
  const [entry] = ordered([], { format: new Lines() });
  assert.deepEqual([entry?.name, entry?.serves?.(new URL('https://news.example/'))], ['lines', true]);
  assert.equal(await firstTitle('lines:Boats', { format: new Lines() }), 'Boats');
});

test('a custom format without `serves` has no URLs of its own', () => {
  assert.equal(ordered([], { format: formatOf('a') })[0]?.serves?.(new URL('https://news.example/')), false);
});

test('values that are no formats are ignored', () => {
  const odd = [null, undefined, 'rss', 7] as unknown as Format[];
  assert.deepEqual(namesOf({ formats: odd, format: null as unknown as Format }), [
    'json-feed',
    'rss',
    'atom',
  ]);
});
