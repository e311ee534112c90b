import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../src/feed-error.js';
import { parseFeed } from '../../src/formats/parse-feed.js';
import { holds } from '../helpers/holds.js';

const answers = {
  wordpress: ['wordpress/posts', 'https://herald.example/wp-json/wp/v2/posts'],
  ghost: ['ghost/posts', 'https://herald.example/ghost/api/content/posts/'],
  drupal: ['drupal/articles', 'https://herald.example/jsonapi/node/article'],
  json: ['json/usual-names', 'https://herald.example/api'],
} as const;

/** Copies `value` with one nested value replaced by `part`. `path`: index of the key at each depth, modulo their number. */
function replaced(value: unknown, path: readonly number[], part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return part;
  const keys = Object.keys(value);
  const key = keys[step % keys.length];
  if (key === undefined) return part;
  const copy = (Array.isArray(value) ? Array.from<unknown>(value) : { ...value }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, part);
  return copy;
}

const isWhole = (text: unknown): boolean => typeof text === 'string' && text.length > 0;

describe('an odd entry among others', () => {
  for (const [format, text] of Object.entries({
    wordpress:
      '[{"link":"/a/","title":{"rendered":7},"date_gmt":{}},{"link":"/b/","date_gmt":"","title":{"rendered":"Fog"}}]',
    ghost: '{"posts":[null,{"title":7,"tags":7},{"title":"Fog","uuid":"u","published_at":""}]}',
    drupal:
      '{"jsonapi":{},"data":[null,{"attributes":{"title":{},"body":7},"relationships":7},{"attributes":{"title":"Fog"}}]}',
    json: '{"posts":[7,null,{"title":{"a":1},"tags":7},{"title":"Fog"}]}',
  })) {
    it(`costs the ${format} format no other`, async () => {
      const { articles } = await parseFeed(text, { url: 'https://herald.example/', format });
      assert.equal(articles.filter(({ title }) => title === 'Fog').length, 1);
    });
  }
});

describe('an odd part of a story costs itself', () => {
  for (const [format, text] of Object.entries({
    ghost: '{"posts":[{"title":"Fog","uuid":"u","html":"","tags":7,"authors":[null],"custom_excerpt":7}]}',
    drupal:
      '{"jsonapi":{},"data":[{"attributes":{"title":"Fog"},"relationships":{"a":{"data":[null]}}}],"included":[null]}',
    wordpress:
      '[{"link":"/a/","title":{"rendered":"Fog"},"_embedded":{"wp:term":7,"wp:featuredmedia":{},"author":{}},"authors":7}]',
    json: '{"posts":[{"title":"Fog","tags":7,"author":[[]],"image":{"url":{}},"date":{"timezone":"x","date":"y"}}]}',
  })) {
    it(`in the ${format} format`, async () => {
      const { articles } = await parseFeed(text, { url: 'https://herald.example/', format });
      assert.deepEqual(
        articles.map(({ title }) => title),
        ['Fog'],
      );
    });
  }
});

for (const [format, [name, url]] of Object.entries(answers)) {
  const original: unknown = JSON.parse(
    readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'),
  );

  describe(`an answer for the ${format} format`, () => {
    it('gives whole articles or a FeedError, whatever one of its parts is', async () => {
      await holds(
        fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 8 }), fc.jsonValue(), async (path, part) => {
          try {
            const feed = await parseFeed(JSON.stringify(replaced(original, path, part)), { url, format });
            for (const { id, title, tags, authors } of feed.articles) {
              assert.ok(isWhole(id) && typeof title === 'string' && tags.every(isWhole));
              assert.ok(authors.every(author => isWhole(author.name)));
            }
          } catch (error) {
            assert.ok(error instanceof FeedError, String(error));
          }
        }),
        500,
      );
    });
  });
}

describe('an answer for the json format is read in time', () => {
  const nested = (open: string, close: string): string => `${open.repeat(50_000)}1${close.repeat(50_000)}`;
  const many = (part: string): string => `[${Array.from({ length: 50_000 }, () => part).join()}]`;
  const layers = (depth: number): object =>
    depth
      ? Object.fromEntries(
          'data attributes node fields asset'.split(' ').map(key => [key, layers(depth - 1)]),
        )
      : {};

  for (const [what, text] of Object.entries({
    'a title in ever more lists': `{"items":[{"title":${nested('[', ']')}},{"title":"Fog"}]}`,
    'a picture in ever more objects': `{"items":[{"image":${nested('{"data":', '}')}},{"title":"Fog"}]}`,
    'a story in ever more objects': `{"items":[${nested('{"node":', '}')},{"title":"Fog"}]}`,
    'thousands of pictures that are none': `{"items":[{"images":${many('{"data":{}}')},"title":"Fog"}]}`,
    'thousands of stories that are none': `{"data":${many('{"a":{"b":[]}}').replace('[', '[{"title":"Fog"},')}}`,
    'layers of layers': `{"items":[{"image":${JSON.stringify(layers(6))},"title":"Fog"}]}`,
    'a list that is far down': `{"a":${many('{"b":[]}')},"c":{"d":[{"title":"Fog","url":"/fog"}]}}`,
    'a text of blanks as a list': JSON.stringify({
      items: [{ title: 'Fog', tags: ' '.repeat(500_000) + 'x' }],
    }),
  })) {
    it(what, async () => {
      const before = process.cpuUsage();
      const { articles } = await parseFeed(text, { url: 'https://herald.example/api' });
      assert.ok(articles.some(({ title }) => title === 'Fog'));
      assert.ok(process.cpuUsage(before).user < 6e6);
    });
  }
});
