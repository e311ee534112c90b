import { html, isServer, LitElement, noChange, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article, Feed } from '../article.js';
import { heading } from '../cards/parts.js';
import type { NewsStatus } from '../controllers/feed-controller.js';
import { hostOf } from '../features/host-registry.js';
import { whenIdle } from '../controllers/when-idle.js';
import type { FeedError } from '../feed-error.js';
import type { Format } from '../formats/format.js';
import { dateStyles, type DateStyle } from '../locales/format-date.js';
import { shared } from '../styles.js';
import { renderConsent } from './consent.js';
import { between, fieldMap, oneOf } from './converters.js';
import { setStates } from './css-states.js';
import { renderFailure } from './failure.js';
import { keepFocus } from './focus.js';
import { givenSource } from './given-source.js';
import { hideBrokenImages } from './broken-images.js';
import type { NewsHost } from './news-host.js';
import { takeOver, type ServerDrawing } from './server-drawing.js';

/** `click` sends no request until the visitor agrees. */
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

  readonly #internals: ElementInternals | undefined = isServer ? undefined : this.attachInternals();
  #drawn: ServerDrawing | undefined;

  /** URL of a feed, an API, or a page that links to one; several, separated by spaces, are merged by date. */
  @property() endpoint?: string | undefined;

  /** How to read the answer: `auto`, `json-feed`, `rss`, `atom`, `wordpress`, `ghost`, `drupal`, `json`, or a `Format` object. */
  @property() format: string | Format = 'auto';

  /** For `format="json"`: where each part of an article is in the API's answer, as JSON of dotted paths. */
  @property({ converter: fieldMap }) fields?: string | Readonly<Record<string, string>> | undefined;

  /** A parsed feed, instead of an endpoint. Anything else is read as an endpoint's answer would be. */
  @property({ attribute: false, noAccessor: true })
  get feed(): Feed | undefined {
    return this.#host.feed;
  }
  set feed(feed: Feed | undefined) {
    this.#host.given = givenSource(feed, this.baseURI);
    // Without naming the property: its value changes only when the new feed is in.
    this.requestUpdate();
  }

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

  /** Adds schema.org JSON-LD to the page: the story, or the list of stories. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** What is shown. */
  get articles(): readonly Article[] {
    return this.#host.articles;
  }

  /** `idle`, `loading`, `ready`, `empty` or `error`. */
  get status(): NewsStatus {
    return this.#host.status;
  }

  /** Why the last request failed, until one succeeds. */
  get error(): FeedError | undefined {
    return this.#host.feeds.error;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const { locale, features, feeds } = this.#host;
    let done: boolean;
    do {
      done = await super.getUpdateComplete();
      await Promise.all([locale.pending, features.pending, feeds.pending]);
    } while (this.isUpdatePending);
    return done;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { elementStyles } = this.constructor as typeof NewsElement;
    this.#drawn = takeOver(this, elementStyles);
    return this.#drawn?.root ?? super.createRenderRoot();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#host.willUpdate(changed);
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.#host.canDraw) {
      this.#drawn?.remove();
      this.#drawn = undefined;
    }
    super.update(changed);
  }

  protected override firstUpdated(): void {
    // `Intl` is slow at the first date of each kind: write one of each while the news is on its way.
    whenIdle(() => {
      for (const time of [0, Date.now()]) this.#host.writeDate(new Date(time));
    });
    hideBrokenImages(this.renderRoot);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { status, staleSince } = this.#host;
    setStates(this.#internals, status, !!staleSince);
  }

  /** Asks for the news again. Resolves when that is over, however it ended; a failure is told by `news-error`. */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    const host = this.#host;
    host.consented = host.source?.endpoint;
    await host.feeds.reload();
    await this.updateComplete;
  }

  protected override render(): unknown {
    if (this.#drawn) return noChange;
    const host = this.#host;
    const { status, articles, locale, feeds, features } = host;
    // The age of a saved answer stands before its articles; a failure that comes later would move the text being read.
    const retry = this.#press(() => host.retry());
    const agree = this.#press(() => this.reload());
    const failure = status === 'error' ? renderFailure(host, retry) : nothing;
    const said = status === 'loading' && articles.length === 0 ? locale.texts.loading : host.announcement;
    // No white space around the box: it would stand in the page's own style, a line high under `white-space: pre`.
    return html`<div class="base" lang=${locale.lang} dir=${locale.dir} aria-busy=${status === 'loading'}>
      ${this.renderHeading()} ${feeds.recalled ? failure : nothing} ${features.render()}
      ${articles.length > 0 ? this.renderArticles() : this.#renderNothingYet()}
      ${feeds.recalled ? nothing : failure} ${renderConsent(host, agree)}
      <div part="status" class="visually-hidden" role="status">${said}</div>
    </div>`;
  }

  protected renderHeading(): unknown {
    if (!this.heading) return html`<slot name="heading"></slot>`;
    return html`<div class="head">
      <slot name="heading">${heading(this.#host.level, 'heading', this.heading)}</slot>
    </div>`;
  }

  protected abstract renderArticles(): unknown;

  /** Placeholders with the final geometry. */
  protected abstract renderWaiting(): unknown;

  #renderNothingYet(): unknown {
    const { status, locale, children, needsConsent } = this.#host;
    if (status === 'empty') {
      return html`<slot name="empty"><p class="notice">${locale.texts.empty}</p></slot>`;
    }
    const fallback = html`<slot></slot>`;
    return children.hasFallback || needsConsent || status === 'error' ? fallback : this.renderWaiting();
  }

  /** A handler that keeps the focus in the element, although its button may be gone afterwards. */
  #press(action: () => Promise<void>): () => void {
    return () => void keepFocus(this.renderRoot as ShadowRoot, action);
  }

  /** The subclass has created it. */
  get #host(): NewsHost {
    return hostOf(this) as NewsHost;
  }
}
