import type { PropertyValues } from 'lit';
import type { Article, Feed } from '../../article.js';
import { inCategories } from '../../articles/in-categories.js';
import type { FeedQuery } from '../../controllers/feed-host.js';
import { MAX_PAGES_AHEAD } from '../../controllers/further-pages.js';
import { within } from '../converters.js';
import { NewsHost, type HostedElement } from '../news-host.js';

export interface HostedList extends HostedElement {
  readonly limit: number;
  readonly category?: string | undefined;
  loadMore(): Promise<void>;
}

/** Adapter of `<news-list>`: decides which of the feed's articles are shown, and when a further page is loaded. */
export class NewsListHost extends NewsHost<HostedList> {
  /** Slug or name of the category that the visitor has chosen, '' for all; undefined while `category` of the page counts. */
  chosen: string | undefined;
  readonly kind = 'list';
  /** How many pages of `limit` cards are to be shown. */
  #pages = 1;
  #shown: readonly Article[] = [];

  override get articles(): readonly Article[] {
    return this.#shown;
  }

  override get query(): FeedQuery {
    return { ...super.query, apiQuery: { limit: this.limit, categories: this.#categories } };
  }

  /** Cards per page. Validated here, too: a value that a script sets as a property has passed no converter. */
  get limit(): number {
    return Math.floor(within(this.element.limit, 1, Infinity, 12));
  }

  get hasMore(): boolean {
    const { feed } = this.feeds;
    return feed?.next !== undefined || this.#matching(feed).length > this.#shown.length;
  }

  override satisfiedBy(feed: Feed): boolean {
    return this.#matching(feed).length >= this.limit * this.#pages;
  }

  override retry(): Promise<void> {
    return this.feeds.pageFailed ? this.element.loadMore() : super.retry();
  }

  override willUpdate(changed: PropertyValues<HostedList>): void {
    super.willUpdate(changed);
    if (changed.has('category')) this.chosen = undefined;
    if (changed.has('category') || changed.has('endpoint') || changed.has('limit')) this.#pages = 1;
    this.#shown = this.#matching(this.feeds.feed).slice(0, this.limit * this.#pages);
  }

  /** Shows the first page of the category that the visitor has chosen. */
  choose(category: string | undefined): void {
    this.chosen = category;
    this.#pages = 1;
    this.element.requestUpdate();
  }

  /** Shows one more page of cards, and requests pages of the feed for it if needed. Resolves after success and failure. */
  async loadMore(): Promise<void> {
    const { element, feeds, limit } = this;
    const shown = this.#shown.length;
    // `#pages` is computed from the number of shown cards instead of incremented: so a page that failed to load is requested
    // again, and rounding counts a page with slightly fewer articles than `limit` as one page.
    this.#pages = Math.round(shown / limit) + 1;
    element.requestUpdate();
    let wanted = limit * this.#pages;
    for (let page = 0; page < MAX_PAGES_AHEAD && this.#matching(feeds.feed).length < wanted; page++) {
      await feeds.more();
      if (feeds.pageFailed || !element.isConnected) break;
      // One requested page is enough if it adds at least one card, even if fewer than `limit`. If it adds none, because all its
      // articles are of other categories, for instance, the next page is requested.
      wanted = shown + 1;
    }
  }

  get #categories(): readonly string[] {
    if (this.chosen !== undefined) return this.chosen ? [this.chosen] : [];
    // A script may set `category` to an array, which `String` joins with commas.
    return String(this.element.category ?? '')
      .split(',')
      .map(name => name.trim())
      .filter(Boolean);
  }

  #matching(feed: Feed | undefined): readonly Article[] {
    return feed ? this.features.withoutHidden(inCategories(feed, this.#categories).articles) : [];
  }
}
