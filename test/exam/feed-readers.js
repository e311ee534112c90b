// Every reader under test, as bytes → { title, link, items }, in Node and in a browser alike.
import { parseFeed as feedsmith } from 'feedsmith';
import { toAnswer } from '../../src/formats/answer.js';
import { parseFeed } from '../../src/parse-feed.js';

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

/** Milliseconds that one document costs, the readers taking turns: the median of some rounds. */
export async function timeReaders(bytes, rounds = 15) {
  const source = new TextDecoder().decode(bytes);
  const jobs = {
    ...(globalThis.DOMParser && {
      DOMParser: () => new DOMParser().parseFromString(source, 'application/xml'),
    }),
    'news-elements': () =>
      parseFeed(bytes, { url: 'https://news.example/feed', contentType: 'application/rss+xml' }),
    feedsmith: () => feedsmith(source),
  };
  const times = Object.fromEntries(Object.keys(jobs).map(name => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      await job();
      times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[rounds >> 1]]),
  );
}
