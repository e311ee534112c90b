/** The `json` format, for APIs without a format of their own: what it isn't taken for, which values are used, `fields` of the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article.js';
import { parseFeed, type ParseFeedOptions } from '../../../src/formats/parse-feed.js';

const url = 'https://herald.example/api/news';
const moment = '2026-03-01T10:00:00.000Z';

const read = (json: unknown, options: ParseFeedOptions = {}) =>
  parseFeed(typeof json === 'string' ? json : JSON.stringify(json), { url, ...options });

/** Resolves to the article read from an answer with one story, which has a title and these parts. */
async function story(parts: object, options?: ParseFeedOptions): Promise<Article> {
  const { articles } = await read({ articles: [{ title: 'Fog', ...parts }] }, options);
  assert.equal(articles.length, 1);
  return articles[0]!;
}

const dateOf = async (parts: object): Promise<string | undefined> =>
  (await story(parts)).published?.toISOString();
const pictureOf = async (parts: object): Promise<string | undefined> => (await story(parts)).image?.src;
const namesOf = async (parts: object): Promise<string[]> =>
  (await story(parts)).authors.map(({ name }) => name);

describe('a value that is of no use gives way to the next usual name:', () => {
  for (const unusable of [{}, [], false, true, 123, null, '', 'data:image/png;base64,AA']) {
    it(`a picture that is ${JSON.stringify(unusable)}`, async () =>
      assert.equal(
        await pictureOf({ image: unusable, thumbnail: '/t.jpg' }),
        'https://herald.example/t.jpg',
      ));
  }
  for (const unusable of [true, false, 'Today', '3 min', {}, []]) {
    it(`a date that is ${JSON.stringify(unusable)}`, async () =>
      assert.equal(await dateOf({ published: unusable, created_at: moment }), moment));
  }
  it('an author without a name', async () => {
    assert.deepEqual(await namesOf({ author: {}, byline: 'By Ann' }), ['Ann']);
    assert.deepEqual(await namesOf({ author: 7, byline: 'By Ann' }), ['Ann']);
    assert.deepEqual(await namesOf({ author: '507f1f77bcf86cd799439011', byline: 'By Ann' }), ['Ann']);
  });
  it('a body without a text', async () =>
    assert.equal((await story({ content: { blocks: [] }, text: 'Grey.' })).body, '<p>Grey.</p>'));
  it('an address that is none', async () =>
    assert.equal((await story({ url: 'nyt://article/1', link: '/fog' })).url, 'https://herald.example/fog'));
  it('a category that is a number of a database', async () =>
    assert.equal((await story({ category: 3, section: 'City' })).category?.name, 'City'));
});

describe('categories, tags and texts are read', () => {
  it('from what forms choose from', async () =>
    assert.deepEqual((await story({ category: { label: 'News', value: 'news' } })).category, {
      name: 'News',
      slug: 'news',
    }));

  it('from objects by their names, as WordPress.com has them', async () => {
    const post = {
      ID: 42,
      URL: '/tea',
      title: 'Tea',
      categories: { Food: { ID: 2, name: 'Food', slug: 'food' } },
      tags: { green: { ID: 1, name: 'Green' } },
    };
    const { articles } = await read({ found: 1, posts: [post], meta: {} });
    const [{ id, url: address, category, tags } = {} as Article] = articles;
    assert.deepEqual(
      [id, address, category, tags],
      ['42', 'https://herald.example/tea', { name: 'Food', slug: 'food' }, ['Green']],
    );
  });

  it('from categories beside tags: the first is the category, the others are topics', async () => {
    const partsOf = async (parts: object, options?: ParseFeedOptions) => {
      const { category, tags } = await story(parts, options);
      return [category?.name, ...tags];
    };
    assert.deepEqual(await partsOf({ categories: ['Port', 'Tide'], tags: ['Ebb'] }), ['Port', 'Tide', 'Ebb']);
    assert.deepEqual(await partsOf({ categories: [{ name: 'Port' }, { name: 'Tide' }], tags: 'Ebb' }), [
      'Port',
      'Tide',
      'Ebb',
    ]);
    assert.deepEqual(
      await partsOf({ category: 'Tide', categories: ['Port', 'Tide'], tags: ['Ebb', 'Port'] }),
      ['Tide', 'Port', 'Ebb'],
    );
    assert.deepEqual(await partsOf({ categories: ['Port', 'Tide'] }), ['Port', 'Tide']);
    assert.deepEqual(await partsOf({ category: 'Port', categories: [3, 4], tags: ['Ebb'] }), ['Port', 'Ebb']);
    // Tags at a path of the page are all the topics that it wants.
    const fields = { tags: 'words' };
    assert.deepEqual(await partsOf({ categories: ['Port', 'Tide'], words: ['Ebb'] }, { fields }), [
      'Port',
      'Ebb',
    ]);
  });

  it('from The New York Times', async () => {
    const { title, tags } = await story({
      title: undefined,
      headline: { main: 'Fog', kicker: null },
      keywords: [{ name: 'subject', value: 'Boats' }],
    });
    assert.deepEqual([title, tags], ['Fog', ['Boats']]);
  });

  it('from schema.org', async () => {
    const {
      url: address,
      category,
      language,
    } = await story({
      mainEntityOfPage: { '@type': 'WebPage', '@id': '/fog' },
      articleSection: 'Sea',
      inLanguage: 'en',
    });
    assert.deepEqual([address, category?.name, language], ['https://herald.example/fog', 'Sea', 'en']);
  });

  it('from a JSON:API’s links', async () =>
    assert.equal((await story({ links: { self: '/fog' } })).url, 'https://herald.example/fog'));
});

describe('what the host says', () => {
  const options = (fields: Record<string, string>): ParseFeedOptions => ({ format: 'json', fields });

  it('wins over every usual name, also where there is nothing', async () => {
    const parts = { hl: 'Mine', day: 'never', published: moment };
    const { title, published } = await story(parts, options({ title: 'hl', published: 'day' }));
    assert.deepEqual([title, published], ['Mine', undefined]);
  });

  it('is a picture, whatever it looks like, with what stands beside it', async () => {
    const parts = { pic: { file: 'f0e1', alt: 'Grey', width: 20, height: 20 } };
    const { image } = await story(parts, options({ 'image.src': 'pic.file' }));
    assert.deepEqual(image, { src: 'https://herald.example/api/f0e1', alt: 'Grey' });
  });

  it('is told of the picture before what its object tells', async () => {
    const parts = { pic: { url: '/fog.jpg', alt: 'Grey' }, words: 'Mine' };
    const { image } = await story(parts, options({ image: 'pic', 'image.alt': 'words' }));
    assert.equal(image?.alt, 'Mine');
  });

  it('are names, also in numbers', async () => {
    const { category, tags } = await story(
      { no: 7, labels: [2025] },
      options({ category: 'no', tags: 'labels' }),
    );
    assert.deepEqual([category?.name, tags], ['7', ['2025']]);
  });
});
