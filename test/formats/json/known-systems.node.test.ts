/** Answers of systems that the generic `json` format must read without `fields` from the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const url = 'https://herald.example/api/news';
const moment = '2026-03-01T10:00:00.000Z';

/** Resolves to the first article as an object of plain texts, for comparison. */
async function first(json: unknown): Promise<Record<string, unknown>> {
  const { articles, format } = await parseFeed(JSON.stringify(json), { url });
  assert.equal(format, 'json');
  const {
    id,
    url: page,
    slug,
    title,
    summary,
    body,
    image,
    category,
    tags,
    authors,
    published,
  } = articles[0]!;
  return {
    id,
    url: page,
    slug,
    title,
    summary,
    body,
    image: image?.src,
    alt: image?.alt,
    category: category?.name,
    tags: tags.join(),
    authors: authors.map(({ name }) => name).join(),
    published: published?.toISOString(),
  };
}

const systems: Record<string, readonly [answer: unknown, expected: Record<string, unknown>]> = {
  Webflow: [
    {
      items: [
        {
          id: 'w1',
          lastPublished: moment,
          fieldData: {
            name: 'Fog',
            slug: 'fog',
            'post-summary': 'Grey.',
            'post-body': '<p>Grey all day.</p>',
            'main-image': { fileId: 'f', url: 'https://herald.example/fog.jpg', alt: 'A pier' },
          },
        },
      ],
    },
    {
      id: 'w1',
      title: 'Fog',
      slug: 'fog',
      summary: 'Grey.',
      body: '<p>Grey all day.</p>',
      image: 'https://herald.example/fog.jpg',
      alt: 'A pier',
      published: moment,
    },
  ],
  HubSpot: [
    {
      results: [
        {
          id: '77',
          name: 'fog-draft-2',
          htmlTitle: 'Fog',
          url: 'https://herald.example/fog',
          postSummary: '<p>Grey.</p>',
          postBody: '<p>Grey all day.</p>',
          featuredImage: 'https://herald.example/fog.jpg',
          featuredImageAltText: 'A pier',
          authorName: 'Ada Finch',
          publishDate: moment,
        },
      ],
    },
    { title: 'Fog', summary: 'Grey.', body: '<p>Grey all day.</p>', alt: 'A pier', authors: 'Ada Finch' },
  ],
  Squarespace: [
    {
      items: [
        {
          id: 's1',
          title: 'Fog',
          fullUrl: '/news/fog',
          publishOn: Date.parse(moment),
          assetUrl: 'https://herald.example/fog.jpg',
          excerpt: '<p>Grey.</p>',
          author: { displayName: 'Ada Finch' },
          categories: ['Weather'],
        },
      ],
    },
    {
      url: 'https://herald.example/news/fog',
      image: 'https://herald.example/fog.jpg',
      published: moment,
      authors: 'Ada Finch',
      category: 'Weather',
    },
  ],
  Shopify: [
    {
      articles: [
        {
          id: 5,
          title: 'Fog',
          handle: 'fog',
          body_html: '<p>Grey all day.</p>',
          summary_html: '<p>Grey.</p>',
          author: 'Ada Finch',
          tags: 'Sea, Air',
          published_at: moment,
        },
      ],
    },
    {
      id: '5',
      slug: 'fog',
      summary: 'Grey.',
      body: '<p>Grey all day.</p>',
      tags: 'Sea,Air',
      published: moment,
    },
  ],
  Substack: [
    [
      {
        id: 9,
        title: 'Fog',
        slug: 'fog',
        post_date: moment,
        canonical_url: 'https://herald.example/p/fog',
        subtitle: 'Grey.',
        body_html: '<p>Grey all day.</p>',
        cover_image: 'https://herald.example/fog.jpg',
        publishedBylines: [{ name: 'Ada Finch', photo_url: 'https://herald.example/ada.jpg' }],
      },
    ],
    {
      url: 'https://herald.example/p/fog',
      body: '<p>Grey all day.</p>',
      authors: 'Ada Finch',
      published: moment,
    },
  ],
  GitHub: [
    [
      {
        url: 'https://api.herald.example/releases/1',
        html_url: 'https://herald.example/releases/1',
        id: 1,
        name: 'Fog 1.0',
        published_at: moment,
        author: { login: 'ada' },
        body: 'Grey.',
        body_html: '<p>Grey.</p>',
      },
    ],
    { url: 'https://herald.example/releases/1', title: 'Fog 1.0', body: '<p>Grey.</p>', authors: 'ada' },
  ],
  Tumblr: [
    {
      meta: { status: 200, msg: 'OK' },
      response: {
        posts: [
          {
            id: 3,
            type: 'photo',
            post_url: 'https://herald.example/post/3',
            title: 'Fog',
            timestamp: Date.parse(moment) / 1000,
            photos: [
              {
                caption: '',
                original_size: { url: 'https://herald.example/fog.jpg', width: 1280, height: 720 },
              },
            ],
            tags: ['Sea'],
          },
        ],
      },
    },
    {
      url: 'https://herald.example/post/3',
      image: 'https://herald.example/fog.jpg',
      tags: 'Sea',
      published: moment,
    },
  ],
  Blogger: [
    {
      version: '1.0',
      feed: {
        title: { $t: 'Herald' },
        entry: [
          {
            id: { $t: 'tag:herald.example,1999:post-1' },
            published: { $t: moment },
            category: [{ scheme: 'x', term: 'Weather' }],
            title: { type: 'text', $t: 'Fog' },
            content: { type: 'html', $t: '<p>Grey all day.</p>' },
            link: [
              { rel: 'replies', href: 'https://herald.example/comments/1' },
              { rel: 'alternate', href: 'https://herald.example/fog.html' },
            ],
            author: [{ name: { $t: 'Ada Finch' } }],
            media$thumbnail: { url: 'https://herald.example/fog.jpg' },
          },
        ],
      },
    },
    {
      id: 'tag:herald.example,1999:post-1',
      url: 'https://herald.example/fog.html',
      title: 'Fog',
      body: '<p>Grey all day.</p>',
      image: 'https://herald.example/fog.jpg',
      category: 'Weather',
      authors: 'Ada Finch',
      published: moment,
    },
  ],
  Storyblok: [
    {
      stories: [
        {
          name: 'fog-2026',
          first_published_at: moment,
          id: 8,
          slug: 'fog',
          content: {
            component: 'article',
            title: 'Fog',
            intro: 'Grey.',
            image: { id: 1, filename: 'https://herald.example/fog.jpg', alt: 'A pier' },
          },
        },
      ],
    },
    {
      title: 'Fog',
      summary: 'Grey.',
      image: 'https://herald.example/fog.jpg',
      alt: 'A pier',
      published: moment,
    },
  ],
  YouTube: [
    {
      kind: 'youtube#searchListResponse',
      items: [
        {
          id: { kind: 'youtube#video', videoId: 'abc' },
          snippet: {
            publishedAt: moment,
            title: 'Fog',
            description: 'Grey.',
            thumbnails: {
              default: { url: 'https://herald.example/small.jpg', width: 120, height: 90 },
              high: { url: 'https://herald.example/fog.jpg', width: 480, height: 360 },
            },
          },
        },
      ],
    },
    { id: 'abc', title: 'Fog', image: 'https://herald.example/fog.jpg', published: moment },
  ],
  Contentful: [
    {
      items: [
        {
          sys: { id: 'c1', type: 'Entry' },
          fields: {
            title: 'Fog',
            image: { sys: { type: 'Link', linkType: 'Asset', id: 'a1' } },
            author: { sys: { type: 'Link', linkType: 'Entry', id: 'e1' } },
          },
        },
      ],
      includes: {
        Entry: [{ sys: { id: 'e1', type: 'Entry' }, fields: { name: 'Ada Finch' } }],
        Asset: [
          {
            sys: { id: 'a1', type: 'Asset' },
            fields: { title: 'x', description: 'A pier', file: { url: '//herald.example/fog.jpg' } },
          },
        ],
      },
    },
    { id: 'c1', image: 'https://herald.example/fog.jpg', alt: 'A pier', authors: 'Ada Finch' },
  ],
  'JSON:API': [
    {
      data: [
        {
          type: 'articles',
          id: '1',
          attributes: { title: 'Fog', url: '/fog' },
          relationships: {
            author: { data: { type: 'people', id: '9' } },
            category: { data: { type: 'categories', id: '2' } },
          },
        },
      ],
      included: [
        { type: 'people', id: '9', attributes: { firstName: 'Ada', lastName: 'Finch' } },
        { type: 'categories', id: '2', attributes: { name: 'Weather' } },
      ],
    },
    { id: '1', url: 'https://herald.example/fog', authors: 'Ada Finch', category: 'Weather' },
  ],
  'Hacker News, one item': [
    {
      by: 'ada',
      id: 4,
      score: 1,
      time: Date.parse(moment) / 1000,
      title: 'Fog',
      type: 'story',
      url: 'https://a.example/',
    },
    { id: '4', title: 'Fog', url: 'https://a.example/', published: moment },
  ],
};

describe('the answer of', () => {
  for (const [system, [answer, expected]] of Object.entries(systems)) {
    it(system, async () => {
      const read = await first(answer);
      assert.deepEqual(Object.fromEntries(Object.keys(expected).map(key => [key, read[key]])), expected);
    });
  }
});
