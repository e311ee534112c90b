/** Writes the stories in the data formats of the contenders. Each function returns `{ type, body }`: media type and text. */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = text => text.replace(/[&<>"]/g, character => escapes[character]);

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(stories) {
  return {
    type: 'application/feed+json',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Harbour Herald',
      language: 'en',
      items: stories.map(({ id, url, title, summary, picture, section, author, date }) => ({
        id,
        url,
        title,
        summary,
        image: picture,
        date_published: date.toISOString(),
        authors: [{ name: author }],
        tags: [section],
      })),
    }),
  };
}

/** RSS 2.0: https://www.rssboard.org/rss-specification */
export function rss(stories) {
  const items = stories.map(
    ({ id, url, title, summary, picture, section, date }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${escape(title)}</title><link>${url}</link>` +
      `<description>${escape(summary)}</description><category>${section}</category>` +
      `<pubDate>${date.toUTCString()}</pubDate><enclosure url="${picture}" type="image/svg+xml" length="0"/></item>`,
  );
  return {
    type: 'application/rss+xml',
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Herald</title>${items.join('')}</channel></rss>`,
  };
}

/** The JSON that feedr returns for an RSS feed; feedr is the server that vanilla-rss uses to read feeds. */
export function feedr(stories) {
  const entries = stories.map(({ url, title, summary, picture, section, author, date }) => ({
    title,
    link: url,
    content: `<img src="${picture}"><p>${escape(summary)}</p>`,
    contentSnippet: summary,
    publishedDate: date.toISOString(),
    categories: [section],
    author,
  }));
  return {
    type: 'application/json',
    body: JSON.stringify({
      responseStatus: 200,
      responseData: { feed: { title: 'The Harbour Herald', entries } },
    }),
  };
}

/** A JSON array of x-teaser's properties for each story; `contenders/x-teaser.js` adds those of the preset `SmallHeavy`. */
export function teasers(stories) {
  return {
    type: 'application/json',
    body: JSON.stringify(
      stories.map(({ id, url, title, summary, picture, section, date }) => ({
        id,
        url,
        type: 'article',
        title,
        standfirst: summary,
        publishedDate: date.toISOString(),
        metaLink: { url: `/sections/${section}`, prefLabel: section },
        image: { url: picture, width: 640, height: 360 },
        indicators: { accessLevel: 'free' },
      })),
    ),
  };
}

/** Bluesky's author feed, each story a post with a link card: https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed */
export function bluesky(stories) {
  const author = {
    did: 'did:web:herald.example',
    handle: 'herald.example',
    displayName: 'The Harbour Herald',
  };
  const feed = stories.map(({ id, url, title, summary, picture, date }) => ({
    post: {
      uri: `at://did:web:herald.example/app.bsky.feed.post/${id}`,
      cid: 'bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy',
      author,
      record: { $type: 'app.bsky.feed.post', text: title, createdAt: date.toISOString() },
      embed: {
        $type: 'app.bsky.embed.external#view',
        external: { uri: url, title, description: summary, thumb: picture },
      },
      indexedAt: date.toISOString(),
    },
  }));
  return { type: 'application/json', body: JSON.stringify({ feed }) };
}
