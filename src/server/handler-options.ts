import type { FeedError } from '../feed-error.js';
import type { AllowOrigins } from './cors.js';
import type { FeedSource } from './feed-source.js';
import { resolveHost, type ResolveHost } from './resolve-host.js';

/** All times in seconds. */
export interface FeedHandlerOptions {
  /** The feeds that visitors may request: name → URL, or an object with more settings. */
  readonly sources: Readonly<Record<string, string | FeedSource>>;
  /** Origins whose pages may read the answers. Default: `*`. */
  readonly allowOrigins?: AllowOrigins | undefined;
  /** How long an answer counts as fresh, in this handler, in CDNs and in browsers. Default: 300. */
  readonly maxAge?: number | undefined;
  /** How long after `maxAge` a stale answer is served while a new one is downloaded. Default: same as `maxAge`. */
  readonly staleWhileRevalidate?: number | undefined;
  /** How long after `maxAge` the last good answer is served while the source fails. Default: 86400, a day. */
  readonly staleIfError?: number | undefined;
  /** Time limit in seconds of one request to a source, including redirects and the download of the body. Default: 10. */
  readonly timeout?: number | undefined;
  /** Most bytes of a source's answer, decompressed. Default: 5,000,000. */
  readonly maxBytes?: number | undefined;
  /** Most pages of a source that are downloaded. Default: 10. */
  readonly maxPages?: number | undefined;
  /** The function that sends all requests to sources. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Resolves a host that a source redirects to. Default: `node:dns`, where the runtime has it. */
  readonly resolve?: ResolveHost | undefined;
  /** The clock: milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Called for each failed request to a source; the error has its URL and cause. Default: `console.error`. */
  readonly onError?: ((error: FeedError, source: string) => void) | undefined;
}

/** The options with all defaults filled in. */
export type HandlerSettings = {
  readonly [K in keyof FeedHandlerOptions]-?: NonNullable<FeedHandlerOptions[K]>;
} & {
  /** Seconds until a source that failed is requested again; caches may keep a stale answer for as long. */
  readonly retryAfter: number;
};

/** Fills in the defaults. Throws `TypeError` without `sources`. */
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

/** Values from environment variables are strings or undefined. A value below `minimum`, or none, gives the default. */
function numberOr(value: number | undefined, minimum: number, preset: number): number {
  return Number(value ?? NaN) >= minimum ? Number(value) : preset;
}

/** Normalizes an origin to the form of the `Origin` header: lower case, no path, no default port. */
const normalizeOrigin = (origin: string): string =>
  /^https?:/i.test(origin) && URL.canParse(origin) ? new URL(origin).origin : origin;
