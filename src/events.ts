import type { Article, Feed } from './article.js';
import type { FeedError } from './feed-error.js';

/**
 * The browser's own `Event`. MooTools replaces the global `Event`, and a class that extends the replacement can't be
 * dispatched; `CustomEvent` still inherits from the original.
 */
const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** All events bubble and leave the shadow roots around an element, so that one listener on `document` gets them. */
const PROPAGATION = { bubbles: true, composed: true };

/**
 * `news-load`: articles have arrived and are drawn.
 *
 * @example
 * list.addEventListener('news-load', ({ articles, fresh }) => {
 *   console.log(articles.length, fresh ? 'from the source' : 'from an earlier visit');
 * });
 */
export class NewsLoadEvent extends PlatformEvent {
  static readonly eventName = 'news-load';
  /** The feed with the articles of all pages that were loaded so far. */
  readonly feed: Feed;
  /** The articles that the element shows now. */
  readonly articles: readonly Article[];
  /** False when the articles are a copy saved on an earlier visit, shown because the source can't be reached now. */
  readonly fresh: boolean;

  constructor(feed: Feed, articles: readonly Article[], fresh = true) {
    super(NewsLoadEvent.eventName, PROPAGATION);
    this.feed = feed;
    this.articles = articles;
    this.fresh = fresh;
  }
}

/**
 * `news-error`: a request failed, or its answer could not be read. Articles that the element showed before stay visible.
 *
 * @example
 * document.addEventListener('news-error', ({ error }) => {
 *   if (error.reason === 'http') report(`${error.url} answered ${error.status}`);
 * });
 */
export class NewsErrorEvent extends PlatformEvent {
  static readonly eventName = 'news-error';
  /** The reason, the URL, and a message that a site owner can act on. */
  readonly error: FeedError;

  constructor(error: FeedError) {
    super(NewsErrorEvent.eventName, PROPAGATION);
    this.error = error;
  }
}

/**
 * `news-select`: the visitor followed a card's link. Cancelable: after `preventDefault()` the browser doesn't open the
 * link, and the page shows the story in its own way.
 *
 * @example
 * list.addEventListener('news-select', event => {
 *   event.preventDefault();
 *   router.open(`/news/${event.article.slug}`);
 * });
 */
export class NewsSelectEvent extends PlatformEvent {
  static readonly eventName = 'news-select';
  /** The card's article. */
  readonly article: Article;
  /** The click event of the link; its properties say, for instance, whether a modifier key was held. */
  readonly originalEvent: Event;

  constructor(article: Article, originalEvent: Event) {
    super(NewsSelectEvent.eventName, { ...PROPAGATION, cancelable: true });
    this.article = article;
    this.originalEvent = originalEvent;
  }
}

/**
 * `news-view`: at least half of a card has been in view for a second. An element sends it once for each article.
 *
 * @example
 * document.addEventListener('news-view', ({ article, position }) => {
 *   navigator.sendBeacon('/seen', JSON.stringify({ id: article.id, position }));
 * });
 */
export class NewsViewEvent extends PlatformEvent {
  static readonly eventName = 'news-view';
  /** The card's article. */
  readonly article: Article;
  /** The card's index in the list; 0 for the first. */
  readonly position: number;

  constructor(article: Article, position: number) {
    super(NewsViewEvent.eventName, PROPAGATION);
    this.article = article;
    this.position = position;
  }
}

declare global {
  /**
   * `HTMLElementEventMap`, `DocumentEventMap` and `WindowEventMap` extend this interface, so listeners on elements, the
   * document and the window are typed.
   */
  interface GlobalEventHandlersEventMap {
    'news-load': NewsLoadEvent;
    'news-error': NewsErrorEvent;
    'news-select': NewsSelectEvent;
    'news-view': NewsViewEvent;
  }
}
