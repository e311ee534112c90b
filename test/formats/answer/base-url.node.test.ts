import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from '../../../src/formats/answer/base-url.js';
import type { Format } from '../../../src/formats/format.js';
import { parseFeed } from '../../../src/formats/parse-feed.js';

for (const [url, base] of [
  ['https://news.example/feed', 'https://news.example/feed'],
  ['https://news.example/feed?key=k', 'https://news.example/feed'],
  ['https://news.example/feed#key', 'https://news.example/feed'],
  ['https://news.example?a=/b?c', 'https://news.example'],
  ['https://news.example/feed#a?b', 'https://news.example/feed'],
  ['https://me:pass@news.example/feed', 'https://news.example/feed'],
  ['https://me@host:pa@ss@news.example/?key=a@b', 'https://news.example/'],
  ['https://news.example/@me/feed', 'https://news.example/@me/feed'],
  ['https://news.example/feed?a\nb', 'https://news.example/feed'],
  ['', ''],
] as const) {
  test(`the base of ${JSON.stringify(url)} is "${base}"`, () => {
    assert.equal(baseUrl(url), base);
  });
}

const KEY = 'f00dcafe26';
const html =
  '<p>Fog. <a href="#fn1">1</a> <a href="">2</a> <img src="?x"> <img srcset="#a 1x, ?b 2x" src=a.png></p>';
const escaped = html.replace(/</g, '&lt;').replace(/"/g, '&quot;');
const post = { title: 'Fog', link: '#u', description: html };

const custom: Format = {
  name: 'custom',
  recognises: () => true,
  // As in the example of `Format`: the URL of the answer is the feed's.
  parse: ({ url }) => ({ url, articles: [{ url: '#u', title: 'Fog' } as never], format: 'custom' }),
};

/** Kind of input → its text, the path of its URL, and its format. Their URLs are relative, and have no path of their own. */
const INPUTS: Readonly<Record<string, readonly [text: string, path: string, format?: Format]>> = {
  'a JSON Feed': [
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      home_page_url: '#home',
      items: [
        {
          url: '#u',
          image: '#p',
          content_html: html,
          authors: [{ name: 'Ada', url: '#a', avatar: '#v' }],
          _news_elements: { category: { name: 'Sea', url: '#c' } },
        },
      ],
    }),
    'feed.json',
  ],
  'a JSON Feed on the fast path': [
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ title: 'Fog', url: '#u', authors: [{ name: 'Ada', url: '#a' }], content_text: '' }],
    }),
    'feed.json',
  ],
  'a JSON Feed that names its own URL': [
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `/feed.json?key=${KEY}`,
      items: [{ title: 'Fog', url: '#u', content_html: html }],
    }),
    'feed.json',
  ],
  RSS: [
    `<rss version="2.0"><channel><link>#home</link><item><title>Fog</title><link>#u</link>
      <enclosure url="#p" type="image/png"/><description>${escaped}</description></item></channel></rss>`,
    'rss',
  ],
  RDF: [
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/>
      <item rdf:about="#u"><title>Fog</title><description>${escaped}</description></item></rdf:RDF>`,
    'rdf',
  ],
  Atom: [
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="#b"><link href="#home"/><entry xml:base="#e"><id>#i</id>
      <title>Fog</title><link href="#u"/><author><name>Ada</name><uri>#a</uri></author>
      <content type="html">${escaped}</content></entry></feed>`,
    'atom',
  ],
  WordPress: [
    JSON.stringify([
      { id: 1, link: '#u', title: { rendered: 'Fog' }, date_gmt: '', content: { rendered: html } },
    ]),
    'wp-json/wp/v2/posts',
  ],
  Ghost: [
    JSON.stringify({
      posts: [
        {
          uuid: '1',
          title: 'Fog',
          html,
          url: '#u',
          feature_image: '#p',
          primary_tag: { name: 'Sea', slug: 'sea', url: '#c' },
          authors: [{ name: 'Ada', url: '#a', profile_image: '#v' }],
          reading_time: 1,
        },
      ],
    }),
    'ghost/api/content/posts/',
  ],
  Drupal: [
    JSON.stringify({
      jsonapi: {},
      data: [
        {
          type: 'node--article',
          attributes: { title: 'Fog', drupal_internal__nid: 1, body: { processed: html } },
          links: { self: `/node/1?key=${KEY}` },
        },
      ],
    }),
    'api',
  ],
  'JSON of any API': [JSON.stringify({ posts: [{ headline: 'Fog', href: '#u', text: html }] }), 'api'],
  'RSS in JSON': [JSON.stringify({ rss: { channel: { item: [post] } } }), 'rss.json'],
  'a format of the page': ['{}', 'api', custom],
};

for (const [kind, [text, path, format = 'auto']] of Object.entries(INPUTS)) {
  test(`relative URLs in ${kind} get neither query, fragment nor user name of the feed's URL`, async () => {
    const url = `https://me:${KEY}@news.example/${path}?key=${KEY}#${KEY}`;
    const feed = await parseFeed(text, { url, format });
    assert.equal(feed.articles.length, 1);
    assert.match(feed.articles[0]?.url ?? '', /^https:\/\/news\.example\//);
    assert.doesNotMatch(JSON.stringify(feed), new RegExp(KEY));
  });
}

for (const [kind, text] of Object.entries({
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://news.example/?key=${KEY}"/>
    <entry><title>Fog</title><link href="#u"/></entry></feed>`,
  RSS: `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <atom:link rel="self" href="https://news.example/?key=${KEY}"/><item><title>Fog</title><link>#u</link></item></channel></rss>`,
})) {
  test(`nor, in ${kind} without a URL, those of the URL that the feed names as its own`, async () => {
    const { articles } = await parseFeed(text);
    assert.deepEqual(
      articles.map(({ id, url }) => [id, url]),
      [['https://news.example/#u', 'https://news.example/#u']],
    );
  });
}

test("a story's own URL keeps its query, and so do the links inside the story", async () => {
  const item = { url: '/?p=1', content_html: '<a href="#fn1">1</a>', title: 'Fog' };
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] });
  const [story] = (await parseFeed(text, { url: `https://news.example/feed?key=${KEY}` })).articles;
  assert.equal(story?.url, 'https://news.example/?p=1');
  assert.equal(story.body, '<a href="https://news.example/?p=1#fn1">1</a>');
});

test('the next page of an API keeps the query of the request, which has the key', async () => {
  const page = { pagination: { page: 1, pages: 2 } };
  const [text] = INPUTS['Ghost']!;
  const posts = JSON.stringify({ ...(JSON.parse(text) as object), meta: page });
  const ghost = await parseFeed(posts, { url: `https://news.example/ghost/api/content/posts/?key=${KEY}` });
  assert.equal(ghost.next, `https://news.example/ghost/api/content/posts/?key=${KEY}&page=2`);

  const wordpress = await parseFeed(INPUTS['WordPress']![0], {
    url: `https://news.example/?rest_route=/wp/v2/posts&key=${KEY}`,
    headers: new Headers({ 'x-wp-totalpages': '2' }),
  });
  assert.equal(wordpress.next, `https://news.example/?rest_route=%2Fwp%2Fv2%2Fposts&key=${KEY}&page=2`);
});
