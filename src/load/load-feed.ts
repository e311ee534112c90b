import type { Feed } from '../article.js';
import { configuration } from '../configure.js';
import type { Answer } from '../formats/format.js';
import { jsonFeedSignature } from '../formats/json-feed/json-feed.js';
import { read } from '../formats/read.js';
import { lazy } from '../lazy.js';
import type { EarlyRequest, LoadFeedOptions } from './load-options.js';
import { fromAddress, nextPages, writtenUrl, type LoadedFeed } from './named-url.js';
import { request } from './request.js';

/** Matches URLs of APIs that need query parameters. `sources.ts` adds the parameters and requests these URLs. */
const API = /wp-json|rest_route|\/ghost\/api\/|jsonapi/;

/**
 * Values of `format` with which an endpoint's URL is requested unchanged: feeds need no query parameters. URLs that
 * match `API` are excepted.
 */
const FEEDS: readonly unknown[] = ['auto', 'json-feed', 'rss', 'atom'];

/** Matches endpoints whose answer is most likely XML: the modules that read XML are then fetched in parallel with the feed. */
const XML = /\b(?:rss|atom|rdf|xml)\b|\/feed\/?$/i;

/**
 * Loads one page of a feed, of an API, or of the feed that a web page links to.
 *
 * This file loads one URL that answers with a feed. Everything else (several URLs, APIs, web pages) is in `sources.ts`, a
 * chunk that is fetched when needed.
 *
 * @param endpoint one URL, or several separated by spaces, absolute or relative to `base`. Several feeds are merged by date
 * without duplicates; the error of one that fails is passed to `onError`. `next` of the merged feed has the next page of each.
 * @param options `timeout` is in seconds; see `LoadFeedOptions` and `RequestOptions`
 * @returns a feed whose articles have the shape that `Article` promises
 * @throws FeedError with reason `config`, `network`, `timeout`, `http` or `format`; when the caller aborts, the signal's own
 * reason, as `fetch` does
 * @example
 * const feed = await loadFeed('https://news.example/feed.json', { limit: 20 });
 * const further = feed.next && (await loadFeed(feed.next, { after: feed }));
 */
export async function loadFeed(endpoint: string, options: LoadFeedOptions = {}): Promise<Feed> {
  const { format = 'auto', categories = [], after, limit, sameOriginOnly, signal } = options;
  // Callers without types may pass a URL or undefined.
  const address = String(endpoint ?? '').trim();
  const named = (after as LoadedFeed | undefined)?.[nextPages] ?? address.split(/\s+/);
  const [first, second] = named;
  const only = second ? undefined : typeof first === 'string' ? writtenUrl(first, options) : first;
  let early: EarlyRequest | undefined;
  let feed: Feed | undefined;
  // Prefetches the parser modules in parallel with the request. A failure is ignored here: the later `import()` that needs the
  // modules reports it.
  if (XML.test(address)) void import('../formats/stages.js').catch(() => {});
  if (
    only &&
    !API.test(only.url.href) &&
    !categories.length &&
    FEEDS.includes(format) &&
    !configuration.formats
  ) {
    const { url, trusted } = only;
    early = { url: url.href, answer: request(url, { ...options, anonymous: !trusted }) };
    const answer = await early.answer.catch(() => undefined);
    signal?.throwIfAborted();
    if (answer?.status === 200 && isFeed(answer))
      feed = fromAddress(await read(answer, { format }), only, answer, sameOriginOnly);
  }
  if (!feed) {
    const { loadSources } = await lazy(() => import('./sources.js'));
    feed = await loadSources(named, { ...options, early });
  }
  return limit! > 0 ? { ...feed, articles: feed.articles.slice(0, limit) } : feed;
}

/** Whether the answer is certainly a feed: neither an API's answer nor a web page that links to a feed. */
function isFeed(answer: Answer): boolean {
  return /^(?:rss|rdf|feed)$/.test(answer.root) || jsonFeedSignature.recognises(answer);
}
