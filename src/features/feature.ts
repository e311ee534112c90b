import type { LitElement, ReactiveController } from 'lit';
import type { Article } from '../article.js';
import type { FeedController, NewsStatus } from '../controllers/feed-controller.js';
import type { FeedHost, FeedSource } from '../controllers/feed-host.js';
import type { LocaleController } from '../controllers/locale-controller.js';

/** A card in the shadow root: its element, the article that it shows, and its link. */
export interface Card {
  readonly element: HTMLElement;
  readonly article: Article;
  /** The link in the card's headline; null for a card without a link. */
  readonly link: HTMLElement | null;
}

/** An element as its features see it. `Properties` are the public properties of the element that a feature reads or sets. */
export interface FeatureHost<Properties = unknown> extends FeedHost {
  readonly element: LitElement & Properties;
  /** Which of the three elements it is. Its tag doesn't tell: a page may register a subclass under a name of its own. */
  readonly kind: 'article' | 'list' | 'related';
  readonly feeds: FeedController;
  readonly locale: LocaleController;
  readonly status: NewsStatus;
  /**
   * The element's custom states, which its styles select (`:state(loading)`). Unlike attributes, they aren't copied, cached or
   * reset by applications that clone or morph the page. Undefined on a server.
   */
  readonly states: ElementInternals['states'] | undefined;
  /** The source for a `<related-news>` whose `for` names this element: the loaded feed, else the element's own source. */
  readonly sourceForRelated: FeedSource | undefined;
  /** The drawn cards, in the order of the list. */
  cards(): readonly Card[];
  /** Moves the focus to the first headline, without scrolling: Tab and screen readers go on from there. */
  focusHeadline(): void;
  /** Puts the text into the element's live region: screen readers announce it without interrupting. */
  announce(text: string): void;
}

/**
 * Something an element can do besides showing news, turned on by a property of the element. When the property is first set,
 * the feature's code is fetched and one object is made. This object stays when the property is unset, so it has to check the
 * property, and do nothing then.
 */
export interface Feature extends ReactiveController {
  /** A template to draw between the heading and the stories. */
  render?(): unknown;
  /** Returns `articles` without those that the feature hides. */
  withoutHidden?(articles: readonly Article[]): readonly Article[];
  /** URL for the card's link of an article that has no URL itself. */
  link?(article: Article): string | undefined;
  /** Called when a card's link is clicked. True if the feature opens the story and has cancelled the link's default action. */
  open?(article: Article, event: Event): boolean;
}
