// Over 300 lines, because half of them document what all three elements have in common; tables are made from them.
import { html, isServer, LitElement, noChange, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article, Feed } from '../article.js';
import type { CardView } from '../cards/card.js';
import { heading } from '../cards/parts.js';
import { configuration } from '../configure.js';
import { ChildrenController } from '../controllers/children-controller.js';
import { FeatureController } from '../controllers/feature-controller.js';
import { FeedController, type NewsStatus } from '../controllers/feed-controller.js';
import type { FeedQuery, FeedSource } from '../controllers/feed-host.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { VisibilityController } from '../controllers/visibility-controller.js';
import { NewsSelectEvent } from '../events.js';
import type { FeedError } from '../feed-error.js';
import type { Format } from '../formats/format.js';
import { areBareDays } from '../locales/bare-days.js';
import { dateStyles, formatDate, type DateStyle } from '../locales/format-date.js';
import { expandLink } from '../articles/link-template.js';
import { addStyles, shared } from '../styles.js';
import { webLink } from '../html/web-link.js';
import { whenIdle } from '../controllers/when-idle.js';
import { renderConsent } from './consent.js';
import { between, fieldMap, oneOf, toFieldMap, within } from './converters.js';
import { givenSource } from './given-source.js';
import { ServerDrawing } from './server-drawing.js';

let notice: typeof import('./notice.js') | undefined;

/** `click` asks nothing of the network until the visitor agrees. */
export type NewsLoading = 'eager' | 'lazy' | 'click';

/**
 * What the three elements share: where news comes from, in which language it is told, and how waiting, emptiness and
 * failure look.
 *
 * @slot - Fallback: shown until articles arrive, and again if they can't come. A link here is the no-JavaScript version.
 * @slot empty - Shown instead of the line that says there are no stories.
 * @slot error - Shown instead of the line that says the stories could not be loaded.
 * @slot heading - Replaces the heading.
 * @cssState loading - While a request is under way.
 * @cssState empty - When there are no stories.
 * @cssState error - When they could not be loaded, or not be refreshed.
 * @cssState stale - When older stories are shown because newer ones can't be had.
 * @csspart heading - The heading over the stories.
 * @csspart list - The box around all cards.
 * @csspart card - One story's card.
 * @csspart headline - A headline.
 * @csspart link - The link in a headline, which the whole card follows.
 * @csspart meta - The line with category and date.
 * @csspart category - The category's name.
 * @csspart date - The date.
 * @csspart summary - The excerpt.
 * @csspart picture - The box that keeps a picture's place.
 * @csspart image - The picture itself.
 * @csspart status - What is announced to assistive technology.
 * @csspart new-articles - The button that tells of new stories and shows them.
 * @csspart retry - The button that tries again after a failure.
 * @cssprop [--news-font=inherit] - Font of everything.
 * @cssprop [--news-heading-font=inherit] - Font of headings and headlines.
 * @cssprop [--news-color=inherit] - Colour of text.
 * @cssprop [--news-muted-color] - Colour of dates, excerpts and captions; by default the text's, lighter.
 * @cssprop [--news-accent-color] - Colour of categories, links and focus rings; by default a blue that suits the text's colour.
 * @cssprop [--news-surface] - Background of cards; setting it makes them boxes.
 * @cssprop [--news-border-color] - Colour of rules and borders; by default the text's, much lighter.
 * @cssprop [--news-radius=6px] - Rounding of pictures, buttons and boxes.
 * @cssprop [--news-gap=1.75em] - Space between columns.
 * @cssprop [--news-card-min-width=17em] - Narrowest card in layouts with columns.
 * @cssprop [--news-image-ratio=16 / 9] - Shape of pictures in cards.
 * @cssprop [--news-measure=65ch] - Longest line of a story.
 * @cssprop [--news-summary-lines=3] - Lines of an excerpt.
 * @cssprop [--news-headline-lines=4] - Lines of a headline.
 * @fires {NewsLoadEvent} news-load - when articles arrived
 * @fires {NewsErrorEvent} news-error - when they could not
 * @fires {NewsSelectEvent} news-select - when a card's link was followed; cancelable
 * @fires {NewsViewEvent} news-view - when half of a card has been in view for a second, once each
 */
