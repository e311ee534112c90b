import type { Feed } from '../article.js';
import type { FeedError } from '../feed-error.js';
import type { Answer, Format, ParseOptions, Query } from '../formats/format.js';
import type { RequestOptions } from './request.js';

export interface LoadFeedOptions extends ParseOptions, RequestOptions {
  /** At most this many articles: a query parameter of an API; the list of any other source is cut. */
  readonly limit?: number | undefined;
  /** Only articles of these categories or tags, by name or slug, in any case. */
  readonly categories?: readonly string[] | undefined;
  /** The query for an API, if it differs from `limit` and `categories`. Feeds of other sources aren't filtered or cut by it. */
  readonly apiQuery?: Query | undefined;
  /** The name of a format, or a `Format` object of your own; `auto`, the default, recognises the format of the answer. */
  readonly format?: string | Format | undefined;
  /**
   * The feed whose `next` is the endpoint. That URL comes from the feed and not from the page: it gets the headers and
   * cookies of `configure()` only if the page itself named the feed's URL and both have the same origin.
   */
  readonly after?: Feed | undefined;
  /** Requests go to the endpoint's origin only; feeds and next pages that an answer names on other origins are ignored. */
  readonly sameOriginOnly?: boolean | undefined;
  /** Absolute URL that relative endpoints are resolved against. Default: the document's base URL. */
  readonly base?: string | undefined;
  /** Called with the error of each endpoint that failed, when at least one other endpoint answered. */
  readonly onError?: ((error: FeedError) => void) | undefined;
}

/** A request that `loadFeed` has sent already; `sources.ts` uses its answer instead of asking the same URL once more. */
export interface EarlyRequest {
  readonly url: string;
  readonly answer: Promise<Answer>;
}
