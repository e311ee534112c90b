import { isServer, type LitElement, type PropertyValues } from 'lit';
import type { Article, Feed } from '../article.js';
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
import { lazy } from '../lazy.js';
import { endpointUrl } from '../load/named-url.js';
import { areBareDays } from '../locales/bare-days.js';
import { formatDate, type DateStyle } from '../locales/format-date.js';
import { toFieldMap, within } from './converters.js';
import { drawnCards } from './drawn-cards.js';
import { prepareNotice } from './failure.js';
import { focusWithoutTabStop } from './focus.js';

/** Expands a `link-template`. Undefined until `prepareLinks` has fetched its code. */
let expandLink: typeof import('../articles/link-template.js').expandLink | undefined;

/**
 * Fetches the code of `expandLink`. In browsers, elements with a `link-template` call this; servers await it before they render.
 * @throws FeedError with the name of the chunk's file, if that can't be fetched
 */
export async function prepareLinks(): Promise<void> {
  ({ expandLink } = await lazy(() => import('../articles/link-template.js')));
}

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
  readonly states: ElementInternals['states'] | undefined;
  /** The source made from the value of the `feed` property; absent when the page has set none. */
  given: FeedSource | undefined;
  /** With `loading="click"`: the `endpointHosts` to which the visitor has allowed requests; undefined before the first consent. */
  consented: string | undefined;
  /** Text of the live region (`role="status"`), which screen readers announce without interrupting. */
  announcement = '';
  /** Resolves, never rejects, after the fetch of `expandLink`, even if it fails. Undefined until a fetch is needed. */
  #preparingLinks: Promise<void> | undefined;
  readonly #visibility: VisibilityController;
  #hasBareDays = false;

  constructor(element: E) {
    this.element = element;
    if (!isServer) this.states = element.attachInternals?.().states;
    // First: in the update that turns a feature on, the others already see it, if its code is here.
    this.features = new FeatureController(this);
    this.feeds = new FeedController(this);
    this.locale = new LocaleController(element);
    this.children = new ChildrenController(element);
    this.#visibility = new VisibilityController(element);
    registerHost(this);
  }

  abstract readonly kind: FeatureHost['kind'];
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
    // Scripts may set the property `endpoint` to a `URL` object.
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
      // `fields` is unparsed JSON when a framework sets the property, since Lit's converter runs for the attribute only.
      fields: typeof fields === 'string' ? toFieldMap(fields) : fields,
    };
  }

  get mayLoad(): boolean {
    const { element, source } = this;
    // Waits for the code of the `dedupe` feature: without it, duplicates would be drawn first and removed later.
    if (element.dedupe && !this.features.isSettled('dedupe')) return false;
    if (this.given) return true;
    // Loading without a source fails. A source may still come: from the HTML parser, from an application that requests the data
    // itself, or, for a hidden `<news-article>`, from its list (`reader`). A failure waits for neither consent nor visibility.
    if (!source) return this.feeds.isOverdue && !element.hidden;
    return !this.needsConsent && (element.loading !== 'lazy' || this.#visibility.near);
  }

  /** The hosts of the endpoint's URLs, which are separated by spaces: without duplicates, joined by commas. */
  get endpointHosts(): string {
    const urls = this.source?.endpoint?.split(/\s+/) ?? [];
    const hosts = urls.map(url => endpointUrl(url, this.element.baseURI)?.host);
    return [...new Set(hosts)].filter(Boolean).join(', ');
  }

  /** Whether `loading="click"` forbids requests, because the visitor has not agreed to requests to these hosts yet. */
  get needsConsent(): boolean {
    return this.element.loading === 'click' && !['', this.consented].includes(this.endpointHosts);
  }

  /** When the shown articles were loaded, if a request has failed since; else `undefined`. */
  get staleSince(): Date | undefined {
    return this.articles.length ? this.feeds.staleSince : undefined;
  }

  /** The heading level, 1–6. Validated here, too: a value that a script sets as a property has passed no converter. */
  get level(): number {
    return within(this.element.headingLevel, 1, 6, 2);
  }

  /** Whether there are articles, or it is known that there are none. Until then, the server-rendered nodes stay. */
  get canDraw(): boolean {
    return this.articles.length > 0 || this.status === 'empty';
  }

  satisfiedBy(_feed: Feed): boolean {
    return true;
  }

  /** Waits for the code of `link-template`, fetched in parallel with the feed: cards must not be drawn with other links before. */
  check(_feed: Feed): void | Promise<unknown> {
    return this.#preparingLinks;
  }

  prepareNotice(): Promise<void> {
    return prepareNotice(this.element.renderRoot);
  }

  retry(): Promise<void> {
    return this.element.reload();
  }

  /** Called before each update, with the properties that changed. Subclasses also choose the articles to draw here. */
  willUpdate(_changed: PropertyValues<E>): void {
    this.feeds.recall();
    if (this.element.linkTemplate && !expandLink) this.#preparingLinks ??= this.#prepareLinks();
    // Whether the feed's dates are days without a time.
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
    const { loading, noImages, target } = this.element;
    return {
      texts: this.locale.texts,
      lang: this.locale.lang,
      level,
      images: !noImages,
      eager: loading === 'lazy' ? 0 : 4,
      target,
      href: article => this.templateLink(article) ?? this.features.link(article),
      date: (date, dateOnly) => this.writeDate(date, dateOnly),
    };
  }

  /** The link that `link-template` gives an article, else the article's own URL. */
  templateLink(article: Article): string | undefined {
    const { linkTemplate } = this.element;
    return webLink(linkTemplate && expandLink ? expandLink(linkTemplate, article) : article.url);
  }

  /**
   * A date as text, by the element's `date-style` and `time-zone`; empty for `date-style="none"`.
   * @param dateOnly whether it is a day without a time; by default, whether the feed's dates look like days
   * @param time adds the time of day, except to days without a time
   */
  writeDate(date: Date, dateOnly?: boolean, time?: boolean): string {
    const { dateStyle: style, timeZone } = this.element;
    dateOnly ??= !timeZone && this.#hasBareDays;
    return formatDate(date, { lang: this.locale.lang, style, timeZone, time, dateOnly });
  }

  /**
   * Dispatches `news-select` when a card's link is clicked. If the page cancels the event, the link isn't followed. Else a
   * feature may open the story in a `<news-article>` of the page, instead of the link's URL.
   */
  select(article: Article, originalEvent: Event): void {
    const event = new NewsSelectEvent(article, originalEvent);
    if (this.element.dispatchEvent(event)) this.features.open(article, originalEvent);
    else originalEvent.preventDefault();
  }

  async #prepareLinks(): Promise<void> {
    try {
      await prepareLinks();
    } catch (error) {
      console.warn('[news-elements] link-template is ignored:', error);
    }
    this.element.requestUpdate();
  }
}
