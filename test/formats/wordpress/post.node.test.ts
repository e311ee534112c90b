/** Posts of WordPress with and without plugins, which remove properties and change their types. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Draft } from '../../../src/formats/draft/draft.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';
import { named, toDraft, type Post, type Term } from '../../../src/formats/wordpress/post.js';
import { newLexicon } from '../../../src/html/lexicon.js';

describe('a post of WordPress', () => {
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
});

describe('a draft of a post', () => {
  const draftOf = (post: unknown): Draft => toDraft(post as Post, newLexicon());

  it('has the dates in UTC, else those of the site', () => {
    const { published, modified } = draftOf({
      date_gmt: '2026-02-01T08:00:00',
      date: '2026-02-01T17:00:00',
      modified: '2026-02-02T17:00:00Z',
    });
    assert.deepEqual(
      [published, modified].map(date => date?.toISOString()),
      ['2026-02-01T08:00:00.000Z', '2026-02-02T17:00:00.000Z'],
    );
  });

  it('has a date of the site without a zone noted as one to be read', () => {
    const lexicon = newLexicon();
    assert.equal(toDraft({ date: '2026-02-01T17:00:00' }, lexicon).published, undefined);
    assert.ok(lexicon.hasUnreadDate);
  });

  it('has its slugs decoded, unless they are malformed', () => {
    const category = { name: 'Море', slug: '%d0%bc%d0%be%d1%80%d0%b5', taxonomy: 'category', link: '/sea' };
    const draft = draftOf({ slug: '%e7%81%af%e5%a1%94', _embedded: { 'wp:term': [[category]] } });
    assert.deepEqual([draft.slug, draft.category?.slug, draft.category?.url], ['灯塔', 'море', '/sea']);
    assert.equal(draftOf({ slug: '100%-fog' }).slug, '100%-fog');
    assert.equal(draftOf({}).slug, '');
  });

  it('has a category of its own before one of other sections, and before “Uncategorized”', () => {
    const news = { name: 'Press', slug: 'press', taxonomy: 'news_category' };
    const none = { name: 'Allgemein', slug: 'uncategorized', taxonomy: 'category' };
    const sea = { name: 'Sea', slug: 'sea', taxonomy: 'category' };
    const categoryOf = (...terms: object[]) => draftOf({ _embedded: { 'wp:term': [terms] } }).category?.name;
    assert.equal(categoryOf(news, none, sea), 'Sea');
    assert.equal(categoryOf(none, news), 'Press');
    assert.equal(categoryOf(none), 'Allgemein');
    assert.equal(categoryOf({ name: 'Pier', taxonomy: 'post_tag' }), undefined);
  });

  it('has no tags for the administration of the site', () => {
    const taxonomies = [
      'post_tag',
      'post_format',
      'language',
      'wp_theme',
      'nav_menu',
      'author',
      'doc_type',
      '',
    ];
    const terms = [
      ...taxonomies.map(taxonomy => ({ name: `In ${taxonomy}`, taxonomy })),
      { name: 'Nowhere' },
    ];
    assert.deepEqual(draftOf({ _embedded: { 'wp:term': [terms] } }).tags, ['In post_tag']);
  });

  it('has no terms that are errors or have no name', () => {
    const terms = [{ code: 'rest_forbidden', message: 'No.' }, { name: ' ' }, { name: 7 }, null, 'Sea'];
    assert.deepEqual(named(terms as Term[], newLexicon()), []);
    for (const none of [null, undefined, []]) assert.deepEqual(named(none, newLexicon()), []);
  });

  it('has the largest avatar of its author', () => {
    const author = { name: 'Ada &amp; Co', link: '/ada', avatar_urls: { 24: '/24.png', 96: '/96.png' } };
    assert.deepEqual(draftOf({ _embedded: { author: [author] } }).authors, [
      { name: 'Ada & Co', url: '/ada', avatar: '/96.png' },
    ]);
  });

  it('has its own picture first, with what WordPress says of it', () => {
    const media = {
      source_url: '/fog.jpg',
      alt_text: 'A pier',
      caption: { rendered: '<p>Fog &amp; gulls</p>\n' },
      media_details: { width: 600, height: 400 },
    };
    const [first, ...rest] = draftOf({
      _embedded: { 'wp:featuredmedia': [null, media] },
      fimg_url: '/plugin.jpg',
    }).pictures!;
    assert.deepEqual(first, {
      src: '/fog.jpg',
      alt: 'A pier',
      caption: 'Fog & gulls',
      width: 600,
      height: 400,
      srcset: undefined,
    });
    assert.deepEqual(
      rest.flatMap(({ src }) => src ?? []),
      ['/plugin.jpg'],
    );
  });

  it('is for members where its content is protected by a password', () => {
    assert.equal(draftOf({ content: { rendered: '', protected: true } }).access, 'members');
    assert.equal(draftOf({ content: { rendered: '', protected: false } }).access, undefined);
    assert.equal(draftOf({ content: null }).access, undefined);
    assert.equal(draftOf({ excerpt: { rendered: 'Geheim.', protected: true } }).access, 'members');
  });

  it('has neither the sentence nor the form that stand for a protected text', () => {
    const notice = { rendered: '<p>Der Textauszug ist geschützt.</p>', protected: true };
    const form = { rendered: '<form><input type="password" name="post_password"></form>', protected: true };
    for (const post of [
      { excerpt: notice, content: form },
      { excerpt: { rendered: notice.rendered }, content: form },
      { excerpt: notice, content: { rendered: form.rendered } },
    ]) {
      const { summary, body } = draftOf(post);
      assert.deepEqual([summary, body], [undefined, undefined]);
    }
  });
});
