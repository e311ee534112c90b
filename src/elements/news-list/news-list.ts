import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article, Feed } from '../../article.js';
import { cardStyles } from '../../cards/card.styles.js';
import { layoutNamed, layoutNames, type LayoutName } from '../../cards/index.js';
import type { FeedQuery } from '../../controllers/feed-host.js';
import { MAX_PAGES_AHEAD } from '../../controllers/further-pages.js';
import { inCategories } from '../../articles/in-categories.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { between, oneOf, within } from '../converters.js';
import { NewsElement } from '../news-element.js';

/**
 * Shows many stories of a feed as cards.
 *
 * @element news-list
 * @csspart filters - The buttons of the categories.
 * @csspart filter - One of them; the chosen one has `aria-pressed="true"`.
 * @csspart more - The button that brings more stories.
 */
export class NewsListElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles];

  /** How the cards are laid out: `grid`, `list`, `compact`, `headlines` or `hero`. */
  @property({ converter: oneOf(layoutNames('grid')) }) layout: LayoutName = 'grid';

  /** Cards per page. */
  @property({ converter: between(1, Infinity, 12) }) limit = 12;

  /** Only these categories: names or slugs, separated by commas. */
  @property({ reflect: true }) category?: string | undefined;

  /** Shows the feed's categories as buttons that choose among them. */
  @property({ type: Boolean }) filters = false;

  /** How further pages arrive: `button`, `scroll` or `none`. */
  @property({ converter: oneOf(['button', 'scroll', 'none']) }) more: 'button' | 'scroll' | 'none' = 'button';

  /** Id of a `<news-article>` in the same tree that shows a chosen story in place; hidden, it takes the list's place. */
  @property() reader?: string | undefined;

  @state() private pages = 1;
  #shown: readonly Article[] = [];

  override get articles(): readonly Article[] {
    return this.#shown;
  }

  /** @internal */
  override get query(): FeedQuery {
    return { ...super.query, pageSize: this.#limit, categories: this.#categories };
  }

  /** @internal */
  override satisfiedBy(feed: Feed): boolean {
    return this.#matching(feed).length >= this.#limit * this.pages;
  }

  /** Shows the next page. Resolves when it is there, or could not be had. */
  async loadMore(): Promise<void> {
    const { feeds } = this;
    const shown = this.#shown.length;
    if (!this.isConnected) return;
    // What did not come last time is not counted, and a page that lacks a few is one.
    this.pages = Math.round(shown / this.#limit) + 1;
    let wanted = this.#limit * this.pages;
    for (let page = 0; page < MAX_PAGES_AHEAD && this.#matching(feeds.feed).length < wanted; page++) {
      await feeds.more();
      if (feeds.pageFailed || !this.isConnected) break;
      // Of a category, a page may have none; one story is enough to go on with.
      wanted = shown + 1;
    }
    await this.updateComplete;
  }

  /** @internal */
  override async retry(): Promise<void> {
    await (this.feeds.pageFailed ? this.loadMore() : super.retry());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('category') || changed.has('endpoint') || changed.has('limit')) this.pages = 1;
    this.#shown = this.#matching(this.feeds.feed).slice(0, this.#limit * this.pages);
  }

  protected override renderArticles(): unknown {
    return [
      renderCards(this.articles, {
        layout: layoutNamed(this.layout, 'grid'),
        view: this.cardView(this.level + 1),
        label: this.heading || this.locale.texts.stories,
        grows: this.more !== 'none',
        complete: !this.#hasMore,
        busy: this.feeds.paging,
        select: (article, event) => this.select(article, event),
      }),
      this.more !== 'none' && this.#hasMore ? this.renderMore() : nothing,
    ];
  }

  protected override renderWaiting(): unknown {
    return renderWaitingCards(this.#limit, layoutNamed(this.layout, 'grid'));
  }

  private renderMore(): unknown {
    const { paging } = this.feeds;
    const { texts } = this.locale;
    return html`<div class="foot">
      ${paging ? html`<div class="progress"></div>` : nothing}
      <button
        type="button"
        part="more"
        class="button"
        aria-disabled=${paging}
        @click=${() => this.loadMore()}
      >
        ${paging ? texts.loading : texts.showMore}
      </button>
    </div>`;
  }

  get #limit(): number {
    return Math.floor(within(this.limit, 1, Infinity, 12));
  }

  get #categories(): readonly string[] {
    // A script may have them in a list.
    return String(this.category ?? '')
      .split(',')
      .map(name => name.trim())
      .filter(Boolean);
  }

  #matching(feed: Feed | undefined): readonly Article[] {
    return feed ? this.features.admit(inCategories(feed, this.#categories).articles) : [];
  }

  get #hasMore(): boolean {
    const { feed } = this.feeds;
    return feed?.next !== undefined || this.#matching(feed).length > this.#shown.length;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsListElement;
  }
}
