import type { FeedError } from '../feed-error.js';
import type { AllowOrigins } from './cors.js';
import type { FeedSource } from './feed-source.js';
import { resolveHost, type ResolveHost } from './resolve-host.js';

/** Options of `createFeedHandler`. Durations are in seconds. */
export interface FeedHandlerOptions {
  /** The feeds that visitors may request: name → URL of the feed, or an object with the URL and more settings. */
  readonly sources: Readonly<Record<string, string | FeedSource>>;
  /** Origins whose pages may read the responses, for example `['https://my.site']`. Default: `*`, all origins. */
  readonly allowOrigins?: AllowOrigins | undefined;
  /** Seconds for which a response is fresh: the handler, CDNs and browsers serve it without a new request. Default: 300. */
  readonly maxAge?: number | undefined;
  /** Seconds after `maxAge` for which a stale response is served while the feed is downloaded anew. Default: `maxAge`. */
  readonly staleWhileRevalidate?: number | undefined;
  /** Seconds after `maxAge` for which a stale response is served if the download of the feed fails. Default: 86400, a day. */
  readonly staleIfError?: number | undefined;
  /** Time limit in seconds of one request to a source, including redirects and the download of the body. Default: 10. */
  readonly timeout?: number | undefined;
  /** Maximum size in bytes of a source's answer after decompression; a larger one is a failure. Default: 5,000,000. */
  readonly maxBytes?: number | undefined;
  /** Maximum number of pages of one source that are downloaded; later ones can't be requested. Default: 10. */
  readonly maxPages?: number | undefined;
  /** The function that sends all requests to sources. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Resolves the host names of redirects and next pages, to refuse private addresses. Default: `node:dns`, where available. */
  readonly resolve?: ResolveHost | undefined;
  /** The clock: returns the current time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Called for each failed request; `error` has its URL and cause, `source` is the source's name. Default: `console.error`. */
  readonly onError?: ((error: FeedError, source: string) => void) | undefined;
}

/** The options of a handler, with defaults for those that are missing. */
export type HandlerSettings = {
  readonly [K in keyof FeedHandlerOptions]-?: NonNullable<FeedHandlerOptions[K]>;
} & {
  /** Seconds after a failure before the source is requested again. Caches may keep a stale response for the same time. */
  readonly retryAfter: number;
};

/** Fills in the default of each missing option. Throws `TypeError` if `sources` is missing. */
export function resolveOptions(options: FeedHandlerOptions): HandlerSettings {
  if (!(options as FeedHandlerOptions | undefined)?.sources) {
    throw new TypeError(
      "createFeedHandler has no sources: createFeedHandler({ sources: { news: 'https://example.com/rss' } })",
    );
  }
  const maxAge = numberOr(options.maxAge, 0, 300);
  return {
    sources: options.sources,
    allowOrigins: [options.allowOrigins ?? '*'].flat().map(normalizeOrigin),
    maxAge,
    staleWhileRevalidate: numberOr(options.staleWhileRevalidate, 0, maxAge),
    staleIfError: numberOr(options.staleIfError, 0, 86_400),
    timeout: numberOr(options.timeout, 0.001, 10),
    maxBytes: numberOr(options.maxBytes, 1, 5_000_000),
    maxPages: numberOr(options.maxPages, 1, 10),
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    resolve: options.resolve ?? resolveHost,
    now: options.now ?? Date.now,
    onError:
      options.onError ?? ((error, source) => console.error(`news-elements, source "${source}":`, error)),
    retryAfter: Math.min(maxAge, 30),
  };
}

/**
 * An option as a number. A value from an environment variable may be a string. A value that is missing, blank, not a number or
 * below `minimum` is replaced by `preset`.
 */
function numberOr(value: number | undefined, minimum: number, preset: number): number {
  // `Number('')` is 0.
  const isBlank = String(value ?? '').trim() === '';
  return !isBlank && Number(value) >= minimum ? Number(value) : preset;
}

/** Converts an origin into the form that browsers send in the `Origin` header: lower case, no path, no default port. */
const normalizeOrigin = (origin: string): string =>
  /^https?:/i.test(origin) && URL.canParse(origin) ? new URL(origin).origin : origin;
