/** What content systems answer besides articles; the list of all quirks and their tests is in test/cms/README.md. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedError } from '../../../src/feed-error.js';
import { loadFeed } from '../../../src/load/load-feed.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { rss } from '../../helpers/feeds.js';
import { sendJson, startSite } from '../../helpers/http-site.js';

const isHttpError = (status: number, message: RegExp) => (error: unknown) =>
  error instanceof FeedError &&
  error.reason === 'http' &&
  error.status === status &&
  message.test(error.message);

it('WordPress’s RSS past its last page is an error, though it comes with a feed', async test => {
  const site = await startSite(test, (_, response) =>
    response.writeHead(404, { 'content-type': 'application/rss+xml' }).end(rss('Page not found')),
  );
  await assert.rejects(loadFeed(`${site.origin}/feed.xml?paged=99`), isHttpError(404, /404/));
});

for (const [status, message, context] of [
  [403, 'Authorization failed', 'Unable to determine the authenticated member or integration.'],
  [401, 'Unknown Content API Key', null],
  [400, 'Error parsing filter', null],
] as const) {
  it(`Ghost says in its own words why it answers ${status}`, async test => {
    const error = { message, context, type: 'Error', details: null, code: null, ghostErrorCode: null };
    const site = await startSite(test, (_, response) => sendJson(response, { errors: [error] }, status));
    await assert.rejects(
      loadFeed(`${site.origin}/ghost/api/content/posts/?key=abc`),
      isHttpError(status, new RegExp(message)),
    );
  });
}

it('Ghost is asked where it redirects to when its slash is missing', async test => {
  const site = await startSite(test, ({ url = '' }, response) => {
    if (url.startsWith('/ghost/api/content/posts/'))
      sendJson(response, { posts: [], meta: { pagination: { page: 1, pages: 1 } } });
    else response.writeHead(301, { location: url.replace('/posts', '/posts/') }).end();
  });
  assert.equal((await loadFeed(`${site.origin}/ghost/api/content/posts?key=abc`)).format, 'ghost');
});

it('Strapi’s moment of publication gives way to the date of the article where the fields say so', async test => {
  const post = {
    documentId: 'h4x',
    title: 'Harbour crane',
    publishedAt: '2026-03-01T10:00:00.000Z',
    day: '2025-11-20T09:30:00.000Z',
    cover: { url: '/uploads/crane.png' },
  };
  const site = await startSite(test, (_, response) => sendJson(response, { data: [post], meta: {} }));
  const { articles } = await loadFeed(`${site.origin}/api/articles`, {
    format: 'json',
    fields: { published: 'day' },
  });
  assert.equal(articles[0]?.published?.toISOString(), post.day);
  assert.equal(articles[0]?.image?.src, `${site.origin}/uploads/crane.png`);
});

it('Strapi without permission is told as that', async test => {
  const error = { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} };
  const site = await startSite(test, (_, response) => sendJson(response, { data: null, error }, 403));
  await assert.rejects(loadFeed(`${site.origin}/api/articles`), isHttpError(403, /Forbidden/));
});

describe('WordPress', () => {
  const url = 'https://herald.example/wp-json/wp/v2/posts';
  const post = {
    id: 1,
    link: 'https://herald.example/1/',
    date_gmt: '2026-02-01T00:00:00',
    title: { rendered: 'Fog' },
  };
  const read = async (parts: object) =>
    (await parseFeed(JSON.stringify([{ ...post, ...parts }]), { url })).articles[0];
  const embed = (parts: object) => read({ _embedded: parts });
  const error = [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } }];

  for (const [name, value] of Object.entries({
    jetpack_featured_media_url: '/fog.jpg',
    better_featured_image: { source_url: '/fog.jpg', alt_text: '' },
    featured_image_url: '/fog.jpg',
    featured_image_src: '/fog.jpg',
    featured_media_src_url: '/fog.jpg',
    fimg_url: '/fog.jpg',
    uagb_featured_image_src: { full: ['/fog.jpg', 1200, 800, false], thumbnail: ['/t.jpg', 150, 150, true] },
    yoast_head_json: { og_image: [{ url: '/fog.jpg', width: 1200, height: 800 }] },
  })) {
    it(`without \`_embedded\` has its picture in ${name}`, async () =>
      assert.equal((await read({ [name]: value }))?.image?.src, 'https://herald.example/fog.jpg'));
  }

  it('has Yoast’s picture for posts that have one, not the site’s for those that have none', async () => {
    const yoast_head_json = { og_image: [{ url: '/site.jpg' }] };
    assert.equal((await read({ featured_media: 0, yoast_head_json }))?.image, undefined);
  });

  it('has its author from Yoast where it can’t show the user', async () => {
    const story = await read({ _embedded: { author: error }, yoast_head_json: { author: 'Ann &amp; Bo' } });
    assert.deepEqual(story?.authors, [{ name: 'Ann & Bo' }]);
  });

  it('has all authors that a plugin names', async () => {
    const story = await read({
      authors: [{ display_name: 'Ann' }, { display_name: 'Bo' }],
      _embedded: { author: [{ name: 'admin' }] },
    });
    assert.deepEqual(story?.authors, [{ name: 'Ann' }, { name: 'Bo' }]);
  });

  it('has the category of a site’s own sections, and its other terms as tags', async () => {
    const story = await embed({
      'wp:term': [
        [{ name: 'Uncategorized', slug: 'uncategorized', taxonomy: 'category' }],
        [{ name: 'Press', slug: 'press', taxonomy: 'news_category' }],
        [{ name: 'Harbour', taxonomy: 'place' }],
        [
          { name: 'Ann', taxonomy: 'author' },
          { name: 'Gallery', taxonomy: 'post_format' },
        ],
      ],
    });
    assert.deepEqual([story?.category?.name, story?.tags], ['Press', ['Uncategorized', 'Harbour']]);
  });

  it('has the original among the sizes of a picture', async () => {
    const size = (width: number, height: number) => ({ width, height, source_url: `/${width}.jpg` });
    const sizes = { medium: size(300, 200), large: size(1024, 683), crop: size(600, 600) };
    const story = await embed({
      'wp:featuredmedia': [{ source_url: '/fog.jpg', media_details: { width: 2560, height: 1707, sizes } }],
    });
    const site = 'https://herald.example';
    assert.equal(story?.image?.srcset, `${site}/300.jpg 300w, ${site}/1024.jpg 1024w, ${site}/fog.jpg 2560w`);
  });

  it('has a picture in its full size where it has no address of its own', async () => {
    const media = { media_details: { width: 900, height: 600, sizes: { full: { source_url: '/fog.jpg' } } } };
    assert.equal(
      (await embed({ 'wp:featuredmedia': [media] }))?.image?.src,
      'https://herald.example/fog.jpg',
    );
  });

  it('keeps a story whose media is an object, not a list', async () => {
    assert.equal((await embed({ 'wp:featuredmedia': {} }))?.title, 'Fog');
    const media = { source_url: '/fog.jpg' };
    assert.equal((await embed({ 'wp:featuredmedia': media }))?.image?.src, 'https://herald.example/fog.jpg');
  });

  it('is read when a plugin made plain texts of what it renders', async () => {
    const story = await read({ title: 'Fog &amp; rain', content: '<p>Grey.</p>', excerpt: 'Short.' });
    assert.deepEqual([story?.title, story?.body, story?.summary], ['Fog & rain', '<p>Grey.</p>', 'Short.']);
  });

  it('is read in an envelope, whose headers say how many pages there are', async () => {
    const envelope = { body: [post], status: 200, headers: { 'X-WP-TotalPages': 5 } };
    const feed = await parseFeed(JSON.stringify(envelope), { url: `${url}?_envelope` });
    assert.deepEqual(
      [feed.format, feed.articles[0]?.title, feed.next],
      ['wordpress', 'Fog', `${url}?_envelope=&page=2`],
    );
  });
});

it('Ghost of old has one author, and an image under that name', async () => {
  const post = {
    id: 1,
    uuid: 'u',
    title: 'Fog',
    html: '<p>Grey.</p>',
    image: '/fog.jpg',
    author: { name: 'Gus' },
  };
  const { format, articles } = await parseFeed(JSON.stringify({ posts: [post] }), {
    url: 'https://ghost.example/',
  });
  assert.deepEqual(
    [format, articles[0]?.authors, articles[0]?.image?.src],
    ['ghost', [{ name: 'Gus' }], 'https://ghost.example/fog.jpg'],
  );
});

it('Drupal of old has the number of a node and the address of a file under shorter names', async () => {
  const file = { type: 'file--file', id: 'f' };
  const node = {
    type: 'node--article',
    id: 'x',
    attributes: { nid: 5, title: 'Fog' },
    relationships: { field_image: { data: file } },
  };
  const included = [{ ...file, attributes: { url: '/fog.jpg', uri: 'public://fog.jpg' } }];
  const { articles } = await parseFeed(JSON.stringify({ data: [node], included }), {
    url: 'https://drupal.example/jsonapi/node/article',
  });
  assert.deepEqual(
    [articles[0]?.url, articles[0]?.image?.src],
    ['https://drupal.example/node/5', 'https://drupal.example/fog.jpg'],
  );
});

it('Drupal’s photo of the author is not the story’s, and its section has a page', async () => {
  const photo = { type: 'file--file', id: 'a' };
  const image = { type: 'file--file', id: 'f' };
  const term = { type: 'taxonomy_term--section', id: 's' };
  const relationships = {
    field_author_photo: { data: photo },
    field_image: { data: image },
    field_section: { data: term },
  };
  const included = [
    { ...photo, attributes: { uri: { url: '/face.jpg' } } },
    { ...image, attributes: { uri: { url: '/fog.jpg' } } },
    { ...term, attributes: { name: 'Sea', path: { alias: '/sea' } } },
  ];
  const data = [{ type: 'node--article', id: 'x', attributes: { title: 'Fog' }, relationships }];
  const { articles } = await parseFeed(JSON.stringify({ data, included }), {
    url: 'https://drupal.example/jsonapi/node/article',
  });
  assert.equal(articles[0]?.image?.src, 'https://drupal.example/fog.jpg');
  assert.deepEqual(articles[0]?.category, { name: 'Sea', url: 'https://drupal.example/sea' });
});
