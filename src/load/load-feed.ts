import type { Feed } from '../article.js';
import { configuration } from '../configure.js';
import type { Answer } from '../formats/format.js';
import { jsonFeedSignature } from '../formats/json-feed/json-feed.js';
import { read } from '../formats/read.js';
import { lazy } from '../lazy.js';
import type { EarlyRequest, LoadFeedOptions } from './load-options.js';
import { fromAddress, nextPages, writtenUrl, type LoadedFeed } from './named-url.js';
import { request } from './request.js';

/** Addresses of APIs that are asked with parameters of their own from the start; `sources.ts` knows which. */
const API = /wp-json|rest_route|\/ghost\/api\/|jsonapi/;

/** Formats that are asked for with the address as it stands. */
const FEEDS: readonly unknown[] = ['auto', 'json-feed', 'rss', 'atom'];

/** Addresses that most likely answer in XML. */
const XML = /\b(?:rss|atom|rdf|xml)\b|\/feed\/?$/i;

/**
 * Loads one page of a feed, of an API, or of what a web page links to.
 *
 * This file loads one address that answers with a feed; `sources.ts` does everything else and is fetched when needed.
 *
 * @param endpoint one URL, or several separated by spaces: these are merged by date without duplicates, and one that
 * fails is left out. `next` then names the next page of each.
 * @throws FeedError and nothing else, except the signal's own reason when the caller aborted (as `fetch` does).
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
  // What reads the answer can be on its way meanwhile. If it can't be loaded, that is told where it is needed.
  if (XML.test(address)) void import('../formats/stages.js').catch(() => {});
  if (
    only &&
    !API.test(only.url.href) &&
    !categories.length &&
    FEEDS.includes(format) &&
    !configuration.formats
  ) {
    const { href } = only.url;
    early = { url: href, answer: request(href, { ...options, anonymous: !only.trusted }) };
    const answer = await early.answer.catch(() => undefined);
    signal?.throwIfAborted();
    if (answer?.status === 200 && isFeed(answer))
      feed = fromAddress(await read(answer, { format }), only, answer.url, sameOriginOnly);
  }
  if (!feed) {
    const { loadSources } = await lazy(() => import('./sources.js'));
    feed = await loadSources(named, { ...options, early });
  }
  return limit! > 0 ? { ...feed, articles: feed.articles.slice(0, limit) } : feed;
}

/** Whether this is a feed beyond doubt, and not an API's answer, or a page that links to a feed. */
function isFeed(answer: Answer): boolean {
  return /^(?:rss|rdf|feed)$/.test(answer.root) || jsonFeedSignature.recognises(answer);
}
