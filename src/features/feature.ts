import type { ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { FeedController, NewsStatus } from '../controllers/feed-controller.js';
import type { FeedHost, FeedSource, HostElement } from '../controllers/feed-host.js';
import type { LocaleController } from '../controllers/locale-controller.js';

/** A card that is drawn. */
export interface Card {
  readonly element: HTMLElement;
  readonly article: Article;
  /** The link in its headline; null where the article leads nowhere. */
  readonly link: HTMLElement | null;
}

/** An element as its features see it; `Properties` are those public ones that the feature reads or sets. */
export interface FeatureHost<Properties = unknown> extends FeedHost {
  readonly element: HostElement & Properties;
  readonly feeds: FeedController;
  readonly locale: LocaleController;
  readonly status: NewsStatus;
  /** The source for a `<related-news>` beside the element: the feed that is here already, else the element's own source. */
  readonly lentSource: FeedSource | undefined;
  /** The cards in their order. */
  cards(): readonly Card[];
  /** Moves the focus to the first headline, without scrolling: reading goes on there, by keyboard and by ear. */
  focusHeadline(): void;
  /** Has a screen reader say this politely. */
  announce(text: string): void;
}

/** An ability of an element besides showing news. Fetched when its attribute asks for it; lives as long as its element. */
export interface Feature extends ReactiveController {
  /** Drawn between the heading and the stories. */
  render?(): unknown;
  /** Which of these stories are left to show. */
  admit?(articles: readonly Article[]): readonly Article[];
  /** Where the card of a story leads that has no URL. */
  link?(article: Article): string | undefined;
  /** Takes over what a card's link would do; true when it did. */
  open?(article: Article, event: Event): boolean;
}
