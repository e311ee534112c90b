import { adoptStyles, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article, Feed } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { grid } from '../../cards/grid.js';
import type { FeedQuery, FeedSource } from '../../controllers/feed-host.js';
import { FeedError } from '../../feed-error.js';
import { findArticle } from '../../articles/find-article.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { completeArticle } from '../../formats/draft/complete-article.js';
import { oneOf } from '../converters.js';
import { NewsElement } from '../news-element.js';
import type { StoryController } from './story-controller.js';

let loaded: typeof import('./story-controller.js') | undefined;

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
    if (loaded) return;
    loaded = await import('./story-controller.js');
    this.finalize();
    const { storyStyles } = loaded;
    if (!this.elementStyles.includes(storyStyles)) this.elementStyles.push(storyStyles);
  }

  /** Which article of the feed: its id, URL or slug. Absent: the first. */
  @property({ attribute: 'article-id' }) articleId?: string | undefined;

  /** Name of the page's query parameter that says which; follows the page's address as it changes. */
  @property({ attribute: 'article-param' }) articleParam?: string | undefined;

  /** The story itself, instead of a feed. */
  @property({ attribute: false }) article?: Article | undefined;

  /** `full`, `card` or `summary`. */
  @property({ converter: oneOf(['full', 'card', 'summary']) }) layout: 'full' | 'card' | 'summary' = 'full';

  /** Hides the "back to top" link of long stories. */
  @property({ type: Boolean, attribute: 'no-top-link' }) noTopLink = false;

  /** Draws the whole story; `null` when it can't be had. */
  @state() private drawing: StoryController | null | undefined = loaded && new loaded.StoryController(this);
  #single: Feed | undefined;
  #preparing: Promise<void> | undefined;

  override get articles(): readonly Article[] {
    const story = this.#story;
    return story ? [story] : [];
  }

  /**
   * Where other stories come from, whatever story is given.
   * @internal
   */
  get feedSource(): FeedSource | undefined {
    return super.source;
  }

  /** @internal */
  override get source(): FeedSource | undefined {
    const article = this.#given;
    if (!article) return super.source;
    if (this.#single?.articles[0] !== article) this.#single = { articles: [article], format: 'property' };
    return { feed: this.#single };
  }

  /** @internal */
  override get query(): FeedQuery {
    return { ...super.query, articleId: this.#wanted };
  }

  /** @internal */
  get whole(): Article | undefined {
    return this.layout === 'card' || this.layout === 'summary' ? undefined : this.#story;
  }

  /** @internal */
  override get mayLoad(): boolean {
    return super.mayLoad && !this.#isUnopened;
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

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#preparing;
    await this.drawing?.pending;
    return super.getUpdateComplete();
  }

  protected override get canDraw(): boolean {
    return super.canDraw && (this.layout === 'card' || this.drawing !== undefined);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.layout !== 'card' && !this.drawing) this.#preparing ??= this.#prepare();
  }

  protected override renderArticles(): unknown {
    const story = this.#story;
    if (!story) return nothing;
    if (this.layout === 'card' || this.drawing === null) return this.renderCard(story);
    return this.drawing?.render(story) ?? this.renderWaiting();
  }

  protected override renderWaiting(): unknown {
    return this.#isUnopened ? nothing : renderWaitingCards(1, grid);
  }

  private renderCard(story: Article): unknown {
    return renderCards([story], {
      layout: grid,
      view: this.cardView(this.level + (this.heading ? 1 : 0)),
      label: story.title,
      grows: false,
      busy: false,
      select: (article, event) => this.select(article, event),
    });
  }

  /** A list's reader without stories of its own has nothing to say before one is chosen. */
  get #isUnopened(): boolean {
    const root = this.getRootNode() as Document | ShadowRoot;
    return !this.source && !!this.id && !!root.querySelector?.(`[reader="${CSS.escape(this.id)}"]`);
  }

  get #wanted(): string | undefined {
    const parameter =
      this.articleParam && new URL(this.ownerDocument.URL).searchParams.get(this.articleParam);
    return parameter || this.articleId || undefined;
  }

  get #story(): Article | undefined {
    const { feed } = this.feeds;
    return feed && this.#find(feed);
  }

  get #given(): Article | undefined {
    return completeArticle(this.article, this.baseURI);
  }

  #find(feed: Feed): Article | undefined {
    const wanted = this.#wanted;
    const { articles } = feed;
    return this.#given ?? (wanted ? findArticle(articles, wanted) : this.features.admit(articles)[0]);
  }

  /** Fetches what draws a story while the feed is on its way. */
  async #prepare(): Promise<void> {
    try {
      await NewsArticleElement.prepare();
    } catch (error) {
      // Offline, for instance: then a card has to do.
      console.warn('[news-elements] A story is shown as a card:', error);
      this.drawing = null;
      return;
    }
    adoptStyles(this.renderRoot as ShadowRoot, NewsArticleElement.elementStyles);
    this.drawing = loaded && new loaded.StoryController(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticleElement;
  }
}
