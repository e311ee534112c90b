import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article, Feed } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { layoutNamed, layoutNames, type LayoutName } from '../../cards/index.js';
import { heading } from '../../cards/parts.js';
import type { FeedQuery, FeedSource } from '../../controllers/feed-host.js';
import { findArticle } from '../../articles/find-article.js';
import { webLink } from '../../html/web-link.js';
import { whenIdle } from '../../controllers/when-idle.js';
import { completeArticle } from '../../formats/draft/complete-article.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { between, oneOf, within } from '../converters.js';
import type { NewsArticleElement } from '../news-article/news-article.js';
import { NewsElement, type NewsLoading } from '../news-element.js';
import { rankRelated } from '../../articles/rank/rank-related.js';
import { relatedStyles } from './related-news.styles.js';

/** Enough to choose from; more pages are not worth the wait. */
const CANDIDATES = 20;

/**
 * Shows the few stories that belong beside a story.
 *
 * @element related-news
 * @csspart view-all - The link to all stories.
 */
export class RelatedNewsElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles, relatedStyles];

  /** Id of the `<news-article>` beside which this stands. Without an endpoint of its own, that article's is used. */
  @property() for?: string | undefined;

  /** Which article of the feed is the story: its id, URL or slug. */
  @property({ attribute: 'article-id' }) articleId?: string | undefined;

  /** The story itself. */
  @property({ attribute: false }) article?: Article | undefined;

  /** How the cards are laid out: `grid`, `list`, `compact`, `headlines` or `hero`. */
  @property({ converter: oneOf(layoutNames('list')) }) layout: LayoutName = 'list';

  /** How many stories. */
  @property({ converter: between(1, Infinity, 4) }) limit = 4;

  /** URL of the "View all" link; absent: no link. */
  @property({ attribute: 'view-all' }) viewAll?: string | undefined;

  @property({ converter: oneOf(['lazy', 'eager', 'click']) }) override loading: NewsLoading = 'lazy';

  @state() private beside: NewsArticleElement | undefined;
  /** Whether the page has had the time to bring that article. */
  @state() private alone = false;
  #root: Node | undefined;
  #ranked:
    | {
        story: Article | undefined;
        feed: Feed;
        candidates: readonly Article[];
        limit: number;
        articles: readonly Article[];
      }
    | undefined;

  override get articles(): readonly Article[] {
    return this.#ranked?.articles ?? [];
  }

  /** @internal */
  override get source(): FeedSource | undefined {
    const own = super.source;
    if (this.endpoint || own?.feed || own?.text !== undefined) return own;
    const { article, feed, feedSource } = this.beside ?? {};
    // What that article has read already needs no second request.
    return (!article && feed && { feed }) || (feedSource ?? own);
  }

  /** @internal */
  override get query(): FeedQuery {
    const lender = this.endpoint ? undefined : this.beside;
    return lender ? { ...lender.query, timeout: this.timeout } : super.query;
  }

  /** @internal */
  override get mayLoad(): boolean {
    const { articles, status = '' } = this.beside ?? {};
    // The story's element may come later in the page, and its story later still.
    const isKnown = articles ? articles.length > 0 || /empty|error/.test(status) : this.alone;
    return super.mayLoad && (!this.for || !!this.article || isKnown);
  }

  /** @internal */
  override satisfiedBy(feed: Feed): boolean {
    return feed.articles.length > Math.max(CANDIDATES, this.#limit);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener('news-load', this.#follow);
    this.#root.addEventListener('news-error', this.#follow);
    this.#follow();
    const look = (): void => whenIdle(() => (this.alone = true));
    if (document.readyState === 'complete') look();
    else addEventListener('load', look, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener('news-load', this.#follow);
    this.#root?.removeEventListener('news-error', this.#follow);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#follow();
    this.#rank();
  }

  protected override renderHeading(): unknown {
    const { texts } = this.locale;
    const viewAll = webLink(this.viewAll);
    const text = this.heading ?? texts.moreToRead;
    return html`<div class="head">
      <slot name="heading">${text ? heading(this.level, 'heading', text) : nothing}</slot>
      ${viewAll ? html`<a part="view-all" class="view-all" href=${viewAll}>${texts.viewAll}</a>` : nothing}
    </div>`;
  }

  protected override renderArticles(): unknown {
    return renderCards(this.articles, {
      layout: layoutNamed(this.layout, 'list'),
      view: this.cardView(this.level + 1),
      label: this.heading || this.locale.texts.related,
      grows: false,
      busy: false,
      select: (article, event) => this.select(article, event),
    });
  }

  protected override renderWaiting(): unknown {
    return renderWaitingCards(this.#limit, layoutNamed(this.layout, 'list'));
  }

  get #limit(): number {
    return Math.floor(within(this.limit, 1, Infinity, 4));
  }

  get #story(): Article | undefined {
    const given = completeArticle(this.article, this.baseURI);
    if (given) return given;
    const { feed } = this.feeds;
    if (this.articleId && feed) return findArticle(feed.articles, this.articleId);
    return this.beside?.articles[0];
  }

  #rank(): void {
    const { feed } = this.feeds;
    const limit = this.#limit;
    if (!feed) return;
    const story = this.#story;
    const last = this.#ranked;
    const candidates = this.features.admit(feed.articles);
    const isSame =
      candidates.length === last?.candidates.length &&
      candidates.every((each, index) => each === last.candidates[index]);
    if (isSame && last.feed === feed && last.story === story && last.limit === limit) return;
    const articles = story ? rankRelated(story, candidates, { limit }) : candidates.slice(0, limit);
    this.#ranked = { story, feed, candidates, limit, articles };
  }

  readonly #follow = (event?: Event): void => {
    if (event && (event.target as Element | null)?.id !== this.for) return;
    const root = this.#root as Document | ShadowRoot | undefined;
    const named = this.for ? root?.getElementById?.(this.for) : undefined;
    // Not what the page calls so by mistake, nor what is still to be defined.
    this.beside = named && 'feeds' in named ? (named as NewsArticleElement) : undefined;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'related-news': RelatedNewsElement;
  }
}
