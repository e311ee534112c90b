import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FeedError } from '../../src/feed-error.js';
import { parseFeed } from '../../src/parse-feed.js';

const answers = {
  wordpress: ['wordpress/posts', 'https://herald.example/wp-json/wp/v2/posts'],
  ghost: ['ghost/posts', 'https://herald.example/ghost/api/content/posts/'],
  drupal: ['drupal/articles', 'https://herald.example/jsonapi/node/article'],
  json: ['json/usual-names', 'https://herald.example/api'],
} as const;

/** The same value with one part somewhere inside replaced; the numbers say where. */
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

for (const [format, [name, url]] of Object.entries(answers)) {
  const original: unknown = JSON.parse(
    readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'),
  );

  describe(`an answer for the ${format} format`, () => {
    it('gives whole articles or a FeedError, whatever one of its parts is', async () => {
      await fc.assert(
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
        { numRuns: 500 },
      );
    });
  });
}
