import type { LitElement } from 'lit';
import type { Article, Feed } from '../article.js';
import type { Format } from '../formats/format.js';

/** Where the articles come from: a parsed feed, text inside the element, or URLs. */
export interface FeedSource {
  readonly feed?: Feed | undefined;
  readonly text?: string | undefined;
  readonly contentType?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** What is asked of the source. */
export interface FeedQuery {
  readonly format?: string | Format | undefined;
  /** JSON of the `fields` attribute. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** How many articles an API is asked for at a time. */
  readonly pageSize?: number | undefined;
  readonly categories?: readonly string[] | undefined;
  /** The one article that is wanted: id, URL or slug. */
  readonly articleId?: string | undefined;
  /** Whether no other server than the endpoint's may be asked. */
  readonly stays?: boolean | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}

/** The element that an adapter stands for, with the properties that any script of the page can read. */
export interface HostElement extends LitElement {
  /** Id of the element with the story beside which `<related-news>` stands. */
  readonly for?: string | undefined;
}

/**
 * An element as the controller of its feed sees it: an adapter, which the element owns, so that the element's own class
 * holds only what pages may use.
 */
export interface FeedHost {
  readonly element: HostElement;
  /** The articles of the feed that are shown. */
  readonly articles: readonly Article[];
  /** Absent: nothing says where news comes from. */
  readonly source: FeedSource | undefined;
  readonly query: FeedQuery;
  /** False holds every request back. */
  readonly mayLoad: boolean;
  /** Whether these pages are enough to draw; while not, the next ones are fetched too. */
  satisfiedBy(feed: Feed): boolean;
  /** Throws a `FeedError` if the feed lacks the article that was asked for. */
  check(feed: Feed): void;
  /** Fetches the code that draws a failure. Resolves, never rejects. */
  prepareNotice(): Promise<void>;
  /** Repeats the request that failed. */
  retry(): Promise<void>;
}