export abstract class NewsElement extends LitElement {
  static override styles: CSSResultGroup[] = [shared];

  /** @internal */
  readonly feeds: FeedController = new FeedController(this);
  /** @internal */
  readonly locale: LocaleController = new LocaleController(this);
  protected readonly features: FeatureController = new FeatureController(this);
  readonly #children = new ChildrenController(this);
  readonly #visibility = new VisibilityController(this);
  readonly #internals: ElementInternals | undefined = isServer ? undefined : this.attachInternals();
  #drawn: ServerDrawing | undefined;
  #hasBareDays = false;

  /** URL of a feed, an API, or a page that links to one; several, separated by spaces, are merged by date. */
  @property() endpoint?: string | undefined;

  /** How to read the answer: `auto`, `json-feed`, `rss`, `atom`, `wordpress`, `ghost`, `drupal`, `json`, or a `Format` object. */
  @property() format: string | Format = 'auto';

  /** For `format="json"`: where each part of an article is in the API's answer, as JSON of dotted paths. */
  @property({ converter: fieldMap }) fields?: string | Readonly<Record<string, string>> | undefined;

  /** A parsed feed, instead of an endpoint. Anything else is read as an endpoint's answer would be. */
  @property({ attribute: false, noAccessor: true })
  get feed(): Feed | undefined {
    return this.#given?.feed ?? this.feeds.feed;
  }
  set feed(feed: Feed | undefined) {
    this.#given = givenSource(feed, this.baseURI);
    // Not by its name: what is shown stays the same until the next source has answered.
    this.requestUpdate();
  }
  #given: FeedSource | undefined;

  /** Language of labels and dates; by default that of the page around. */
  @property() override lang = '';

  /** IANA time zone of dates; by default the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** How dates are written: `auto`, `relative`, `short`, `medium`, `long`, `full` or `none`. */
  @property({ converter: oneOf(dateStyles), attribute: 'date-style' }) dateStyle: DateStyle = 'auto';

  /** Text of the heading; by default “More to read” on `<related-news>`, none on the others. */
  @property() heading?: string | undefined;

  /** Level of the heading, 1–6; the headlines of cards sit one below. */
  @property({ converter: between(1, 6, 2), attribute: 'heading-level' }) headingLevel = 2;

  /** `lazy` waits until the element is near the viewport, `click` until the visitor agrees to ask the server. */
  @property({ converter: oneOf(['eager', 'lazy', 'click']) }) loading: NewsLoading = 'eager';

  /** Leaves out stories that an earlier element with `dedupe` on the page already shows. */
  @property({ type: Boolean }) dedupe = false;

  /** Seconds between looks for news, 15 at least; 0 looks only once. Pauses while the page is hidden or offline. */
  @property({ converter: between(0, Infinity, 0) }) refresh = 0;

  /** Seconds before a request counts as failed. */
  @property({ converter: between(0.001, Infinity, 10) }) timeout = 10;

  /** Leaves the pictures out. */
  @property({ type: Boolean, attribute: 'no-images' }) noImages = false;

  /** Where card links open, as on a link. */
  @property() target?: string | undefined;

  /** RFC 6570 template for a card's link instead of the article's own URL: `/news?article={id}`. */
  @property({ attribute: 'link-template' }) linkTemplate?: string | undefined;

  /** @internal */
  @state() announcement = '';

  /** Adds schema.org JSON-LD to the page: the story, or the list of stories. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** The endpoint that the visitor has agreed to ask. */
  @state() private consented?: string | undefined;

  /** What is shown. */
  abstract get articles(): readonly Article[];

  /** `idle`, `loading`, `ready`, `empty` or `error`. */
  get status(): NewsStatus {
    const { status } = this.feeds;
    return status === 'ready' && this.articles.length === 0 ? 'empty' : status;
  }

