import type { Feed } from '../article.js';
import type { FeedError } from '../feed-error.js';
import type { Answer, Format, ParseOptions, Query } from '../formats/format.js';
import type { RequestOptions } from './request.js';

export interface LoadFeedOptions extends ParseOptions, RequestOptions {
  /** Maximum number of articles. An API gets it as a query parameter; the articles of any source are cut after this number. */
  readonly limit?: number | undefined;
  /** Names or slugs, in any case: only articles that have one of them as category or tag are returned. */
  readonly categories?: readonly string[] | undefined;
  /**
   * Number and categories of the articles to request, for APIs only: an API gets this query instead of `limit` and
   * `categories`. Articles of other sources are neither cut nor filtered by it.
   */
  readonly apiQuery?: Query | undefined;
  /** The name of a format, or a custom `Format` object. With `auto`, the default, the format is recognised from the answer. */
  readonly format?: string | Format | undefined;
  /**
   * The feed whose `next` is the endpoint. The endpoint is then a URL that the feed named and not the page. So it gets the
   * headers and cookies of `configure()` only if the page named the URL of that feed and both URLs have the same origin.
   */
  readonly after?: Feed | undefined;
  /**
   * Requests go to the endpoint's origin only: feeds and next pages that an answer names on other origins are ignored, and
   * redirects to other origins fail with reason `http`. In browsers, only the page's own origin may redirect within itself.
   */
  readonly sameOriginOnly?: boolean | undefined;
  /** Absolute URL that relative endpoints are resolved against. Default: the document's base URL. */
  readonly base?: string | undefined;
  /**
   * Called with the error of each endpoint that failed, when at least one other endpoint answered. If more than 20 failed, it is
   * called once: the message has their number, and the error's `cause` is an `AggregateError` of all.
   */
  readonly onError?: ((error: FeedError) => void) | undefined;
}

/** A request that `loadFeed` has sent already. `sources.ts` uses its answer instead of requesting the same URL once more. */
export interface EarlyRequest {
  readonly url: string;
  readonly answer: Promise<Answer>;
}
