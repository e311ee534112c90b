import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { cardStyles } from '../../cards/card.styles.js';
import { layoutNamed, layoutNames, type LayoutName } from '../../cards/index.js';
import { renderCards, renderWaitingCards } from '../card-list.js';
import { between, oneOf } from '../converters.js';
import { NewsElement } from '../news-element.js';
import { NewsListHost } from './news-list-host.js';

/**
 * Shows many stories of a feed as cards.
 *
 * @element news-list
 * @csspart filters - The buttons of the categories.
 * @csspart filter - The button of one category; the chosen one has `aria-pressed="true"`.
 * @csspart more - The button that loads and shows the next page.
 */
export class NewsListElement extends NewsElement {
  static override styles = [...NewsElement.styles, ...cardStyles];

  readonly #host = new NewsListHost(this);

  /** How the cards are laid out: `grid`, `list`, `compact`, `headlines` or `hero`. */
  @property({ converter: oneOf(layoutNames('grid')) }) layout: LayoutName = 'grid';

  /** How many cards are shown at first, and how many each further page adds. */
  @property({ converter: between(1, Infinity, 12) }) limit = 12;

  /** Shows only articles of these categories: names or slugs, separated by commas. */
  @property() category?: string | undefined;

  /** Shows a button for each category of the feed; a press shows only that category's articles. */
  @property({ type: Boolean }) filters = false;

  /** How further pages are loaded: `button` on a press, `scroll` three by scrolling and then on a press, `none` not at all. */
  @property({ converter: oneOf(['button', 'scroll', 'none']) }) more: 'button' | 'scroll' | 'none' = 'button';

  /**
   * Id of a `<news-article>` in the same document or shadow root, which shows the story of a clicked card. A hidden
   * `<news-article>` replaces the list while a story is open.
   */
  @property() reader?: string | undefined;

  /** What the visitor has chosen with the filter buttons: slugs or names of categories. */
  get selection(): { readonly category: readonly string[] } {
    const { chosen } = this.#host;
    return { category: chosen ? [chosen] : [] };
  }

  /** Loads and shows the next page. Resolves when its cards are drawn, or when it could not be loaded. */
  async loadMore(): Promise<void> {
    if (!this.isConnected) return;
    await this.#host.loadMore();
    await this.updateComplete;
  }

  protected override renderArticles(): unknown {
    const host = this.#host;
    const grows = this.more !== 'none';
    const { hasMore } = host;
    return [
      renderCards(host, {
        layout: layoutNamed(this.layout, 'grid'),
        level: host.level + 1,
        label: this.heading || host.locale.texts.stories,
        grows,
        complete: !hasMore,
      }),
      grows && hasMore ? this.#renderMore() : nothing,
    ];
  }

  protected override renderWaiting(): unknown {
    return renderWaitingCards(this.#host.limit, layoutNamed(this.layout, 'grid'));
  }

  #renderMore(): unknown {
    const { feeds, locale } = this.#host;
    const { paging } = feeds;
    return html`<div class="foot">
      ${paging ? html`<div class="progress"></div>` : nothing}
      <button
        type="button"
        part="more"
        class="button"
        aria-disabled=${paging}
        @click=${() => this.loadMore()}
      >
        ${paging ? locale.texts.loading : locale.texts.showMore}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-list': NewsListElement;
  }
}
