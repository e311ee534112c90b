import type { LitElement } from 'lit';
import type { Article, Feed } from '../article.js';
import type { LoadFeedOptions } from '../load/load-options.js';

/**
 * The source of an element's articles, in one of three forms: `feed`, a feed object; `text`, unparsed data in the element, with
 * its media type in `contentType`; or `endpoint`, one URL or several separated by spaces.
 */
export interface FeedSource {
  readonly feed?: Feed | undefined;
  readonly text?: string | undefined;
  readonly contentType?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** The options with which an element reads its source: those of `loadFeed`, and the article that it shows. */
export interface FeedQuery extends Pick<
  LoadFeedOptions,
  'format' | 'fields' | 'timeout' | 'sameOriginOnly' | 'apiQuery'
> {
  /** Id, URL or slug of the article, for an element that shows one article only. */
  readonly articleId?: string | undefined;
}

/**
 * The members that a `FeedController` needs of its element. An adapter object implements them, not the element itself, so that
 * the element's class has only members that pages may use.
 */
export interface FeedHost {
  readonly element: LitElement;
  /** Those articles of the feed that the element shows. */
  readonly articles: readonly Article[];
  /** The source of the articles; `undefined` when neither the element nor `configure()` has one. */
  readonly source: FeedSource | undefined;
  /** Options for reading the source. */
  readonly query: FeedQuery;
  /** While false, the source isn't read, for example before the visitor has agreed to the request. */
  readonly mayLoad: boolean;
  /** Whether the pages in `feed` have enough articles for the element. If not, the controller loads the next page, too. */
  satisfiedBy(feed: Feed): boolean;
  /**
   * Called with the feed before its articles are shown. If it returns a promise, they are shown when the promise resolves.
   * @throws FeedError if the feed lacks the article that `query.articleId` names
   */
  check(feed: Feed): void | Promise<unknown>;
  /** Fetches the code that draws the notice of a failure. Resolves, never rejects. */
  prepareNotice(): Promise<void>;
  /** Repeats the request that failed. */
  retry(): Promise<void>;
}
