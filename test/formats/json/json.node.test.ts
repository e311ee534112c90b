/** The `json` format, for APIs without a format of their own: usual names of fields, usual places of the list of stories. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article.js';
import { FeedError } from '../../../src/feed-error.js';
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

describe('the list of stories is found', () => {
  const fog = { title: 'Fog', link: '/fog', date: moment };
  for (const [where, json] of Object.entries({
    'in Arc’s elements': { content_elements: [fog] },
    'in Sanity’s result': { ms: 3, query: '*', result: [fog] },
    'in the hits of a search': { hits: [fog], nbHits: 1 },
    'in WPGraphQL’s nodes': { data: { posts: { nodes: [fog], pageInfo: {} } } },
    'in the data of GraphQL’s articles': { data: { articles: { data: [{ attributes: fog }] } } },
    'in the items of a result': { success: true, result: { items: [fog] } },
    'in the items of a feed': { feed: { title: 'Herald', items: [fog] } },
    'where HAL embeds it': { _embedded: { articles: [fog] }, _links: {} },
    'under a name in capitals': { Type: 100, Message: 'ok', Data: [fog] },
    'in a graph of schema.org, among other things': {
      '@graph': [
        { '@type': 'WebSite', name: 'Herald', url: '/' },
        { '@type': 'NewsArticle', headline: 'Fog', url: '/fog' },
      ],
    },
    'in a list of schema.org, each beside its position': {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', position: 1, item: { headline: 'Fog', url: '/fog' } }],
    },
    'by the keys of its stories': { articles: { a1: { title: 'Fog' } } },
    'in the envelope of a serverless function': { statusCode: 200, payload: { latest: { teasers: [fog] } } },
    'beside a menu and the authors': {
      menu: [{ title: 'Home', url: '/' }],
      authors: [{ name: 'Ann', url: '/ann', description: 'Writes.' }],
      front: { teasers: [{ ...fog, summary: 'Grey.', image: '/fog.png' }] },
    },
    'of stories that are about things': { articles: [{ ...fog, item: { title: 'Lamp', url: '/lamp' } }] },
    'in all sections of a page': { page: { blocks: [{ teasers: [fog] }, { teasers: [] }] } },
    'of one story': { id: 5, title: 'Fog', content: '<p>Grey.</p>', url: '/fog', date: moment },
    'of one story in an envelope': { status: 'ok', article: { title: 'Fog', text: 'Grey.', url: '/fog' } },
    'of one story in blocks': {
      title: 'Fog',
      url: '/fog',
      date: moment,
      content: [{ type: 'p', text: 'Grey.' }],
    },
  })) {
    it(where, async () => {
      const { articles } = await read(json);
      assert.deepEqual(
        articles.map(({ title }) => title),
        ['Fog'],
      );
    });
  }

  it('of all sections, not only of the first', async () => {
    const { articles } = await read({
      blocks: [{ teasers: [fog] }, { teasers: [{ ...fog, title: 'Gulls' }] }],
    });
    assert.equal(articles.length, 2);
  });

  it('and stays empty where it is, whatever else there is', async () => {
    const { articles } = await read({
      articles: [],
      sources: [{ title: 'Herald', url: '/', description: 'News' }],
    });
    assert.deepEqual(articles, []);
  });

  it('at its usual place before any other', async () => {
    const { articles } = await read({
      articles: [{ title: 'Fog' }],
      more: [{ ...fog, title: 'Gulls', summary: 'S' }],
    });
    assert.equal(articles[0]?.title, 'Fog');
  });

  it('or the answer is told to be of an unknown shape', async () => {
    for (const json of [{ weather: 'fog' }, { users: [{ name: 'Ann' }] }, { total: 3, days: [1, 2, 3] }])
      await assert.rejects(
        read(json),
        error => error instanceof FeedError && /unknown shape/.test(error.message),
      );
  });
});

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

describe('a date is found', () => {
  for (const name of (
    'published_date updated_date datetime date_created post_date publication_date published_on pubdate PublishedAt ' +
    'published-at releaseDate createdOn'
  ).split(' ')) {
    it(`under ${name}`, async () => {
      assert.equal(await dateOf({ [name]: moment }), moment);
    });
  }
  const seconds = Date.parse(moment) / 1000;
  for (const [what, value] of Object.entries({
    'in seconds': seconds,
    'in milliseconds': seconds * 1000,
    'in microseconds': seconds * 1e6,
    'in a fraction of seconds': seconds + 0.0004,
    'in seconds, as text': String(seconds),
    'in a fraction of seconds, as text': `${seconds}.0004`,
    'as MongoDB has it': { $date: moment },
    'as MongoDB has it in numbers': { $date: { $numberLong: String(seconds * 1000) } },
    'as Firebase has it': { _seconds: seconds, _nanoseconds: 0 },
    'as PHP has it': { date: '2026-03-01 11:00:00.000000', timezone_type: 1, timezone: '+01:00' },
    'as PHP has it in a place': { date: '2026-03-01 11:00:00.000000', timezone: 'Europe/Berlin' },
    'as PHP has it in UTC': { date: '2026-03-01 10:00:00.000000', timezone: 'UTC' },
    'as Java has it': [2026, 3, 1, 10, 0],
  })) {
    it(what, async () => assert.equal(await dateOf({ date: value }), moment));
  }
  it('in Contentful’s system fields', async () => {
    const { id, published } = await story({ sys: { id: 'c1', createdAt: moment } });
    assert.deepEqual([id, published?.toISOString()], ['c1', moment]);
  });
});

describe('a picture is found', () => {
  for (const name of (
    'img mainImage main_image lead_image imageURL imgUrl banner poster social_image featured_image_url multimedia ' +
    'media_attachments'
  ).split(' ')) {
    it(`under ${name}`, async () => {
      assert.equal(await pictureOf({ [name]: '/fog.jpg' }), 'https://herald.example/fog.jpg');
      assert.equal(await pictureOf({ [name]: [{ url: '/fog.jpg' }] }), 'https://herald.example/fog.jpg');
    });
  }
  for (const [where, parts] of Object.entries({
    'at WPGraphQL’s node': { featuredImage: { node: { sourceUrl: '/fog.jpg' } } },
    'in its largest size': { images: { small: { url: '/s.jpg' }, large: { url: '/fog.jpg' } } },
    'as the original': { image: { original: '/fog.jpg', small: '/s.jpg' } },
    'at Strapi’s relation': { cover: { data: { attributes: { url: '/fog.jpg' } } } },
    'in Sanity’s asset': { mainImage: { asset: { url: '/fog.jpg' } } },
    'after a film': {
      media: [
        { type: 'video', url: '/fog.webm' },
        { type: 'image', url: '/fog.jpg' },
      ],
    },
  })) {
    it(where, async () => assert.equal(await pictureOf(parts), 'https://herald.example/fog.jpg'));
  }

  it('with what its own object tells of it', async () => {
    const told = { width: 800, height: 600, alt: 'Grey', caption: 'The <b>pier</b>', credit: 'Ann' };
    const { image } = await story({
      images: [{ url: '/fog.jpg', ...told }],
      cover: { alt: 'Another', width: 1 },
    });
    assert.deepEqual(image, { src: 'https://herald.example/fog.jpg', ...told, caption: 'The pier' });
  });

  it('with what the object around its file tells of it', async () => {
    const { image } = await story({ mainImage: { alt: 'Grey', asset: { url: '/fog.jpg' } } });
    assert.equal(image?.alt, 'Grey');
  });

  it('not in the number of a file', async () =>
    assert.equal(await pictureOf({ image: 'f0e1-77aa' }), undefined));
});

describe('people are found', () => {
  for (const [where, parts] of Object.entries({
    'by two names': { author: { firstName: 'Ann', lastName: 'Poe' } },
    'by two names with underscores': { author: { first_name: 'Ann', last_name: 'Poe' } },
    'by the name that is shown': { authors: [{ displayName: 'Ann Poe' }] },
    'as the user': { user: { name: 'Ann Poe', username: 'ann' } },
    'as the account': { account: { username: 'ann', display_name: 'Ann Poe' } },
    'as who made it': { createdBy: { name: 'Ann Poe' } },
    'in the byline of The New York Times': { byline: { original: 'By Ann Poe', person: [] } },
    'at Strapi’s relation': { author: { data: { attributes: { name: 'Ann Poe' } } } },
  })) {
    it(where, async () => assert.deepEqual(await namesOf(parts), ['Ann Poe']));
  }

  it('with their page and picture', async () => {
    const { authors } = await story({ author: { name: 'Ann', url: '/ann', profile_image: '/ann.jpg' } });
    assert.deepEqual(authors, [
      { name: 'Ann', url: 'https://herald.example/ann', avatar: 'https://herald.example/ann.jpg' },
    ]);
  });
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

  it('from all parts of a body', async () => {
    assert.equal((await story({ body: ['<p>One</p>', '<p>Two</p>'] })).body, '<p>One</p><p>Two</p>');
    const blocks = [{ type: 'p', text: 'One' }, { children: [{ text: 'T' }, { text: 'wo <3' }] }];
    assert.equal((await story({ body: blocks })).body, '<p>One</p><p>Two &lt;3</p>');
    const words = [
      { nodeType: 'text', value: 'A ' },
      { nodeType: 'hyperlink', content: [{ nodeType: 'text', value: 'link' }] },
    ];
    const rich = { nodeType: 'document', content: [{ nodeType: 'paragraph', content: words }] };
    assert.equal((await story({ body: rich })).body, '<p>A link</p>');
  });
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
