import type { Article, ArticleMedia } from '../../article.js';

/** The browser's own `Event`, as in events.ts. This class is apart, since only pages with a recording load it. */
const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/**
 * `news-play`: the visitor has started a recording of a story. Sent once per start: going on after a pause is none.
 *
 * @example
 * document.addEventListener('news-play', ({ article, media }) => {
 *   track('play', { story: article.id, kind: media.kind });
 * });
 */
export class NewsPlayEvent extends PlatformEvent {
  static readonly eventName = 'news-play';
  readonly article: Article;
  /** The recording, one of the article's `media`. */
  readonly media: ArticleMedia;

  constructor(article: Article, media: ArticleMedia) {
    super(NewsPlayEvent.eventName, { bubbles: true, composed: true });
    this.article = article;
    this.media = media;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-play': NewsPlayEvent;
  }
}
