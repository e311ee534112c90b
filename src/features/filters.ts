import { css, html, nothing } from 'lit';
import { addStyles } from '../styles.js';
import type { ArticleCategory, Feed } from '../article.js';
import { sameTerm } from '../formats/same-term.js';
import type { Feature, FeatureHost } from './feature.js';

interface FilterHost extends FeatureHost {
  filters: boolean;
  category?: string | undefined;
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

/** The feed's categories as buttons, of which one is pressed; the page's address says which, for whoever follows it. */
export class Filters implements Feature {
  readonly #host: FilterHost;
  /** All that were seen of this source: an answer for one category names no others. */
  readonly #categories = new Map<string, ArticleCategory>();
  #from: Feed | string | undefined;

  constructor(host: FilterHost) {
    this.#host = host;
    addStyles(host.renderRoot, styles);
    const linked = new URL(location.href).searchParams.get(this.#parameter);
    if (linked) host.category = linked;
  }

  render(): unknown {
    const { filters, locale, query } = this.#host;
    if (!filters) return nothing;
    this.#collect();
    if (this.#categories.size === 0) return nothing;
    const { categories: chosen = [] } = query;
    return html`<div part="filters" class="filters" role="group" aria-label=${locale.texts.filters}>
      ${this.#button(locale.texts.all, '', chosen.length === 0)}
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
      // Pressed once more, a category lets go.
      const category = pressed || !value ? undefined : value;
      this.#host.category = category;
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

  /** Of the query; a page may have several such lists. */
  get #parameter(): string {
    return `${this.#host.id || 'news'}-category`;
  }

  #link(category: string | undefined): void {
    const url = new URL(location.href);
    if (category) url.searchParams.set(this.#parameter, category);
    else url.searchParams.delete(this.#parameter);
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // Not in this frame, or too often: the list shows what was chosen all the same.
    }
  }

  #collect(): void {
    const { feed, source: answered } = this.#host.feeds;
    // What the page gives is here before it was read.
    const source = this.#host.source?.feed ? this.#host.source : answered;
    const from = source?.feed ?? source?.endpoint ?? source?.text;
    if (from !== this.#from) this.#categories.clear();
    this.#from = from;
    for (const { category } of feed?.articles ?? []) {
      if (category) this.#categories.set(category.slug ?? category.name.toLowerCase(), category);
    }
  }
}
