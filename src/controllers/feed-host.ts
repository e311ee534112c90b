import type { LitElement } from 'lit';
import type { Article, Feed } from '../article.js';
import type { LoadFeedOptions } from '../load/load-options.js';

/** Where the articles come from: a parsed feed, text inside the element, or URLs. */
export interface FeedSource {
  readonly feed?: Feed | undefined;
  readonly text?: string | undefined;
  readonly contentType?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** What an element asks of its source: options of `loadFeed`, and the article that it wants. */
export interface FeedQuery extends Pick<
  LoadFeedOptions,
  'format' | 'fields' | 'timeout' | 'sameOriginOnly' | 'apiQuery'
> {
  /** Id, URL or slug of the one article that is wanted. */
  readonly articleId?: string | undefined;
}

/** The element that an adapter stands for, with the properties that any script of the page can read. */
export interface HostElement extends LitElement {
  /** Id of the element with the story beside which `<related-news>` stands. */
  readonly for?: string | undefined;
}

/**
 * An element as its `FeedController` sees it. An adapter object implements this and not the element itself, so that the
 * element's class has only members that pages may use.
 */
export interface FeedHost {
  readonly element: HostElement;
  /** The articles of the feed that are shown. */
  readonly articles: readonly Article[];
  /** Where the articles come from; absent when neither the page nor `configure` names a source. */
  readonly source: FeedSource | undefined;
  /** What is asked of the source. */
  readonly query: FeedQuery;
  /** While false, no request is sent. */
  readonly mayLoad: boolean;
  /** Whether the loaded pages have the articles that the element wants; if not, the controller loads the next page, too. */
  satisfiedBy(feed: Feed): boolean;
  /**
   * Called with the feed before its articles are shown; a promise delays that until it resolves.
   * @throws FeedError if the feed lacks the article that was asked for
   */
  check(feed: Feed): void | Promise<void>;
  /** Fetches the code that draws a failure. Resolves, never rejects. */
  prepareNotice(): Promise<void>;
  /** Repeats the request that failed. */
  retry(): Promise<void>;
}
