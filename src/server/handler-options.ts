import type { FeedError } from '../feed-error.js';
import type { AllowOrigins } from './cors.js';
import type { FeedSource } from './feed-source.js';
import { resolveHost, type ResolveHost } from './resolve-host.js';

/** All times in seconds. */
export interface FeedHandlerOptions {
  /** What visitors may ask for: name → URL, or more about the source. */
  readonly sources: Readonly<Record<string, string | FeedSource>>;
  /** Origins whose pages may read the answers. Default: `*`. */
  readonly allowOrigins?: AllowOrigins | undefined;
  /** How long an answer counts as fresh, here and in every cache on the way. Default: 300. */
  readonly maxAge?: number | undefined;
  /** How much longer an old answer is given while a new one is fetched. Default: as `maxAge`. */
  readonly staleWhileRevalidate?: number | undefined;
  /** How much longer the last good answer is given while the source fails. Default: 86400, a day. */
  readonly staleIfError?: number | undefined;
  /** How long a source may take. Default: 10. */
  readonly timeout?: number | undefined;
  /** How many bytes a source's answer may have, decompressed. Default: 5,000,000. */
  readonly maxBytes?: number | undefined;
  /** How many of a source's pages visitors may reach. Default: 10. */
  readonly maxPages?: number | undefined;
  /** Asks the source. Default: the global one. */
  readonly fetch?: typeof fetch | undefined;
  /** Finds the addresses of a host that a source redirects to. Default: the system's resolver, where there is one. */
  readonly resolve?: ResolveHost | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Told of each failure of a source, with its URL and cause. Default: `console.error`. */
  readonly onError?: ((error: FeedError, source: string) => void) | undefined;
}

/** The options with nothing left open. */
export type HandlerSettings = {
  readonly [K in keyof FeedHandlerOptions]-?: NonNullable<FeedHandlerOptions[K]>;
} & {
  /** Seconds before a source that failed is asked again, and for which caches may keep an old answer. */
  readonly pause: number;
};

/** Throws `TypeError` when there is nothing to serve. */
export function settle(options: FeedHandlerOptions): HandlerSettings {
  if (!(options as FeedHandlerOptions | undefined)?.sources) {
    throw new TypeError(
      "createFeedHandler has no sources: createFeedHandler({ sources: { news: 'https://example.com/rss' } })",
    );
  }
  const maxAge = number(options.maxAge, 0, 300);
  return {
    sources: options.sources,
    allowOrigins: [options.allowOrigins ?? '*'].flat().map(asBrowsersSay),
    maxAge,
    staleWhileRevalidate: number(options.staleWhileRevalidate, 0, maxAge),
    staleIfError: number(options.staleIfError, 0, 86_400),
    timeout: number(options.timeout, 0.001, 10),
    maxBytes: number(options.maxBytes, 1, 5_000_000),
    maxPages: number(options.maxPages, 1, 10),
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    resolve: options.resolve ?? resolveHost,
    now: options.now ?? Date.now,
    onError:
      options.onError ?? ((error, source) => console.error(`news-elements, source "${source}":`, error)),
    pause: Math.min(maxAge, 30),
  };
}

/** Options come from the environment, too, as texts or not at all: what is less than makes sense is the default. */
function number(value: number | undefined, least: number, otherwise: number): number {
  return Number(value ?? NaN) >= least ? Number(value) : otherwise;
}

/** An origin as browsers send it: in lower case, without a path or the port that goes without saying. */
const asBrowsersSay = (origin: string): string =>
  /^https?:/i.test(origin) && URL.canParse(origin) ? new URL(origin).origin : origin;
