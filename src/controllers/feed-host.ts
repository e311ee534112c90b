import type { ReactiveControllerHost } from 'lit';
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

export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** What is shown of the feed. */
  readonly articles: readonly Article[];
  /** Absent: nothing says where news comes from. */
  readonly source: FeedSource | undefined;
  readonly query: FeedQuery;
  /** Id of the element with the story beside which this stands. */
  readonly for?: string | undefined;
  /** False holds every request back. */
  readonly mayLoad: boolean;
  /** Whether these pages are enough to draw; while not, the next ones are fetched too. */
  satisfiedBy(feed: Feed): boolean;
  /** Throws a `FeedError` if what was wanted is not there. */
  check(feed: Feed): void;
  /** Has what tells of a failure at hand. Resolves, never rejects. */
  prepareNotice(): Promise<void>;
  /** Does once more what failed. */
  retry(): Promise<void>;
}
