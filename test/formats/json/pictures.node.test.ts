/** Pictures in any API's JSON: where their URLs are, and which of the objects around a URL describes it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article.js';
import { picturesOf } from '../../../src/formats/json/pictures.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

/** Resolves to the article read from an answer with one story, which has a title and these parts. */
async function story(parts: object): Promise<Article> {
  const { articles } = await parseFeed(JSON.stringify({ articles: [{ title: 'Fog', ...parts }] }), {
    url: 'https://herald.example/api/news',
  });
  assert.equal(articles.length, 1);
  return articles[0]!;
}

const pictureOf = async (parts: object): Promise<string | undefined> => (await story(parts)).image?.src;
const sourcesOf = (...args: Parameters<typeof picturesOf>) => picturesOf(...args).map(({ src }) => src);

describe('a picture is found', () => {
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

describe('the pictures of a value', () => {
  it('are none where it is no text, object or list', () => {
    for (const value of [undefined, null, 7, true, '', {}, []]) assert.deepEqual(picturesOf(value), []);
  });

  it('are nine at most', () => {
    const urls = Array.from({ length: 20 }, (_, index) => `/${index}.jpg`);
    assert.deepEqual(sourcesOf(urls), urls.slice(0, 9));
  });

  it('are looked for in the first 500 entries of a list', () => {
    const none = Array.from({ length: 499 }, () => 'no-address');
    assert.deepEqual(sourcesOf([...none, '/a.jpg']), ['/a.jpg']);
    assert.deepEqual(sourcesOf([...none, 'none', '/a.jpg']), []);
  });

  it('are looked for six levels down and no further', () => {
    const within = (depth: number): unknown => (depth ? [within(depth - 1)] : '/a.jpg');
    assert.deepEqual(sourcesOf(within(6)), ['/a.jpg']);
    assert.deepEqual(sourcesOf(within(7)), []);
  });

  it('are not films, sounds or documents, whichever property says so', () => {
    for (const kind of [{ type: 'video' }, { mime_type: 'audio/mpeg' }, { mediaType: 'application/pdf' }])
      assert.deepEqual(picturesOf({ ...kind, url: '/a' }), [], JSON.stringify(kind));
  });

  it('are at a name of a file only if it is an absolute URL', () => {
    assert.deepEqual(sourcesOf({ filename: 'a.jpg' }), []);
    assert.deepEqual(sourcesOf({ filename: '//cdn.example/a.jpg' }), ['//cdn.example/a.jpg']);
    assert.deepEqual(sourcesOf({ filename: { toString: 1 }, file: '/a.jpg' }), ['/a.jpg']);
  });

  it('may have addresses without a dot or slash where the page says so', () => {
    assert.deepEqual(sourcesOf('f0e1'), []);
    assert.deepEqual(sourcesOf('f0e1', { isMapped: true }), ['f0e1']);
  });

  it('have a text from the closest object that has one, and sizes from the closest object only', () => {
    const [picture] = picturesOf(
      { credit: 'Outer', asset: { credit: 'Inner', url: '/a.jpg' } },
      { around: { alt_text: 'Grey', width: 900, height: 600 } },
    );
    assert.deepEqual(picture, {
      src: '/a.jpg',
      alt: 'Grey',
      caption: undefined,
      credit: 'Inner',
      width: undefined,
      height: undefined,
    });
  });
});
