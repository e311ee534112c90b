import type { LitElement, ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { FeedController, NewsStatus } from '../controllers/feed-controller.js';
import type { FeedHost } from '../controllers/feed-host.js';
import type { LocaleController } from '../controllers/locale-controller.js';

/** What a feature knows of its element. */
export interface FeatureHost extends FeedHost, Pick<LitElement, 'renderRoot' | 'updateComplete'> {
  readonly feeds: FeedController;
  readonly locale: LocaleController;
  readonly status: NewsStatus;
  /** What is announced politely. */
  announcement: string;
}

/** Something an element can do besides showing news. Fetched when its attribute asks for it; lives as long as its element. */
export interface Feature extends ReactiveController {
  /** What stands between the heading and the stories. */
  render?(): unknown;
  /** Which of these stories are left to show. */
  admit?(articles: readonly Article[]): readonly Article[];
  /** Where the card of a story leads that has no address of its own. */
  link?(article: Article): string | undefined;
  /** Takes over what a card's link would do; true when it did. */
  open?(article: Article, event: Event): boolean;
}
