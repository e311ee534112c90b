import { html, LitElement, noChange, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article, Feed } from '../article.js';
import { heading } from '../cards/parts.js';
import type { NewsStatus } from '../controllers/feed-controller.js';
import { hostOf } from '../features/host-registry.js';
import { whenIdle } from '../controllers/when-idle.js';
import type { FeedError } from '../feed-error.js';
import type { Format } from '../formats/format.js';
import { dateStyles, type DateStyle } from '../locales/format-date.js';
import { restoreStyles, shared } from '../styles.js';
import { renderConsent } from './consent.js';
import { between, fieldMap, oneOf } from './converters.js';
import { setStates } from './css-states.js';
import { renderFailure } from './failure.js';
import { keepFocus } from './focus.js';
import { givenSource } from './given-source.js';
import { hideBrokenImages } from './broken-images.js';
import type { NewsHost } from './news-host.js';
import { newRoot, takeOver, type ServerDrawing } from './server-drawing.js';
import { replaceTranslated } from './translated.js';

/** When an element sends its first request: at once, when it is near the viewport, or when the visitor presses a button. */
export type NewsLoading = 'eager' | 'lazy' | 'click';

/**
 * Base class of the three elements: the source of their articles, the language of labels and dates, and the states of
 * waiting, emptiness and failure.
 *
 * @slot - Fallback, shown until articles arrive, when they can't be loaded, and without JavaScript; for example a link.
 * @slot empty - Shown instead of the line that says there are no stories.
 * @slot error - Shown instead of the line that says the stories could not be loaded.
 * @slot heading - Replaces the heading.
 * @cssState loading - While a request for the feed is under way.
 * @cssState empty - When there are no stories.
 * @cssState error - When the stories could not be loaded or refreshed.
 * @cssState stale - When the stories that are shown are old because the last request failed.
 * @csspart heading - The heading over the stories.
 * @csspart list - The box around all cards.
 * @csspart card - One story's card.
 * @csspart headline - A headline.
 * @csspart link - The link in a headline; its clickable area covers the whole card.
 * @csspart meta - The line with category and date.
 * @csspart category - The category's name.
 * @csspart date - The date.
 * @csspart media - The mark of a story with sound or film; in a story, what plays it.
 * @csspart duration - The length of a recording, in the mark.
 * @csspart summary - The excerpt.
 * @csspart picture - The box around a picture, of the final size before the picture has loaded.
 * @csspart image - The picture itself.
 * @csspart status - The visually hidden live region, whose text screen readers announce.
 * @csspart new-articles - The button with the number of new stories; a press shows them.
 * @csspart retry - The button that repeats a failed request.
 * @cssprop [--news-font=inherit] - Font of all text.
 * @cssprop [--news-heading-font=inherit] - Font of headings and headlines.
 * @cssprop [--news-color=inherit] - Colour of text.
 * @cssprop [--news-muted-color] - Colour of dates, excerpts and captions; by default the text's colour, lighter.
 * @cssprop [--news-accent-color] - Colour of categories, links and focus rings; by default a blue that suits the text's colour.
 * @cssprop [--news-surface] - Background of cards; setting it turns cards into boxes with padding.
 * @cssprop [--news-border-color] - Colour of lines and borders; by default the text's colour, much lighter.
 * @cssprop [--news-radius=6px] - Rounding of pictures, buttons and boxes.
 * @cssprop [--news-gap=1.75em] - Space between columns.
 * @cssprop [--news-card-min-width=17em] - Narrowest card in layouts with columns.
 * @cssprop [--news-image-ratio=16 / 9] - Shape of pictures in cards.
 * @cssprop [--news-measure=65ch] - Greatest width of a story's lines.
 * @cssprop [--news-summary-lines=3] - Lines of an excerpt in a card, before it is cut.
 * @cssprop [--news-headline-lines=4] - Lines of a headline in a card, before it is cut.
 * @fires {NewsLoadEvent} news-load - when articles have arrived and are drawn
 * @fires {NewsErrorEvent} news-error - when articles could not be loaded or read
 * @fires {NewsSelectEvent} news-select - when a card's link was followed; cancelable
 * @fires {NewsViewEvent} news-view - when half of a card has been in view for a second, once for each article
 */
export abstract class NewsElement extends LitElement {
  static override styles: CSSResultGroup[] = [shared];

  #drawn: ServerDrawing | undefined;

  /** URL of a feed, an API, or a page that links to one; several, separated by spaces, are merged by date. */
  @property() endpoint?: string | undefined;

  /** How to read the answer: `auto`, `json-feed`, `rss`, `atom`, `wordpress`, `ghost`, `drupal`, `json`, or a `Format` object. */
  @property() format: string | Format = 'auto';

  /** For `format="json"`: where each part of an article is in the API's answer, as a JSON object of dotted paths. */
  @property({ converter: fieldMap }) fields?: string | Readonly<Record<string, string>> | undefined;

