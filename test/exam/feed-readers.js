// The feed readers under test, each as a function from bytes to { title, link, items }, for Node and browsers.
import { parseFeed as feedsmith } from 'feedsmith';
import { toAnswer } from '../../src/formats/answer/answer.js';
import { parseFeed } from '../../src/formats/parse-feed.js';

const first = value => (Array.isArray(value) ? value[0] : value);

async function newsElements(bytes, { url, contentType }) {
  const feed = await parseFeed(bytes, { url, contentType });
  return {
    title: feed.title,
    link: feed.url,
    items: feed.articles.map(article => ({
      title: article.title,
      link: article.url,
      id: article.id,
      date: article.published?.toISOString(),
      updated: article.modified?.toISOString(),
      author: article.authors.map(({ name }) => name).join(', '),
      summaryHtml: [article.summary, article.body],
    })),
  };
}

/** Decodes a document for the other readers, which take text. Their users would have to do this themselves. */
const text = async (bytes, from) => (await toAnswer(bytes, from)).text;

async function readWithFeedsmith(bytes, from) {
  const { feed } = feedsmith(await text(bytes, from));
  const alternate = links => links?.find(({ rel }) => !rel || rel === 'alternate')?.href;
  const plain = value => (typeof value === 'object' ? value?.value : value);
  return {
    title: plain(feed.title) ?? first(feed.dc?.titles),
    link: plain(feed.link) ?? alternate(feed.links) ?? feed.home_page_url,
    items: (feed.items ?? feed.entries ?? []).map(item => ({
      title: plain(item.title) ?? first(item.dc?.titles),
      link: item.link ?? alternate(item.links) ?? item.url,
      id: item.guid?.value ?? item.id ?? item.rdf?.about,
      date: item.pubDate ?? item.published ?? first(item.dc?.dates) ?? item.date_published ?? item.updated,
      updated: item.updated ?? item.date_modified,
      author: [item.authors ?? item.dc?.creators ?? []]
        .flat()
        .map(author => author?.name ?? author)
        .join(', '),
      summaryHtml: [
        item.description,
        item.content?.encoded,
        plain(item.summary),
        plain(item.content),
        first(item.dc?.descriptions),
      ],
    })),
  };
}

async function readWithRssParser(bytes, from) {
  const Parser = globalThis.RSSParser ?? (await import('rss-parser')).default;
  const feed = await new Parser().parseString(await text(bytes, from));
  return {
    title: feed.title,
    link: feed.link,
    items: feed.items.map(item => ({
      title: item.title,
      link: item.link,
      id: item.guid ?? item.id,
      date: item.isoDate ?? item.pubDate,
      updated: item.updated,
      author: item.creator ?? item.author,
      summaryHtml: [item.summary, item.content, item['content:encoded'], item.description],
    })),
  };
}

const readers = {
  'news-elements': newsElements,
  feedsmith: readWithFeedsmith,
  'rss-parser': readWithRssParser,
};

/** Reads one document with every reader. Resolves to the reader's name → its feed, or { error } with the message. */
export async function readWithAll(bytes, from) {
  const results = {};
  for (const [name, read] of Object.entries(readers)) {
    try {
      results[name] = await read(bytes, from);
    } catch (error) {
      results[name] = { error: String(error.message ?? error) };
    }
  }
  return results;
}

let prepared;

/** Stores a document as bytes for `repeat`. `source` is its text or its HTTP URL. */
export async function prepare(source) {
  prepared = /^https?:/.test(source)
    ? await (await fetch(source)).arrayBuffer()
    : new TextEncoder().encode(source);
}

/** Reads the document of `prepare` `count` times with the named reader, including the decoding of its bytes. */
export async function repeat(name, count) {
  const decoded = () => new TextDecoder().decode(prepared);
  const from = { url: 'https://news.example/feed', contentType: 'application/rss+xml' };
  const read = {
    DOMParser: () => new DOMParser().parseFromString(decoded(), 'application/xml'),
    'news-elements': () => parseFeed(prepared, from),
    feedsmith: () => feedsmith(decoded()),
  }[name];
  for (let index = 0; index < count; index++) await read();
}
