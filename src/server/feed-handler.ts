import { FeedError, type FeedErrorReason } from '../feed-error.js';
import { cacheHeaders } from './cache-headers.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { pageUrl, readQuery } from './feed-query.js';
import { findSource, nameSources } from './feed-source.js';
import { FeedStore, type WaitUntil } from './feed-store.js';
import { resolveOptions, type FeedHandlerOptions } from './handler-options.js';
import { jsonResponse } from './json-response.js';
import { selectArticles } from './select-articles.js';
import { toJsonFeed } from '../formats/json-feed/to-json-feed.js';

/**
 * Answers a request. `platform` holds the further arguments that a runtime passes, such as `env` and `context` on Workers. The
 * handler calls `waitUntil` of the first one that has it, so that the runtime lets downloads finish after the response was
 * sent.
 */
export type FeedHandler = (request: Request, ...platform: readonly unknown[]) => Promise<Response>;

const READ_METHODS: readonly string[] = ['GET', 'HEAD'];
const METHODS = [...READ_METHODS, 'OPTIONS'].join(', ');
const STATUS: Readonly<Partial<Record<FeedErrorReason, number>>> = {
  config: 400,
  'not-found': 404,
  timeout: 504,
};

/**
 * Creates a handler that serves named feeds to browsers as JSON Feed 1.1: for feeds without CORS headers, feeds that need a
 * key, and feeds on slow servers. It runs on every runtime with `Request`, `Response` and `fetch`.
 *
 * It answers `GET …/<name>` or `?source=<name>`, with the optional parameters `limit`, `category` and `page`.
 * A failure is `{"error": {"reason", "message"}}` with status 400 (query with more than 4,000 characters or 50 categories), 404
 * (unknown source), 405 (method not allowed), 504 (source too slow) or 502 (any other failure of the source).
 *
 * Of each page of a source, it serves at most 1,000 articles with 50 tags and 50 authors each. URLs of more than 2,000
 * characters are left out; texts are cut at 5,000 characters, names at 200, bodies at 1,000,000. All articles of a page together
 * have at most 5,000,000 characters, or `maxBytes`, if that is more; those after them are left out.
 *
 * What it sends has no key of a source: relative URLs are resolved without the query of the source's URL, and if a source
 * repeats them, values of its `headers`, of query parameters such as `key` or `token` and of others that look random are replaced
 * by `***`. Values of less than 8 characters and plain lower-case words are not: they may be in any story. Parts of the path that
 * look random are removed from the feed's own URL and from texts, not from other URLs.
 *
 * Throws `FeedError` with reason `config` when a source has no usable URL, or when `origin` is no origin.
 * @example export default { fetch: createFeedHandler({ sources: { harbour: 'https://harbour.example/rss' } }) };
 */
export function createFeedHandler(options: FeedHandlerOptions): FeedHandler {
  const settings = resolveOptions(options);
  const sources = nameSources(settings.sources);
  const store = new FeedStore(settings, sources.size * settings.maxPages);

  const answer = async (request: Request, cors: Record<string, string>, waitUntil: WaitUntil) => {
    const asked = new URL(request.url);
    const query = readQuery(asked);
    const url =
      settings.origin === undefined ? asked : new URL(settings.origin + asked.pathname + asked.search);
    const source = findSource(sources, query.source);
    const getPage = (next = source.url) => store.get(source, next, waitUntil);
    const selection = await selectArticles(query, getPage, settings.maxPages);
    const feed = toJsonFeed(selection.feed, {
      feedUrl: pageUrl(url, query.page),
      nextUrl: selection.hasMore ? pageUrl(url, query.page + 1) : null,
    });
    return jsonResponse(request, 200, feed, {
      ...cors,
      ...cacheHeaders(selection, settings),
      'content-type': 'application/feed+json; charset=utf-8',
    });
  };

  return async (request, ...platform) => {
    const cors = corsHeaders(request, settings.allowOrigins);
    if (request.method === 'OPTIONS') {
      const headers = { allow: METHODS, ...cors, ...preflightHeaders(METHODS) };
      return new Response(null, { status: 204, headers });
    }
    if (!READ_METHODS.includes(request.method)) {
      const message = `A feed is read-only: the allowed methods are ${METHODS}.`;
      const error = new FeedError(message, { reason: 'config' });
      return errorResponse(request, 405, error, { ...cors, allow: METHODS });
    }
    try {
      return await answer(request, cors, waitUntilOf(platform));
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return errorResponse(request, STATUS[error.reason] ?? 502, error, cors);
    }
  };
}

/**
 * The response for a failure. `headers` contains CORS headers, with which elements on other origins can read the message and
 * show it. `no-store` keeps the response out of caches.
 */
function errorResponse(
  request: Request,
  status: number,
  { reason, message }: FeedError,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  return jsonResponse(
    request,
    status,
    { error: { reason, message } },
    {
      ...headers,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    },
  );
}

/**
 * Finds the runtime's `waitUntil`. Workers pass an object that has it as the handler's third argument, Vercel as the second. On
 * a runtime that passes none, such as Node, the result does nothing: work goes on after the response there.
 */
function waitUntilOf(platform: readonly unknown[]): WaitUntil {
  const context = platform.find(hasWaitUntil);
  return promise => context?.waitUntil(promise);
}

function hasWaitUntil(value: unknown): value is { waitUntil: WaitUntil } {
  return typeof (value as { waitUntil?: unknown } | null | undefined)?.waitUntil === 'function';
}
