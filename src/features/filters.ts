import { css, html, nothing } from 'lit';
import { addStyles } from '../styles.js';
import type { ArticleCategory, Feed } from '../article.js';
import { sameTerm } from '../formats/same-term.js';
import { filterTexts } from '../locales/en-filters.js';
import type { Feature, FeatureHost } from './feature.js';

interface FilterHost extends FeatureHost<{ readonly filters: boolean }> {
  readonly chosen: string | undefined;
  choose(category: string | undefined): void;
}

const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-end: var(--_gap);
    font-size: 0.9375em;
  }
  .filter[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  @media (forced-colors: active) {
    .filter[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: SelectedItem;
      background: SelectedItem;
      color: SelectedItemText;
    }
  }
`;

/**
 * Draws the feed's categories as toggle buttons. The chosen category is in the page's URL, so that a link can share it, and
 * never in the attribute `category`: applications copy, cache and reset attributes.
 */
export class Filters implements Feature {
  readonly #host: FilterHost;
  /**
   * Slug, or else name in lower case → category. Collected from all feeds loaded from the source: once a category is chosen,
   * an API answers with articles of this category only, and the other buttons would disappear.
   */
  readonly #categories = new Map<string, ArticleCategory>();
  /** The feed, endpoint or text that `#categories` come from. When the source changes, they are cleared. */
  #from: Feed | string | undefined;

  constructor(host: FilterHost) {
    this.#host = host;
    addStyles(host.element.renderRoot, styles);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  render(): unknown {
    const { element, locale, query } = this.#host;
    if (!element.filters) return nothing;
    this.#collect();
    if (this.#categories.size === 0) return nothing;
    const { categories: chosen = [] } = query.apiQuery ?? {};
    const texts = filterTexts(locale.texts);
    return html`<div part="filters" class="filters" role="group" aria-label=${texts.filters}>
      ${this.#button(texts.all, '', chosen.length === 0)}
      ${[...this.#categories.values()].map(category =>
        this.#button(
          category.name,
          category.slug ?? category.name,
          chosen.some(name => sameTerm(category, name)),
        ),
      )}
    </div>`;
  }

  #button(name: string, value: string, pressed: boolean): unknown {
    const choose = (): void => {
      // The button "All" (its value is empty) and a second press of the chosen category's button remove the filter.
      const category = pressed ? '' : value;
      this.#host.choose(category);
      this.#link(category);
    };
    return html`<button
      type="button"
      part="filter"
      class="button filter"
      dir="auto"
      aria-pressed=${pressed}
      @click=${choose}
    >
      ${name}
    </button>`;
  }

  /** Name of the page's query parameter for the category; begins with the element's id, as a page may have several lists. */
  get #parameter(): string {
    return `${this.#host.element.id || 'news'}-category`;
  }

  /** Chooses what the URL names. A URL without a category changes nothing before the visitor has chosen one. */
  readonly #follow = (): void => {
    const { chosen } = this.#host;
    const linked = new URL(location.href).searchParams.get(this.#parameter) ?? undefined;
    if (linked !== (chosen || undefined)) this.#host.choose(linked);
  };

  #link(category: string): void {
    const url = new URL(location.href);
    if (category) url.searchParams.set(this.#parameter, category);
    else url.searchParams.delete(this.#parameter);
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // `replaceState` is forbidden in a sandboxed frame, or was called too often: the list is filtered all the same.
    }
  }

  #collect(): void {
    const { feed, source: answered } = this.#host.feeds;
    // A new value of the element's `feed` property is drawn at once: in this update, `feeds.source` may be the previous source.
    const source = this.#host.source?.feed ? this.#host.source : answered;
    const from = source?.feed ?? source?.endpoint ?? source?.text;
    if (from !== this.#from) this.#categories.clear();
    this.#from = from;
    for (const { category } of feed?.articles ?? []) {
      if (category) this.#categories.set(category.slug ?? category.name.toLowerCase(), category);
    }
  }
}
