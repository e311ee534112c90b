/**
 * The shape of a JSON Feed has no code. These tests hold that each property in it is read: their documents have all properties,
 * and don't compile when the shape gets another one.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Extension, JsonFeed, JsonItem } from '../../../src/formats/json-feed/shape.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

/** An object type with none of its properties optional or `undefined`. */
type Full<T> = { [Name in keyof T]-?: NonNullable<T[Name]> };

const site = 'https://news.example';
const extension: Full<Extension> = {
  category: { name: 'Sea', slug: 'sea', url: `${site}/sea` },
  slug: 'fog',
  label: 'Live',
  access: 'members',
  readingMinutes: 4,
  image: { alt: 'A pier', caption: 'The pier at noon', credit: 'Ada Holm', width: 600, height: 400 },
  source: { title: 'Coast Post', url: 'https://coast.example/', icon: 'https://coast.example/i.png' },
  media: [{ url: `${site}/fog.mp3`, poster: `${site}/fog.jpg` }],
  comments: { url: `${site}/fog#talk`, count: 3 },
  related: ['urn:rope'],
  dateOnly: true,
};
const item: Full<JsonItem> = {
  id: 'urn:fog',
  url: `${site}/fog`,
  external_url: 'https://other.example/fog',
  title: 'Fog',
  content_html: '<p>Grey all day.</p>',
  content_text: 'Grey all day.',
  summary: 'Grey.',
  image: `${site}/fog.jpg`,
  banner_image: `${site}/banner.jpg`,
  date_published: '2026-03-01T00:00:00Z',
  date_modified: '2026-03-02T10:00:00Z',
  author: { name: 'Old' },
  authors: [{ name: 'Ada Holm', url: `${site}/ada`, avatar: `${site}/ada.png` }, 'Bo Quay'],
  tags: ['fog', 'pier'],
  language: 'en-GB',
  attachments: [
    { url: `${site}/fog.mp3`, mime_type: 'audio/mpeg', title: 'The horn', duration_in_seconds: 61 },
  ],
  _news_elements: extension,
};
const feed: Full<JsonFeed> = {
  title: 'Herald',
  home_page_url: `${site}/`,
  feed_url: `${site}/feed.json`,
  next_url: `${site}/feed.json?page=2`,
  language: 'en',
  author: { name: 'Old' },
  authors: [{ name: 'The desk' }],
  items: [item],
};

test('all properties of a full document are read', async () => {
  assert.deepEqual(
    await parseFeed(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed })),
    {
      title: 'Herald',
      url: `${site}/`,
      language: 'en',
      next: `${site}/feed.json?page=2`,
      format: 'json-feed',
      articles: [
        {
          id: 'urn:fog',
          url: `${site}/fog`,
          slug: 'fog',
          title: 'Fog',
          summary: 'Grey.',
          body: '<p>Grey all day.</p>',
          category: extension.category,
          tags: ['fog', 'pier'],
          authors: [{ name: 'Ada Holm', url: `${site}/ada`, avatar: `${site}/ada.png` }, { name: 'Bo Quay' }],
          published: new Date(Date.UTC(2026, 2, 1)),
          modified: new Date(Date.UTC(2026, 2, 2, 10)),
          image: { ...extension.image, src: `${site}/fog.jpg` },
          language: 'en-GB',
          readingMinutes: 4,
          label: 'Live',
          access: 'members',
          source: extension.source,
          media: [
            {
              url: `${site}/fog.mp3`,
              type: 'audio/mpeg',
              kind: 'audio',
              duration: 61,
              title: 'The horn',
              poster: `${site}/fog.jpg`,
            },
          ],
          comments: extension.comments,
          related: extension.related,
          dateOnly: true,
        },
      ],
    },
  );
});

test('properties that are second choice are read where the first choice is absent', async () => {
  const { external_url, content_text, banner_image, date_modified, author } = item;
  const spare: JsonItem = { title: 'Fog', external_url, content_text, banner_image, date_modified, author };
  const { articles } = await parseFeed(JSON.stringify({ ...feed, version: 'jsonfeed.org', items: [spare] }));
  const { url, body, image, published, authors } = articles[0]!;
  assert.deepEqual([url, body], ['https://other.example/fog', '<p>Grey all day.</p>']);
  assert.deepEqual([image?.src, authors], [banner_image, [{ name: 'Old' }]]);
  assert.equal(published?.toISOString(), '2026-03-02T10:00:00.000Z');
});

test('a document with its items alone has the shape', async () => {
  const bare: JsonFeed = { items: [{}] };
  const { articles, format } = await parseFeed(JSON.stringify({ version: 'jsonfeed.org', ...bare }));
  assert.deepEqual([articles.length, format], [1, 'json-feed']);
});
