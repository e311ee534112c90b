import { FeedError } from '../feed-error.js';
import type { AllowOrigins } from './cors.js';
import { describeFailure } from './describe-failure.js';
import type { FeedSource } from './feed-source.js';
import { isNode } from './is-node.js';
import { pinnedFetch, type PinnedFetch } from './pinned-fetch.js';
import { ReadingThreads } from './reading-threads.js';
import { resolveHost, type ResolveHost } from './resolve-host.js';
import { logRedactor } from './secrets.js';

/** Options of `createFeedHandler`. Durations are in seconds. */
export interface FeedHandlerOptions {
  /** The feeds that visitors may request: name → URL of the feed, or an object with the URL and more settings. */
  readonly sources: Readonly<Record<string, string | FeedSource>>;
  /** Origins whose pages may read the responses, for example `['https://my.site']`. Default: `*`, all origins. */
  readonly allowOrigins?: AllowOrigins | undefined;
  /**
   * Public origin of the handler, for example `https://feeds.my.site`, for the URLs `feed_url` and `next_url` in responses.
   * Default: the origin of the request's URL. Set it where the runtime makes that URL of the `Host` header without checking it,
   * as `Deno.serve` and `Bun.serve` do on a server of your own: a visitor can forge the header, and a shared cache would serve
   * URLs with the forged host to others (cache poisoning).
   */
  readonly origin?: string | undefined;
  /** Seconds for which a response is fresh: the handler, CDNs and browsers serve it without a new request. Default: 300. */
  readonly maxAge?: number | undefined;
  /** Seconds after `maxAge` for which a stale response is served while the feed is downloaded anew. Default: `maxAge`. */
  readonly staleWhileRevalidate?: number | undefined;
  /** Seconds after `maxAge` for which a stale response is served if the download of the feed fails. Default: 86400, a day. */
  readonly staleIfError?: number | undefined;
  /**
   * Time limit in seconds for one page of a source: redirects, download and reading. Default: 10. On Node, answers of more than
   * 10,000 bytes are read in a worker thread, which is ended at that time. Otherwise a reading is not interrupted, and its result
   * is discarded: on other runtimes, of a custom `Format`, and where a bundler has left out the thread's file
   * (`reading-worker.js`).
   */
  readonly timeout?: number | undefined;
  /**
   * Maximum size in bytes of a source's answer after decompression; a larger one is a failure. Default: 5,000,000 on Node.
   * On other runtimes 1,000,000, because nothing else is answered while a feed is read.
   */
  readonly maxBytes?: number | undefined;
  /** Maximum number of pages of one source that are downloaded; later ones can't be requested. Default: 10. */
  readonly maxPages?: number | undefined;
  /**
   * The function that sends all requests to sources. Default: the global `fetch`; on Node, for redirects and next pages, a
   * request by `node:http` that connects to the very address that was checked. A function of your own looks hosts up itself, so
   * it has to prevent DNS rebinding itself.
   */
  readonly fetch?: typeof fetch | undefined;
  /** Resolves the host names of redirects and next pages, to refuse private addresses. Default: `node:dns`, where available. */
  readonly resolve?: ResolveHost | undefined;
  /** The clock: returns the current time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
  /**
   * Called for each failed request. `source` is the source's name; `error` has the URL, which may contain a key, and the cause.
   * Default: one line by `console.error`, from which queries of URLs and the source's headers are removed.
   */
  readonly onError?: ((error: FeedError, source: string) => void) | undefined;
}

/** The options of a handler, with defaults for those that are missing. */
export type HandlerSettings = {
  readonly [K in keyof Omit<FeedHandlerOptions, 'origin'>]-?: NonNullable<FeedHandlerOptions[K]>;
} & {
  /** Public origin of the handler, without a slash at its end; `undefined` for that of each request. */
  readonly origin: string | undefined;
  /** Sends the requests whose host was checked; `undefined` with an own `fetch` or on runtimes other than Node. */
  readonly pinnedFetch: PinnedFetch | undefined;
  /** The threads that read large answers, on Node. */
  readonly threads: ReadingThreads;
  /** Seconds after a failure before the source is requested again. Caches may keep a stale response for the same time. */
  readonly retryAfter: number;
};

/**
 * Fills in the default of each missing option. Throws `TypeError` if `sources` is missing, and `FeedError` with reason `config`
 * if `origin` is no origin.
 */
export function resolveOptions(options: FeedHandlerOptions): HandlerSettings {
  if (!(options as FeedHandlerOptions | undefined)?.sources) {
    throw new TypeError(
      "createFeedHandler has no sources: createFeedHandler({ sources: { news: 'https://example.com/rss' } })",
    );
  }
  const maxAge = numberOr(options.maxAge, 0, 300);
  const maxBytes = numberOr(options.maxBytes, 1, isNode() ? 5_000_000 : 1_000_000);
  return {
    sources: options.sources,
    allowOrigins: [options.allowOrigins ?? '*'].flat().map(normalizeOrigin),
    origin: publicOrigin(options.origin),
    maxAge,
    staleWhileRevalidate: numberOr(options.staleWhileRevalidate, 0, maxAge),
    staleIfError: numberOr(options.staleIfError, 0, 86_400),
    timeout: numberOr(options.timeout, 0.001, 10),
    maxBytes,
    threads: new ReadingThreads(maxBytes),
    maxPages: numberOr(options.maxPages, 1, 10),
    fetch: options.fetch ?? ((...request) => fetch(...request)),
    pinnedFetch: options.fetch ? undefined : pinnedFetch(),
    resolve: options.resolve ?? resolveHost,
    now: validClock(options.now ?? Date.now),
    onError: reporting(options.onError ?? logFailure(options.sources)),
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

function publicOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // `href` is longer than the origin and a slash if there are a user name, a path, a query or a fragment.
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  const message = 'The option origin of createFeedHandler must be an origin, such as https://feeds.my.site';
  throw new FeedError(message, { reason: 'config', url: String(text) });
}

/** A clock that gives the system's time where `now` gives no number: ages would be `NaN`, and each comparison false. */
function validClock(now: () => number): () => number {
  return () => {
    const time = Number(now());
    return Number.isFinite(time) ? time : Date.now();
  };
}

/** Keeps a function that throws, for instance because its log is unreachable, from becoming a failure of the response. */
function reporting(onError: HandlerSettings['onError']): HandlerSettings['onError'] {
  return (error, source) => {
    try {
      onError(error, source);
    } catch (cause) {
      console.error(`news-elements: onError failed: ${describeFailure(cause)}`);
    }
  };
}

function logFailure(sources: FeedHandlerOptions['sources']): HandlerSettings['onError'] {
  return (error, name) => {
    const given = sources[name] ?? '';
    const source = typeof given === 'string' ? { url: given } : given;
    console.error(
      `news-elements, source "${name}": ${describeFailure(error, logRedactor(source, [error.url]))}`,
    );
  };
}

/** Converts an origin into the form that browsers send in the `Origin` header: lower case, no path, no default port. */
const normalizeOrigin = (origin: string): string =>
  /^https?:/i.test(origin) && URL.canParse(origin) ? new URL(origin).origin : origin;
