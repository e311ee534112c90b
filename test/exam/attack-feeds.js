// Makes stories with attack payloads, written as JSON Feed, RSS, Atom and WordPress's API would contain them.

/** @typedef {{ id: string, words: string, html: string, url: string, author: string, picture: string, srcset: string, topic: string, language: string }} Story */

/** Escapes text for XML, but keeps characters that XML forbids, so that the reader has to repair the feed. */
const xml = text =>
  text.replace(
    /[&<>"]/g,
    character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character],
  );
const cdata = text => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Two stories for each payload: one has it as every text and as its HTML, the other in every URL. */
export function hostileStories(payloads) {
  return payloads.flatMap(({ id, payload }) => {
    const address = xml(payload);
    return [
      {
        id: `${id}-${payload}`,
        words: payload,
        html: payload,
        url: `https://news.example/${id}`,
        author: `https://news.example/by/${id}`,
        picture: `https://pictures.example/${id}.jpg`,
        srcset: `https://pictures.example/${id}-2.jpg 2x`,
        topic: `https://news.example/topic/${id}`,
        language: payload,
      },
      {
        id: `${id}-addresses`,
        words: `Story ${id}`,
        html: [
          `<a href="${address}">one</a><a href="javascript:${address}">two</a><a href="data:text/html,${address}" target="_top">three</a>`,
          `<img src="${address}" srcset="${address} 1x, javascript:${address} 2x"><video src="${address}" poster="${address}"></video>`,
          `<iframe src="${address}"></iframe><iframe srcdoc="${address}"></iframe><object data="${address}"></object><embed src="${address}">`,
          `<lite-youtube videoid="${address}"></lite-youtube><amp-iframe src="${address}"></amp-iframe><blockquote class="instagram-media" data-instgrm-permalink="${address}"></blockquote><video><track default src="${address}"></video>`,
          `<iframe src="https://docs.google.com/viewer?url=${address}" title="${address}"></iframe><object data="https://news.example/a.pdf" title="${address}"></object>`,
          `<form action="${address}"><button formaction="${address}">four</button></form><svg><a xlink:href="${address}">five</a></svg>`,
          `<p style="background:url('${address}')" id="${address}" class="${address}" name="${address}">six</p>`,
        ].join(''),
        url: payload,
        author: `javascript:${payload}`,
        picture: payload,
        srcset: `${payload} 1x, javascript:${payload} 2x, data:image/svg+xml,${payload} 3x`,
        topic: `data:text/html,${payload}`,
        language: 'en',
      },
    ];
  });
}

const jsonFeed = stories => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: stories[0].words,
  home_page_url: 'https://news.example/',
  items: stories.map(({ id, words, html, url, author, picture, srcset, topic, language }) => ({
    id,
    url,
    external_url: url,
    title: words,
    summary: words,
    content_html: html,
    image: picture,
    banner_image: picture,
    language,
    tags: [words, words],
    authors: [{ name: words, url: author, avatar: picture }],
    attachments: [{ url: picture, mime_type: 'image/png', title: words }],
    _news_elements: {
      slug: words,
      label: words,
      category: { name: words, slug: words, url: topic },
      image: { alt: words, caption: words, credit: words, srcset },
    },
  })),
});

const rss = stories => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>${xml(stories[0].words)}</title><link>https://news.example/</link>
${stories
  .map(
    ({ id, words, html, url, picture, language }) => `<item>
<guid isPermaLink="false">${xml(id)}</guid><link>${xml(url)}</link><title>${cdata(words)}</title>
<description>${xml(words)}</description><content:encoded>${cdata(html)}</content:encoded>
<author>${xml(words)}</author><dc:creator>${cdata(words)}</dc:creator><dc:language>${xml(language)}</dc:language>
<category domain="${xml(url)}">${cdata(words)}</category><category>${xml(words)}</category>
<media:content url="${xml(picture)}" medium="image"><media:title>${xml(words)}</media:title>
<media:description>${xml(words)}</media:description><media:credit>${xml(words)}</media:credit></media:content>
<media:thumbnail url="${xml(picture)}"/><enclosure url="${xml(picture)}" type="image/png" length="1"/>
<itunes:image href="${xml(picture)}"/></item>`,
  )
  .join('\n')}
</channel></rss>`;

const atom = stories => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title type="html">${xml(stories[0].words)}</title>
<link href="https://news.example/"/>
${stories
  .map(
    (
      { id, words, html, url, author, picture, topic, language },
      index,
    ) => `<entry xml:lang="${xml(language)}">
<id>${xml(id)}</id><link href="${xml(url)}"/><link rel="enclosure" type="image/png" href="${xml(picture)}"/>
<title type="${index % 4 ? 'html' : 'text'}">${xml(words)}</title><summary type="html">${cdata(words)}</summary>
<content type="html">${xml(html)}</content><author><name>${xml(words)}</name><uri>${xml(author)}</uri></author>
<category term="${xml(words)}" label="${xml(words)}" scheme="${xml(topic)}"/><category term="${xml(words)}"/>
<media:content url="${xml(picture)}" medium="image"><media:description>${xml(words)}</media:description>
<media:credit>${xml(words)}</media:credit></media:content></entry>`,
  )
  .join('\n')}
</feed>`;

const wordpress = stories =>
  stories.map(({ id, words, html, url, author, picture, topic }, index) => ({
    id: index + 1,
    guid: { rendered: id },
    date_gmt: '2026-01-02T03:04:05',
    slug: words,
    link: url,
    title: { rendered: words },
    excerpt: { rendered: words, protected: false },
    content: { rendered: html, protected: false },
    _links: {},
    _embedded: {
      author: [{ id: 1, name: words, link: author, slug: words, avatar_urls: { 96: picture } }],
      'wp:featuredmedia': [
        {
          source_url: picture,
          alt_text: words,
          caption: { rendered: words },
          media_details: {
            width: 800,
            height: 600,
            sizes: {
              small: { source_url: picture, width: 400, height: 300 },
              large: { source_url: `javascript:${picture}`, width: 800, height: 600 },
            },
          },
        },
      ],
      'wp:term': [
        [{ id: 2, name: words, slug: words, link: topic, taxonomy: 'category' }],
        [{ id: 3, name: words, slug: words, link: topic, taxonomy: 'post_tag' }],
      ],
    },
  }));

/** Name of a kind of source → `write`, which makes its answer from stories, with the answer's `path` and content type. */
export const shapes = {
  'JSON Feed': {
    path: 'feed.json',
    type: 'application/feed+json',
    write: stories => JSON.stringify(jsonFeed(stories)),
  },
  RSS: { path: 'feed.rss', type: 'application/rss+xml', write: rss },
  Atom: { path: 'feed.atom', type: 'application/atom+xml', write: atom },
  WordPress: {
    path: 'wp-json/wp/v2/posts',
    type: 'application/json',
    write: stories => JSON.stringify(wordpress(stories)),
  },
};
