import { adoptStyles, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article, Feed } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { grid } from '../../cards/grid.js';
import type { FeedQuery, FeedSource } from '../../controllers/feed-host.js';
import { NewsErrorEvent } from '../../events.js';
import { FeedError } from '../../feed-error.js';
import { findArticle } from '../../find-article.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { NewsElement } from '../news-element.js';

type Drawing = typeof import('./story.js');

let drawing: Drawing | undefined;

/**
 * Shows one story, whole.
 *
 * @element news-article
 * @csspart byline - The writers.
 * @csspart lede - The paragraph that leads into the story.
 * @csspart figure - The lead picture with its caption.
 * @csspart caption - Caption and credit.
 * @csspart body - The text.
 * @csspart tags - The story's topics.
 * @csspart top-link - The link back to the top of a long story.
 */
export class NewsArticleElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles];

  /** Fetches what draws a whole story. Elements do so themselves; a server awaits it before it renders. */
  static async prepare(): Promise<void> {
    if (drawing) return;
    drawing = await import('./story.js');
    this.finalize();
    this.elementStyles.push(drawing.storyStyles);
  }

  /** Which article of the feed: its id, URL or slug. Absent: the first. */
  @property({ attribute: 'article-id' }) articleId?: string;

  /** Name of the page's query parameter that says which; follows back and forward. */
  @property({ attribute: 'article-param' }) articleParam?: string;

  /** The story itself, instead of a feed. */
  @property({ attribute: false }) article?: Article;

  /** `full`, `card` or `summary`. */
  @property() layout: 'full' | 'card' | 'summary' = 'full';

  /** Hides the "back to top" link of long stories. */
  @property({ type: Boolean, attribute: 'no-top-link' }) noTopLink = false;

  /** `null` when it can't be had. */
  @state() private drawing: Drawing | null | undefined = drawing;
  @state() private body: HTMLElement | undefined;
  @state() private isLong = false;
  #single: Feed | undefined;
  #bodyOf: Article | undefined;
  #setting: Promise<void> | undefined;
  #preparing: Promise<void> | undefined;
  #height: ResizeObserver | undefined;

  override get articles(): readonly Article[] {
    const story = this.#story;
    return story ? [story] : [];
  }

  /** @internal */
  override get source(): FeedSource | undefined {
    if (!this.article) return super.source;
    if (this.#single?.articles[0] !== this.article)
      this.#single = { articles: [this.article], format: 'property' };
    return { feed: this.#single };
  }

  /** @internal */
  override get query(): FeedQuery {
    return { ...super.query, articleId: this.#wanted };
  }

  /** @internal */
  override satisfiedBy(feed: Feed): boolean {
    return this.#find(feed) !== undefined;
  }

  /** @internal */
  override check(feed: Feed): void {
    const wanted = this.#wanted;
    if (!wanted || this.satisfiedBy(feed)) return;
    throw new FeedError(`The feed has no article whose id, URL or slug is “${wanted}”.`, {
      reason: 'not-found',
      url: this.source?.endpoint ?? '',
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#followAddress);
    this.#height = new ResizeObserver(([entry]) => {
      const isLong = (entry?.contentRect.height ?? 0) > 2 * innerHeight;
      // The link takes up room: in this frame, the window would be told of an endless loop.
      requestAnimationFrame(() => (this.isLong = isLong));
    });
    this.#height.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#followAddress);
    this.#height?.disconnect();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#preparing;
    await this.#setting;
    return super.getUpdateComplete();
  }

  protected override get canDraw(): boolean {
    return super.canDraw && (this.layout === 'card' || this.drawing !== undefined);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.layout !== 'card' && !this.drawing) this.#preparing ??= this.#prepare();
    const story = this.#isWhole ? this.#story : undefined;
    if (story === this.#bodyOf) return;
    this.#bodyOf = story;
    this.body = undefined;
    this.#setting = story?.body ? this.#setBody(story) : undefined;
  }

  protected override renderArticles(): unknown {
    const story = this.#story;
    if (!story) return nothing;
    if (this.layout === 'card' || this.drawing === null) return this.renderCard(story);
    return this.drawing ? this.renderStory(story, this.drawing) : this.renderWaiting();
  }

  protected override renderWaiting(): unknown {
    return renderWaitingCards(1, grid);
  }

  private renderCard(story: Article): unknown {
    return renderCards([story], {
      layout: grid,
      view: this.cardView(this.headingLevel),
      label: story.title,
      grows: false,
      busy: false,
      select: (article, event) => this.select(article, event),
    });
  }

  private renderStory(story: Article, { renderStory }: Drawing): unknown {
    return renderStory(story, {
      ...this.cardView(this.headingLevel),
      lang: this.locale.lang,
      timeZone: this.timeZone,
      linkTemplate: this.linkTemplate,
      readingTime: story.readingMinutes
        ? this.locale.count(this.locale.texts.minutes, story.readingMinutes)
        : undefined,
      whole: this.#isWhole,
      body: this.body,
      isLong: this.isLong && !this.noTopLink,
      date: date => this.writeDate(date, true),
      goToTop: this.#goToTop,
      follow: event => {
        if ((event.target as Element).closest('.link')) this.select(story, event);
      },
    });
  }

  get #isWhole(): boolean {
    return this.layout !== 'card' && this.layout !== 'summary';
  }

  get #wanted(): string | undefined {
    const parameter =
      this.articleParam && new URL(this.ownerDocument.URL).searchParams.get(this.articleParam);
    return parameter || this.articleId || undefined;
  }

  get #story(): Article | undefined {
    if (this.article) return this.article;
    const { feed } = this.feeds;
    return feed && this.#find(feed);
  }

  #find(feed: Feed): Article | undefined {
    const wanted = this.#wanted;
    return wanted ? findArticle(feed.articles, wanted) : feed.articles[0];
  }

  /** Fetches what draws a story while the feed is on its way. */
  async #prepare(): Promise<void> {
    try {
      await NewsArticleElement.prepare();
    } catch {
      // Offline, for instance: then a card has to do.
      this.drawing = null;
      return;
    }
    adoptStyles(this.renderRoot as ShadowRoot, NewsArticleElement.elementStyles);
    this.drawing = drawing;
  }

  async #setBody(story: Article): Promise<void> {
    await this.#preparing;
    try {
      await this.locale.pending;
      const body = await drawing?.setBody(story, this.headingLevel, this.locale.texts);
      if (this.#bodyOf === story) this.body = body;
    } catch (error) {
      // The headline, the lede and the picture stand without it.
      const event = new NewsErrorEvent(error as FeedError);
      this.dispatchEvent(event);
    }
  }

  readonly #followAddress = (): void => {
    if (this.articleParam) this.requestUpdate();
  };

  readonly #goToTop = (event: Event): void => {
    event.preventDefault();
    this.scrollIntoView({ block: 'start' });
    const headline = this.renderRoot.querySelector<HTMLElement>('.headline');
    // Reading goes on from there, by keyboard and by ear; it is no stop of its own.
    headline?.setAttribute('tabindex', '-1');
    headline?.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
