// Every reader under test, as bytes → { title, link, items }, in Node and in a browser alike.
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

/** The others get text that is decoded already, which is more than their users do for them. */
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

/** What each reader makes of one document: its feed, or the error it threw. */
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

/** Keeps the bytes of a document, or of what is at an address, for `repeat`. */
export async function prepare(source) {
  prepared = /^https?:/.test(source)
    ? await (await fetch(source)).arrayBuffer()
    : new TextEncoder().encode(source);
}

/** Reads the prepared document some times, from its bytes to all that a reader gives. */
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