  /** Why the last request failed, until one succeeds. */
  get error(): FeedError | undefined {
    return this.feeds.error;
  }

  /** @internal */
  get source(): FeedSource | undefined {
    const inPage = this.#given ?? this.#children.data;
    if (inPage) return inPage;
    // Some hand over a `URL`.
    const endpoint = String(this.endpoint ?? '').trim() || configuration.endpoint;
    return endpoint ? { endpoint } : undefined;
  }

  /** @internal */
  get query(): FeedQuery {
    const { format, fields, timeout } = this;
    // Frameworks set properties where HTML has attributes.
    return {
      format: format || 'auto',
      timeout,
      // The visitor has agreed to ask the one that was named.
      stays: this.loading === 'click',
      fields: typeof fields === 'string' ? toFieldMap(fields) : fields,
    };
  }

  /** @internal */
  get mayLoad(): boolean {
    // Without it, a story would be shown and taken away again.
    if (this.dedupe && !this.features.has('dedupe')) return false;
    if (this.#given) return true;
    // The data may be yet to come: while the page is still being read, or for a story that waits to be opened.
    if (!this.source && (document.readyState === 'loading' || this.hidden)) return false;
    return !this.#gated && (this.loading !== 'lazy' || this.#visibility.near);
  }

  /** When what is shown was had, if that could not be refreshed since. */
  get #staleSince(): Date | undefined {
    return this.articles.length ? this.feeds.staleSince : undefined;
  }

