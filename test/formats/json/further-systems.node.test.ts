/** Answers in the style of social networks, content systems and news services that have shapes of their own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../src/article.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

const url = 'https://quay.example/api/notes';
const moment = '2026-03-01T10:00:00.000Z';

async function first(json: object): Promise<Article> {
  const { articles } = await parseFeed(JSON.stringify(json), { url });
  return articles[0]!;
}

const story = (parts: object) => first({ articles: [{ title: 'Fog', url: '/fog', ...parts }] });
const picture = 'https://img.example/fog.jpg';

describe('social networks:', () => {
  it('Bluesky has a record in a post, and a page for each', async () => {
    const record = { createdAt: moment, langs: ['nb'], text: 'Fog at the quay.\nMore below.' };
    const embed = { images: [{ fullsize: picture, thumb: 'https://img.example/t.jpg', alt: 'Fog' }] };
    const post = {
      uri: 'at://did:plc:quay/app.bsky.feed.post/3kfog',
      author: { handle: 'ida.example', displayName: 'Ida Moen' },
      record,
      embed,
      replyCount: 2,
      indexedAt: '2026-03-02T10:00:00Z',
    };
    const linked = {
      ...post,
      embed: { external: { uri: 'https://a.example/', title: 'A page', description: 'B' } },
    };
    for (const one of [post, linked]) {
      const article = await first({ feed: [{ post: one }] });
      assert.equal(article.url, 'https://bsky.app/profile/did:plc:quay/post/3kfog');
      assert.deepEqual([article.title, article.summary], ['Fog at the quay.', 'More below.']);
      assert.deepEqual([article.published?.toISOString(), article.language], [moment, 'nb']);
      assert.deepEqual([article.authors[0]?.name, article.comments?.count], ['Ida Moen', 2]);
      assert.equal(article.image?.src, one === post ? picture : undefined);
    }
    const odd = await first({ feed: [{ post: { ...post, uri: 'at://x/app.bsky.feed.post/../..' } }] });
    assert.equal(odd.url, undefined);
  });

  it('Lemmy has the post beside its writer and its community', async () => {
    const article = await first({
      posts: [
        {
          post: { id: 7, name: 'Fog', url: 'https://a.example/fog', body: 'Grey.', published: moment },
          creator: { name: 'ida', display_name: 'Ida Moen', actor_id: 'https://quay.example/u/ida' },
          community: { name: 'tides' },
          counts: { comments: 4 },
        },
      ],
    });
    assert.deepEqual([article.id, article.title, article.category?.name], ['7', 'Fog', 'tides']);
    assert.deepEqual(article.authors, [{ name: 'Ida Moen', url: 'https://quay.example/u/ida' }]);
    assert.equal(article.comments?.count, 4);
  });

  it('Reddit has Markdown, a large preview and a community', async () => {
    const data = { title: 'Fog', permalink: '/r/t/1', selftext: 'Why **so**?', subreddit: 'tides' };
    const preview = { images: [{ source: { url: `${picture}?a=1&amp;b=2` } }] };
    const children = [{ kind: 't3', data: { ...data, thumbnail: 'https://img.example/t.jpg', preview } }];
    const article = await first({ kind: 'Listing', data: { children } });
    assert.equal(article.body, '<p>Why <strong>so</strong>?</p>');
    assert.deepEqual([article.image?.src, article.category?.name], [`${picture}?a=1&b=2`, 'tides']);
  });

  it('Mastodon has a warning, which is the headline', async () => {
    const { title } = await first([
      { url: '/1', spoiler_text: 'Ending', content: '<p>It ends.</p>', account: {} },
    ] as object);
    assert.equal(title, 'Ending');
  });

  it('Hacker News has references in texts without tags, and tags that are its own', async () => {
    const { body, tags } = await story({
      story_text: 'Ebb &amp; flow &#x27;26 & &lt;b&gt;',
      _tags: ['author_ida'],
    });
    assert.equal(body, '<p>Ebb &amp; flow &#x27;26 &amp; &lt;b&gt;</p>');
    assert.deepEqual(tags, []);
  });
});

describe('content systems:', () => {
  it('Kontent has the value of a field beside its name', async () => {
    const field = (type: string, name: string, value: unknown) => ({ type, name, value });
    const article = await first({
      items: [
        {
          system: { id: 's1', name: 'Item', language: 'nb' },
          elements: {
            title: field('text', 'Title', 'Fog'),
            summary: field('rich_text', 'Summary', '<p>Grey</p>'),
            image: field('asset', 'Image', [{ url: picture }]),
            url_slug: field('url_slug', 'Slug', 'fog'),
          },
        },
      ],
    });
    assert.deepEqual([article.id, article.title, article.summary], ['s1', 'Fog', 'Grey']);
    assert.deepEqual([article.image?.src, article.slug, article.language], [picture, 'fog', 'nb']);
  });

  it('Umbraco has fields in `properties` and an address in `route`', async () => {
    const item = { id: 'u1', route: { path: '/fog/' }, properties: { title: 'Fog', subTitle: 'Grey' } };
    const article = await first({ total: 1, items: [{ name: 'Item', createDate: moment, ...item }] });
    assert.deepEqual([article.title, article.summary], ['Fog', 'Grey']);
    assert.equal(article.url, 'https://quay.example/fog/');
  });

  it('Notion has texts as runs', async () => {
    const title = [{ type: 'text', text: { content: 'Fog' }, plain_text: 'Fog' }];
    const results = [{ url: '/fog', created_time: moment, properties: { Name: { type: 'title', title } } }];
    assert.equal((await first({ object: 'list', results })).title, 'Fog');
  });

  it('Drupal has a summary in the body, Wagtail a picture behind its description', async () => {
    assert.equal((await story({ body: [{ value: '<p>Long</p>', summary: 'Grey' }] })).summary, 'Grey');
    assert.equal((await story({ field_image: [{ url: picture }] })).image?.src, picture);
    assert.equal(
      (await story({ feed_image: { id: 1, meta: { download_url: picture } } })).image?.src,
      picture,
    );
  });

  it('blocks are a body', async () => {
    const blocks = [{ __component: 'shared.rich-text', body: '## Fog\n\nIt is **grey**.' }];
    assert.equal((await story({ blocks })).body, '<h2>Fog</h2><p>It is <strong>grey</strong>.</p>');
  });
});

describe('news services:', () => {
  it('name the publication in several ways', async () => {
    for (const parts of [
      { publisher: { name: 'The Quay', homepage_url: 'https://quay.example/' } },
      { origin: { title: 'The Quay', htmlUrl: 'https://quay.example/' } },
      { source: { name: 'The Quay', url: 'https://quay.example/' } },
    ])
      assert.deepEqual((await story(parts)).source, { title: 'The Quay', url: 'https://quay.example/' });
    assert.deepEqual((await story({ provider: [{ name: 'The Quay' }] })).source, { title: 'The Quay' });
  });

  it('have pictures in objects of all kinds', async () => {
    for (const parts of [
      { image: { thumbnail: { contentUrl: picture } } },
      { multimedia: { default: { url: picture }, thumbnail: { url: 'https://img.example/t.jpg' } } },
      { previewPath: picture },
    ])
      assert.equal((await story(parts)).image?.src, picture, JSON.stringify(parts));
  });

  it('say in the place of a text that it isn’t for sale alone', async () => {
    assert.equal((await story({ content: 'ONLY AVAILABLE IN PAID PLANS' })).body, undefined);
    const wanted = 'Only available in spring: mussels. They are back at the quay.';
    assert.equal((await story({ content: wanted })).body, `<p>${wanted}</p>`);
  });

  it('have topics and texts in objects', async () => {
    assert.deepEqual((await story({ topics: [{ topic: 'Tides', score: '0.1' }] })).tags, ['Tides']);
    assert.equal((await story({ summary: { content: '<p>Grey</p>' } })).summary, 'Grey');
  });

  it('have the offices, catalogues and releases of others', async () => {
    const { authors, summary, published } = await story({
      senderName: 'Harbour Office',
      notes: 'Grey',
      metadata_created: moment,
    });
    assert.deepEqual(
      [authors[0]?.name, summary, published?.toISOString()],
      ['Harbour Office', 'Grey', moment],
    );
    assert.equal((await story({ title: undefined, name: null, tag_name: 'v2' })).title, 'v2');
  });
});

it('a language is a tag, not a word', async () => {
  for (const [language, expected] of [
    ['en_US', 'en-US'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['English', undefined],
    ['default', undefined],
    [{ id: 'nb', label: 'Norwegian' }, 'nb'],
    [{ name: 'Norwegian', code: 'nb' }, 'nb'],
  ] as const)
    assert.equal((await story({ language })).language, expected, JSON.stringify(language));
});

it('a person is called as readers know them, with a page for readers', async () => {
  const author = { login: 'ida', name: 'ida', displayName: 'Ida Moen' };
  const pages = { url: 'https://api.quay.example/users/ida', html_url: 'https://quay.example/ida' };
  const { authors } = await story({ author: { ...author, ...pages } });
  assert.deepEqual(authors, [{ name: 'Ida Moen', url: 'https://quay.example/ida' }]);
});
