/** Links to resources that an answer has beside its list of entries, as in Contentful and JSON:API. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { linker } from '../../../src/formats/json/links.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const ann = { type: 'people', id: '9', attributes: { name: 'Ann' } };

/** Counts a value and all values inside it. */
const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value
    ? Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 1)
    : 1;

test('an entry stays the same object in an answer without resources', () => {
  const entry = { author: { type: 'people', id: '9' } };
  for (const json of [undefined, null, 7, [], {}, { included: [] }, { includes: {} }, { included: 'x' }])
    assert.equal(linker(json)(entry), entry);
});

describe('a link is replaced', () => {
  it('by the resource of JSON:API with its type and id', () => {
    const link = linker({ included: [{ ...ann, type: 'pets' }, ann] });
    assert.deepEqual(link({ author: { data: { type: 'people', id: '9' } } }), { author: { data: ann } });
  });

  it('by the resource of Contentful with its kind and id', () => {
    const entry = { sys: { type: 'Entry', id: 'x' }, fields: { name: 'Ann' } };
    const asset = { sys: { type: 'Asset', id: 'x' }, fields: { title: 'Pier' } };
    const link = linker({ includes: { Entry: [entry], Asset: [asset] } });
    const to = (linkType: string) => ({ sys: { type: 'Link', linkType, id: 'x' } });
    assert.deepEqual(link({ fields: { a: to('Asset'), b: [to('Entry')] } }), {
      fields: { a: asset, b: [entry] },
    });
  });

  it('also inside a linked resource', () => {
    const city = { type: 'cities', id: '1', attributes: { name: 'Oslo' } };
    const person = { ...ann, home: { type: 'cities', id: '1' } };
    const { author } = linker({ included: [city, person] })({ author: { type: 'people', id: '9' } });
    assert.deepEqual(author, { ...ann, home: city });
  });

  it('sixty levels down in the entry itself, as in a list of a rich text', () => {
    const within = (depth: number, value: unknown): { a: unknown } => ({
      a: depth > 1 ? within(depth - 1, value) : value,
    });
    const link = linker({ included: [ann] });
    const to = { type: 'people', id: '9' };
    assert.deepEqual(link(within(59, to)), within(59, ann));
    assert.deepEqual(link(within(60, to)), within(60, to));
  });

  it('in a copy: neither entry nor resource changes', () => {
    const entry = { author: { type: 'people', id: '9' } };
    const before = structuredClone([entry, ann]);
    linker({ included: [ann] })(entry);
    assert.deepEqual([entry, ann], before);
  });
});

describe('nothing is replaced', () => {
  for (const [what, author] of Object.entries({
    'by a resource that is not there': { type: 'people', id: '8' },
    'of a resource itself, which has attributes': { type: 'people', id: '9', attributes: { name: 'Bo' } },
    'of an entry of Contentful, which is no link': { sys: { type: 'Entry', linkType: 'people', id: '9' } },
    'without an id': { type: 'people', id: '' },
  })) {
    it(what, () => assert.deepEqual(linker({ included: [ann] })({ author }), { author }));
  }
});

test('a type or an id that is no text costs its own link only', () => {
  const odd = { toString: 1, valueOf: 1 };
  const link = linker({ included: [{ type: odd, id: 1 }, { type: 'x', id: [] }, ann] });
  const author = { type: 'people', id: '9' };
  assert.deepEqual(link({ author, other: { type: odd, id: 2 } }), {
    author: ann,
    other: { type: odd, id: 2 },
  });
});

describe('links that lead in circles', () => {
  it('are followed eight levels down', () => {
    const next = { type: 'a', id: '1' };
    let value: unknown = linker({ included: [{ ...next, next }] })({ next });
    let depth = 0;
    while (typeof value === 'object' && value !== null) {
      value = (value as { next?: unknown }).next;
      depth++;
    }
    // The entry, seven copies of the resource, and the link in the last of them.
    assert.equal(depth, 9);
  });

  it('are copied so often that an answer stays readable, and not in powers', () => {
    const to = { type: 'a', id: '1' };
    const thing = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`link${index}`, to]));
    const link = linker({ included: [{ ...to, ...thing }] });
    const size = sizeOf([link({ to }), link({ to })]);
    // 500,000 values, and in each of the last of them a link with two properties.
    assert.ok(size < 1_500_000, `${size} values`);
  });

  it('are copied so often that the texts of an answer stay readable, too', () => {
    const to = { type: 'a', id: '1' };
    const text = 'x'.repeat(64_000);
    const links = linker({ included: [{ ...to, attributes: { text } }] })({
      list: Array<unknown>(20_000).fill(to),
    });
    const copies = (links['list'] as (typeof to & { attributes?: { text: string } })[]).filter(
      one => one.attributes?.text,
    );
    assert.ok(copies.length > 100 && copies.length < 1000, `${copies.length} copies`);
  });

  it('do not keep an answer from being read', async () => {
    const link = { sys: { type: 'Link', linkType: 'Entry', id: 'e' } };
    const answer = {
      items: [{ sys: { id: 'c' }, fields: { title: 'Fog', related: [link, link, link] } }],
      includes: { Entry: [{ sys: { id: 'e' }, fields: { title: 'Rain', related: [link, link, link] } }] },
    };
    const { articles, format } = await parseFeed(JSON.stringify(answer), {
      url: 'https://herald.example/api/news',
    });
    assert.deepEqual([format, articles[0]?.title], ['json', 'Fog']);
  });
});
