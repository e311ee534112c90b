import { FeedError, type FeedErrorReason } from '../feed-error.js';
import { cacheHeaders } from './cache-headers.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { pageUrl, readQuery } from './feed-query.js';
import { findSource, nameSources } from './feed-source.js';
import { FeedStore, type WaitUntil } from './feed-store.js';
import { settle, type FeedHandlerOptions } from './handler-options.js';
import { jsonResponse } from './json-response.js';
import { selectArticles } from './select-articles.js';
import { toJsonFeed } from '../formats/json-feed/to-json-feed.js';

/** Platforms hand over more than the request; an object with `waitUntil` among it is used. */
export type FeedHandler = (request: Request, ...platform: readonly unknown[]) => Promise<Response>;

const READING: readonly string[] = ['GET', 'HEAD'];
const METHODS = [...READING, 'OPTIONS'].join(', ');
const STATUS: Readonly<Partial<Record<FeedErrorReason, number>>> = { 'not-found': 404, timeout: 504 };

/**
 * Makes a handler that offers named feeds to browsers as JSON Feed 1.1: for feeds without CORS headers, behind keys, or
 * on slow servers. It runs wherever there are `Request`, `Response` and `fetch`.
 *
 * It answers `GET …/<name>` or `?source=<name>`, with `limit`, `category` and `page`. A failure is
 * `{"error": {"reason", "message"}}` with status 404 (no such source), 405, 502 or, when the source is slow, 504.
 *
 * Throws `FeedError` with reason `config` when a source has no usable URL.
 */
export function createFeedHandler(options: FeedHandlerOptions): FeedHandler {
  const settings = settle(options);
  const sources = nameSources(settings.sources);
  const store = new FeedStore(settings, sources.size * settings.maxPages);

  const answer = async (request: Request, cors: Record<string, string>, waitUntil: WaitUntil) => {
    const url = new URL(request.url);
    const query = readQuery(url);
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
    if (!READING.includes(request.method)) {
      const message = `A feed can be read (${METHODS}), nothing else.`;
      const error = new FeedError(message, { reason: 'config' });
      return failure(request, 405, error, { ...cors, allow: METHODS });
    }
    try {
      return await answer(request, cors, waitUntilOf(platform));
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      return failure(request, STATUS[error.reason] ?? 502, error, cors);
    }
  };
}

/** Readable across origins, so that the elements can show the message; kept by nobody. */
function failure(
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

/** The third argument on Workers, the second on Vercel; elsewhere work goes on by itself. */
function waitUntilOf(platform: readonly unknown[]): WaitUntil {
  const context = platform.find(hasWaitUntil);
  return promise => context?.waitUntil(promise);
}

function hasWaitUntil(value: unknown): value is { waitUntil: WaitUntil } {
  return typeof (value as { waitUntil?: unknown } | null | undefined)?.waitUntil === 'function';
}
