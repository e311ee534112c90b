import type { Feed } from '../article.js';
import { configuration } from '../configure.js';
import { offline, type FeedError } from '../feed-error.js';
import type { Answer, Format, ParseOptions } from '../formats/format.js';
import { jsonFeed } from '../formats/json-feed/json-feed.js';
import { inCategories } from '../articles/in-categories.js';
import { request, type RequestOptions } from './request.js';

export interface LoadFeedOptions extends ParseOptions, RequestOptions {
  /** At most this many articles: asked of an API, cut from the answer of anything else. */
  readonly limit?: number | undefined;
  /** How many articles an API is asked for at a time, when that isn't `limit`. Nothing is cut. */
  readonly pageSize?: number | undefined;
  /** Only articles of these categories or tags, by name or slug, in any case. */
  readonly categories?: readonly string[] | undefined;
  /** Whether the caller leaves out other categories itself: then they are asked of an API, and nothing is cut either. */
  readonly whole?: boolean | undefined;
  /** The name of a format, or one of your own; `auto` recognises it from the answer. */
  readonly format?: string | Format | undefined;
  /** Whether only the endpoint's own server may be asked: no feed or further page elsewhere that it names. */
  readonly stays?: boolean | undefined;
  /** What a relative endpoint is resolved against; the document's base URL unless said. */
  readonly base?: string | undefined;
  /** Told of each endpoint that failed while another one answered. */
  readonly onError?: ((error: FeedError) => void) | undefined;
}

/** What the short cut asked already. */
export interface KnownAnswer {
  readonly known?: { readonly url: string; readonly answer: Promise<Answer> } | undefined;
}

/** APIs that want to be asked in their own way from the start; `formats/` knows how. */
const API = /wp-json|rest_route|\/ghost\/api\/|jsonapi/;

/** What the first answer can be read as without knowing more than itself. */
const FEEDS: readonly unknown[] = ['auto', 'json-feed', 'rss', 'atom'];

/** Addresses that most likely answer in XML. */
const XML = /\b(?:rss|atom|rdf|xml)\b|\/feed\/?$/i;

const readings = new WeakMap<Answer, Promise<Feed> | Feed>();

/**
 * Loads one page of a feed, of an API, or of what a web page links to. To have the next page, load `Feed.next`.
 *
 * One address that answers in JSON Feed is all this file knows; what else there is comes in chunks of its own.
 *
 * @param endpoint One URL, or several separated by spaces: these are merged by date without duplicates, and one that
 * fails is left out. `next` then names the next page of each.
 * @throws FeedError and nothing else, except the signal's own reason when the caller aborted (as `fetch` does).
 */
export async function loadFeed(endpoint: string, options: LoadFeedOptions = {}): Promise<Feed> {
  const { format = 'auto', categories = [], whole, limit } = options;
  // By hand, anything can be handed over.
  const address = String(endpoint ?? '').trim();
  let known: KnownAnswer['known'];
  let feed: Feed | undefined;
  // What reads the answer can be on its way meanwhile. If it can't be had, that is told where it is needed.
  if (XML.test(address)) void import('./load-any-feed.js').catch(() => {});
  const url = toUrl(address, options.base);
  if (
    url &&
    !/\s/.test(address) &&
    !API.test(address) &&
    FEEDS.includes(format) &&
    !configuration.formats &&
    // Who may have them is known there.
    !configuration.headers &&
    (configuration.credentials ?? 'omit') === 'omit'
  ) {
    known = { url: url.href, answer: request(url.href, options) };
    const answer = await known.answer.catch(() => undefined);
    options.signal?.throwIfAborted();
    if (answer?.status === 200 && jsonFeed.recognises(answer)) {
      // Twenty elements with one endpoint have one answer, and it is read once.
      if (!readings.has(answer)) readings.set(answer, jsonFeed.parse(answer));
      const read = (await readings.get(answer)) as Feed;
      // That a next page is elsewhere has to be remembered.
      if (!read.next || new URL(read.next).origin === url.origin)
        feed = inCategories(read, whole ? [] : categories);
    }
  }
  if (!feed) {
    const { loadAnyFeed } = await import('./load-any-feed.js').catch(async (cause: unknown) => {
      // Without a network there is no more code either: then the request has failed, too, and says so.
      await known?.answer;
      throw offline(address, cause);
    });
    feed = await loadAnyFeed(address, { ...options, known });
  }
  return limit! > 0 ? { ...feed, articles: feed.articles.slice(0, limit) } : feed;
}

/** The URL that an endpoint means, or `undefined` when it is none that can be asked. */
export function toUrl(endpoint: string, base = globalThis.document?.baseURI): URL | undefined {
  const url = endpoint && URL.canParse(endpoint, base) ? new URL(endpoint, base) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username ? url : undefined;
}
