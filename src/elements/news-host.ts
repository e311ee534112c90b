import type { LitElement, PropertyValues } from 'lit';
import type { Article, Feed } from '../article.js';
import { expandLink } from '../articles/link-template.js';
import type { CardView } from '../cards/card.js';
import { configuration } from '../configure.js';
import { ChildrenController } from '../controllers/children-controller.js';
import { FeatureController } from '../controllers/feature-controller.js';
import { FeedController, type NewsStatus } from '../controllers/feed-controller.js';
import type { FeedQuery, FeedSource } from '../controllers/feed-host.js';
import { registerHost } from '../features/host-registry.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { VisibilityController } from '../controllers/visibility-controller.js';
import { NewsSelectEvent } from '../events.js';
import type { Card, FeatureHost } from '../features/feature.js';
import type { Format } from '../formats/format.js';
import { webLink } from '../html/web-link.js';
import { areBareDays } from '../locales/bare-days.js';
import { formatDate, type DateStyle } from '../locales/format-date.js';
import { toFieldMap, within } from './converters.js';
import { drawnCards } from './drawn-cards.js';
import { prepareNotice } from './failure.js';
import { focusWithoutTabStop } from './focus.js';

/** The public properties of an element that its adapter reads. */
export interface HostedElement extends LitElement {
  readonly endpoint?: string | undefined;
  readonly format: string | Format;
  readonly fields?: string | Readonly<Record<string, string>> | undefined;
  readonly timeZone?: string | undefined;
  readonly dateStyle: DateStyle;
  readonly headingLevel: number;
  readonly loading: string;
  readonly dedupe: boolean;
  readonly timeout: number;
  readonly noImages: boolean;
  readonly target?: string | undefined;
  readonly linkTemplate?: string | undefined;
  reload(): Promise<void>;
}

/**
 * The adapter between an element and its controllers and features. The element draws; the adapter knows the element's feed
 * and which articles of the feed are shown. Each element creates an adapter and keeps it private.
 */
export abstract class NewsHost<E extends HostedElement = HostedElement> implements FeatureHost {
  readonly element: E;
  readonly feeds: FeedController;
  readonly locale: LocaleController;
  readonly features: FeatureController;
  readonly children: ChildrenController;
  /** The source made from the value of the `feed` property; absent when the page has set none. */
  given: FeedSource | undefined;
  /** The endpoint that the visitor has agreed to ask. */
  consented: string | undefined;
  /** Text of the live region (`role="status"`), which screen readers announce without interrupting. */
  announcement = '';
  readonly #visibility: VisibilityController;
  #hasBareDays = false;

  constructor(element: E) {
    this.element = element;
    this.feeds = new FeedController(this);
    this.locale = new LocaleController(element);
    this.features = new FeatureController(this);
    this.children = new ChildrenController(element);
    this.#visibility = new VisibilityController(element);
    registerHost(this);
  }

  abstract get articles(): readonly Article[];

  get feed(): Feed | undefined {
    return this.given?.feed ?? this.feeds.feed;
  }

  get status(): NewsStatus {
    const { status } = this.feeds;
    return status === 'ready' && this.articles.length === 0 ? 'empty' : status;
  }

  get source(): FeedSource | undefined {
    const inPage = this.given ?? this.children.data;
    if (inPage) return inPage;
    // Scripts may set `endpoint` to a `URL` object.
    const endpoint = String(this.element.endpoint ?? '').trim() || configuration.endpoint;
    return endpoint ? { endpoint } : undefined;
  }

  get sourceForRelated(): FeedSource | undefined {
    const { feed } = this;
    return feed ? { feed } : this.source;
  }

  get query(): FeedQuery {
    const { format, fields, timeout, loading } = this.element;
    return {
      format: format || 'auto',
      timeout,
      // The visitor has agreed to requests to the server that the consent button named, and to no other server.
      sameOriginOnly: loading === 'click',
      // A string when a framework sets the property instead of the attribute, which skips the attribute's converter.
      fields: typeof fields === 'string' ? toFieldMap(fields) : fields,
    };
  }

  get mayLoad(): boolean {
    const { element, source } = this;
    // Until the `dedupe` feature is fetched, duplicates would be drawn and then removed.
    if (element.dedupe && !this.features.isSettled('dedupe')) return false;
    if (this.given) return true;
    // No source yet is no error: the page may still be parsed, and a hidden reader gets its feed when a story is opened.
    if (!source && (document.readyState === 'loading' || element.hidden)) return false;
    return !this.needsConsent && (element.loading !== 'lazy' || this.#visibility.near);
  }

  /** Whether no request may be sent before the visitor agrees to this endpoint. */
  get needsConsent(): boolean {
    const { endpoint } = this.source ?? {};
    return this.element.loading === 'click' && !!endpoint && endpoint !== this.consented;
  }

  /** When the shown articles were loaded, if a request has failed since; else `undefined`. */
  get staleSince(): Date | undefined {
    return this.articles.length ? this.feeds.staleSince : undefined;
  }

  /** The heading level, 1–6. Checked once more because a script may set the property to anything. */
  get level(): number {
    return within(this.element.headingLevel, 1, 6, 2);
  }

  /** Whether there are articles, or it is known that there are none. Until then, nodes that a server drew stay. */
  get canDraw(): boolean {
    return this.articles.length > 0 || this.status === 'empty';
  }

  satisfiedBy(_feed: Feed): boolean {
    return true;
  }

  check(_feed: Feed): void | Promise<void> {}

  prepareNotice(): Promise<void> {
    return prepareNotice(this.element.renderRoot);
  }

  retry(): Promise<void> {
    return this.element.reload();
  }

  /** Chooses the articles to draw. Called before each update, with the public properties that changed. */
  willUpdate(_changed: PropertyValues<E>): void {
    this.#hasBareDays = areBareDays(this.feed?.articles ?? []);
  }

  cards(): readonly Card[] {
    return drawnCards(this.element.renderRoot, this.articles);
  }

  focusHeadline(): void {
    focusWithoutTabStop(this.element.renderRoot.querySelector<HTMLElement>('.headline'));
  }

  announce(text: string): void {
    this.announcement = text;
    this.element.requestUpdate();
  }

  /** The settings that cards are drawn with. `level` is the heading level of their headlines. */
  cardView(level: number): CardView {
    const { loading, linkTemplate, noImages, target } = this.element;
    return {
      texts: this.locale.texts,
      level,
      images: !noImages,
      eager: loading === 'lazy' ? 0 : 4,
      target,
      href: article =>
        webLink(linkTemplate ? expandLink(linkTemplate, article) : article.url) ??
        this.features.link(article),
      date: date => this.writeDate(date),
    };
  }

  /**
   * A date as text, by the element's `date-style` and `time-zone`; empty for `date-style="none"`.
   * @param time adds the time of day, except in a feed whose dates are days without a time
   */
  writeDate(date: Date, time = false): string {
    const { dateStyle: style, timeZone } = this.element;
    const isDay = !timeZone && this.#hasBareDays;
    return formatDate(date, {
      lang: this.locale.lang,
      style,
      timeZone: isDay ? 'UTC' : timeZone,
      time: time && !isDay,
    });
  }

  /** Dispatches `news-select` for a card's link. If the page doesn't cancel it, a feature may open the story instead. */
  select(article: Article, originalEvent: Event): void {
    const event = new NewsSelectEvent(article, originalEvent);
    if (this.element.dispatchEvent(event)) this.features.open(article, originalEvent);
    else originalEvent.preventDefault();
  }
}
