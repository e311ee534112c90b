import type { Feed } from '../article.js';
import type { FeedError } from '../feed-error.js';
import type { Answer, Format, ParseOptions, Query } from '../formats/format.js';
import type { RequestOptions } from './request.js';

export interface LoadFeedOptions extends ParseOptions, RequestOptions {
  /** At most this many articles: asked of an API, cut from the answer of anything else. */
  readonly limit?: number | undefined;
  /** Only articles of these categories or tags, by name or slug, in any case. */
  readonly categories?: readonly string[] | undefined;
  /** What an API is asked for, where that isn't `limit` and `categories`. Nothing is cut from the answer of anything else. */
  readonly apiQuery?: Query | undefined;
  /** The name of a format, or one of your own; `auto` recognises it from the answer. */
  readonly format?: string | Format | undefined;
  /**
   * The feed whose `next` the endpoint is. The page then isn't the one who named the address: configured headers and
   * cookies go there only if the feed came from the same origin and was asked for by the page.
   */
  readonly after?: Feed | undefined;
  /** Asks only the endpoint's own origin: no feed or further page elsewhere that an answer names. */
  readonly sameOriginOnly?: boolean | undefined;
  /** What a relative endpoint is resolved against; the document's base URL unless said. */
  readonly base?: string | undefined;
  /** Told of each endpoint that failed while another one answered. */
  readonly onError?: ((error: FeedError) => void) | undefined;
}

/** A request that `loadFeed` made before it was known that `sources.ts` is needed. */
export interface EarlyRequest {
  readonly url: string;
  readonly answer: Promise<Answer>;
}