  /** Whether nothing may be asked before the visitor agrees. */
  get #gated(): boolean {
    const { endpoint } = this.source ?? {};
    return this.loading === 'click' && !!endpoint && endpoint !== this.consented;
  }

  /** @internal */
  satisfiedBy(_feed: Feed): boolean {
    return true;
  }

  /** @internal */
  check(_feed: Feed): void {}

  /** @internal */
  async prepareNotice(): Promise<void> {
    notice ??= await import('./notice.js').catch(() => undefined);
    if (notice) addStyles(this.renderRoot, notice.noticeStyles);
  }

  /** @internal */
  async retry(): Promise<void> {
    await this.reload();
  }

  /** Asks for the news again. Resolves when that is over, however it ended; a failure is told by `news-error`. */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    this.consented = this.source?.endpoint;
    await this.feeds.reload();
    await this.updateComplete;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let done: boolean;
    do {
      done = await super.getUpdateComplete();
      await Promise.all([this.locale.pending, this.features.pending, this.feeds.pending]);
    } while (this.isUpdatePending);
    return done;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { elementStyles } = this.constructor as typeof NewsElement;
    this.#drawn = ServerDrawing.in(this, elementStyles);
    return this.#drawn?.root ?? super.createRenderRoot();
  }

  /** Whether there is more to see than what a server has drawn. */
  protected get canDraw(): boolean {
    return this.articles.length > 0 || this.status === 'empty';
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.canDraw) {
      this.#drawn?.remove();
      this.#drawn = undefined;
    }
    this.#hasBareDays = areBareDays(this.feed?.articles ?? []);
    super.update(changed);
  }

  protected override firstUpdated(): void {
    // The first date of each kind takes long to write, and while the news is on its way there is time.
    whenIdle(() => {
      for (const time of [0, Date.now()]) this.writeDate(new Date(time));
    });
    // Errors of pictures don't bubble, but they can be caught on their way down.
    this.renderRoot.addEventListener(
      'error',
      event => {
        if (event.target instanceof HTMLImageElement) event.target.classList.add('broken');
      },
      true,
    );
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { status } = this;
    const now: string[] = [status, status === 'error' && this.#staleSince ? 'stale' : ''];
    for (const name of ['loading', 'empty', 'error', 'stale'])
      this.#internals?.states[now.includes(name) ? 'add' : 'delete'](name);
  }

  protected override render(): unknown {
    if (this.#drawn) return noChange;
    const { status } = this;
    // The age of old news is told before them; later, a line there would move what is being read.
    const { recalled } = this.feeds;
    const failure = status === 'error' ? this.renderFailure() : nothing;
    // No blank around the box: it would stand in the page's own style, a line high where blanks are kept.
    return html`<div
      class="base"
      lang=${this.locale.lang}
      dir=${this.locale.dir}
      aria-busy=${status === 'loading'}
    >
      ${this.renderHeading()} ${recalled ? failure : nothing} ${this.features.render()}
      ${this.articles.length > 0 ? this.renderArticles() : this.renderNothingYet(status)}
      ${recalled ? nothing : failure} ${this.#gated ? this.#renderGate() : nothing}
      <div part="status" class="visually-hidden" role="status">${this.renderStatus()}</div>
    </div>`;
  }

  /**
   * Of the heading. A script may set the property to anything.
   * @internal
   */
  get level(): number {
    return within(this.headingLevel, 1, 6, 2);
  }

  protected renderHeading(): unknown {
    if (!this.heading) return html`<slot name="heading"></slot>`;
    return html`<div class="head">
      <slot name="heading">${heading(this.level, 'heading', this.heading)}</slot>
    </div>`;
  }

  protected abstract renderArticles(): unknown;

  /** The final geometry before there is anything to put in it. */
  protected abstract renderWaiting(): unknown;

  protected renderNothingYet(status: NewsStatus): unknown {
    if (status === 'empty') {
      return html`<slot name="empty"><p class="notice">${this.locale.texts.empty}</p></slot>`;
    }
    const fallback = html`<slot></slot>`;
    return this.#children.hasFallback || this.#gated || status === 'error' ? fallback : this.renderWaiting();
  }

  #renderGate(): unknown {
    const { endpoint = '' } = this.source ?? {};
    const agree = (): void => void this.#press(() => this.reload());
    return renderConsent(endpoint, this.baseURI, this.locale.texts, agree);
  }

  /** Does what a button is for; if the button is gone then, its focus goes on to what came instead. */
  async #press(act: () => Promise<void>): Promise<void> {
    const root = this.renderRoot as ShadowRoot;
    const pressed = root.activeElement;
    await act();
    if (pressed && !pressed.isConnected && document.activeElement === document.body)
      root.querySelector<HTMLElement>('button, a')?.focus();
  }

  protected renderFailure(): unknown {
    const { error, locale, timeZone } = this;
    if (!notice) return html`<slot name="error"><p class="notice">${locale.texts.failed}</p></slot>`;
    const retry = (): void => void this.#press(() => this.retry());
    return error && notice.renderFailure(error, { locale, timeZone, staleSince: this.#staleSince, retry });
  }

  /** What is announced politely. */
  protected renderStatus(): unknown {
    return this.status === 'loading' && this.articles.length === 0
      ? this.locale.texts.loading
      : this.announcement;
  }

  /**
   * How cards are drawn in this element.
   * @internal
   */
  cardView(level: number): CardView {
    return {
      texts: this.locale.texts,
      level,
      images: !this.noImages,
      eager: this.loading === 'lazy' ? 0 : 4,
      target: this.target,
      href: article =>
        webLink(this.linkTemplate ? expandLink(this.linkTemplate, article) : article.url) ??
        this.features.link(article),
      date: date => this.writeDate(date),
    };
  }

  /** @internal */
  writeDate(date: Date, time = false): string {
    const isDay = !this.timeZone && this.#hasBareDays;
    const timeZone = isDay ? 'UTC' : this.timeZone;
    return formatDate(date, {
      lang: this.locale.lang,
      style: this.dateStyle,
      timeZone,
      time: time && !isDay,
    });
  }

  /**
   * Tells the page that a card's link was followed.
   * @internal
   */
  select(article: Article, originalEvent: Event): boolean {
    const event = new NewsSelectEvent(article, originalEvent);
    const goOn = this.dispatchEvent(event);
    if (goOn) this.features.open(article, originalEvent);
    else originalEvent.preventDefault();
    return goOn;
  }
}