  /** A parsed feed, instead of an endpoint. Any other value is read like an endpoint's answer. */
  @property({ attribute: false, noAccessor: true })
  get feed(): Feed | undefined {
    return this.#host.feed;
  }
  set feed(feed: Feed | undefined) {
    this.#host.given = givenSource(feed, this.baseURI);
    // No property name is passed: Lit would compare the getter's value, still the old feed at this time, and skip the update.
    this.requestUpdate();
  }

  /** BCP 47 tag: language of labels and dates. By default that of the nearest `lang` attribute around the element. */
  @property() override lang = '';

  /** IANA time zone of dates; by default the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;

  /** How dates are written: `auto`, `relative`, `short`, `medium`, `long`, `full` or `none`. */
  @property({ converter: oneOf(dateStyles), attribute: 'date-style' }) dateStyle: DateStyle = 'auto';

  /** Text of the heading; by default “More to read” on `<related-news>`, none on the others. */
  @property() heading?: string | undefined;

  /** Level of the heading, 1–6; the headlines of cards are one level below. */
  @property({ converter: between(1, 6, 2), attribute: 'heading-level' }) headingLevel = 2;

  /** When to send the first request: `eager` at once, `lazy` near the viewport, `click` on a button that names the server. */
  @property({ converter: oneOf(['eager', 'lazy', 'click']) }) loading: NewsLoading = 'eager';

  /** Leaves out stories that an earlier element with `dedupe` on the page already shows. */
  @property({ type: Boolean }) dedupe = false;

  /** Seconds between requests for new stories, 15 at least; 0 turns them off. Pauses while the page is hidden or offline. */
  @property({ converter: between(0, Infinity, 0) }) refresh = 0;

  /** Seconds before a request counts as failed. */
  @property({ converter: between(0.001, Infinity, 10) }) timeout = 10;

  /** Shows no pictures. */
  @property({ type: Boolean, attribute: 'no-images' }) noImages = false;

  /** The `target` of the cards' links, as on a link in HTML; for example `_blank`. */
  @property() target?: string | undefined;

  /** RFC 6570 URI template for cards' links, instead of the articles' own URLs; for example `/news?article={id}`. */
  @property({ attribute: 'link-template' }) linkTemplate?: string | undefined;

  /** Adds schema.org JSON-LD to the page: the story, or the list of stories. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  /** The articles that are shown now. */
  get articles(): readonly Article[] {
    return this.#host.articles;
  }

  /** State of the feed: `idle`, `loading`, `ready`, `empty` or `error`. */
  get status(): NewsStatus {
    return this.#host.status;
  }

  /** The failure of the last request; `undefined` after a success. */
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
    return this.#drawn?.root ?? newRoot(this, elementStyles) ?? super.createRenderRoot();
  }

  adoptedCallback(): void {
    restoreStyles(this.renderRoot);
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
    replaceTranslated(this.renderRoot);
  }

  protected override firstUpdated(): void {
    // Old and recent dates use different `Intl` formatters, slow to construct. Idle time is used to construct and cache both.
    whenIdle(() => {
      for (const time of [0, Date.now()]) this.#host.writeDate(new Date(time));
    });
    hideBrokenImages(this.renderRoot);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { states, status, staleSince } = this.#host;
    setStates(states, status, !!staleSince);
  }

  /** Requests the feed again, even before consent (`loading="click"`). Resolves even if it fails: see `news-error`. */
  async reload(): Promise<void> {
    if (!this.isConnected) return;
    const host = this.#host;
    host.consented = host.endpointHosts;
    await host.feeds.reload();
    await this.updateComplete;
  }

  protected override render(): unknown {
    if (this.#drawn) return noChange;
    const host = this.#host;
    const { status, articles, locale, feeds, features } = host;
    const retry = () => void keepFocus(this.renderRoot as ShadowRoot, () => host.retry());
    const agree = () => void keepFocus(this.renderRoot as ShadowRoot, () => this.reload());
    // A saved feed's notice is drawn together with the feed, so it is on top. Others are below, as they must not move articles.
    const failure = status === 'error' ? renderFailure(host, retry) : nothing;
    const said = status === 'loading' && articles.length === 0 ? locale.texts.loading : host.announcement;
    // No white space around `.base`: there, a `white-space: pre` of the page would draw it as an empty line.
    return html`<div class="base" lang=${locale.lang} dir=${locale.dir} aria-busy=${status === 'loading'}>
      ${this.renderHeading()} ${feeds.isSaved ? failure : nothing} ${features.render()}
      ${articles.length > 0 ? this.renderArticles() : this.#renderNothingYet()}
      ${feeds.isSaved ? nothing : failure} ${renderConsent(host, agree)}
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

  /** Placeholders that take the same space as the articles that are being loaded. */
  protected abstract renderWaiting(): unknown;

  #renderNothingYet(): unknown {
    const { status, locale, children, needsConsent } = this.#host;
    if (status === 'empty') {
      return html`<slot name="empty"><p class="notice">${locale.texts.empty}</p></slot>`;
    }
    const fallback = html`<slot></slot>`;
    return children.hasFallback || needsConsent || status === 'error' ? fallback : this.renderWaiting();
  }

  /** The element's adapter, which the subclass has created. */
  get #host(): NewsHost {
    return hostOf(this) as NewsHost;
  }
}
