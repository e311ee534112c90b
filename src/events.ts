import type { Article, Feed } from './article.js';
import type { FeedError } from './feed-error.js';

/** The platform's own: MooTools puts something else in the place of `Event`. */
const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** Also heard outside the shadow roots around an element. */
const heard = { bubbles: true, composed: true };

/** Articles arrived. */
export class NewsLoadEvent extends PlatformEvent {
  static readonly eventName = 'news-load';
  readonly feed: Feed;
  /** What the element shows now. */
  readonly articles: readonly Article[];
  /** False when they come from an earlier visit, because the source can't be reached now. */
  readonly fresh: boolean;

  constructor(feed: Feed, articles: readonly Article[], fresh = true) {
    super(NewsLoadEvent.eventName, heard);
    this.feed = feed;
    this.articles = articles;
    this.fresh = fresh;
  }
}

/** Articles could not be had. What was shown before stays. */
export class NewsErrorEvent extends PlatformEvent {
  static readonly eventName = 'news-error';
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(NewsErrorEvent.eventName, heard);
    this.error = error;
  }
}

/** A card's link was followed. Cancel it to show the story yourself. */
export class NewsSelectEvent extends PlatformEvent {
  static readonly eventName = 'news-select';
  readonly article: Article;
  readonly originalEvent: Event;

  constructor(article: Article, originalEvent: Event) {
    super(NewsSelectEvent.eventName, { ...heard, cancelable: true });
    this.article = article;
    this.originalEvent = originalEvent;
  }
}

/** Half of a card has been in view for a second; once for each card. */
export class NewsViewEvent extends PlatformEvent {
  static readonly eventName = 'news-view';
  readonly article: Article;
  /** Place in the list, from 0. */
  readonly position: number;

  constructor(article: Article, position: number) {
    super(NewsViewEvent.eventName, heard);
    this.article = article;
    this.position = position;
  }
}

declare global {
  /** Also those of `HTMLElementEventMap`, of documents and of windows, which extend this: the events bubble. */
  interface GlobalEventHandlersEventMap {
    'news-load': NewsLoadEvent;
    'news-error': NewsErrorEvent;
    'news-select': NewsSelectEvent;
    'news-view': NewsViewEvent;
  }
}
