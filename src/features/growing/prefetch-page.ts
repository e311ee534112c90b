import type { Feed } from '../../article.js';
import { inCategories } from '../../articles/in-categories.js';
import { loadFeed } from '../../load/load-feed.js';
import { mergePages } from '../../articles/merge-pages.js';
import type { FeatureHost } from '../feature.js';

/** The feed's next page, fetched when a press of the button for more stories is likely, and kept until the press. */
export class PrefetchedPage {
  readonly #host: FeatureHost;
  #before: Feed | undefined;
  #page: Feed | undefined;
  #abort = new AbortController();

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  /** Fetches the next page, unless the visitor saves data, or the loaded pages have enough articles that are not shown yet. */
  async fetch(): Promise<void> {
    const { element, feeds, articles, query } = this.#host;
    const before = feeds.feed;
    if (!before?.next || before === this.#before || feeds.paging || feeds.error || savesData()) return;
    const { limit = 1, categories = [] } = query.apiQuery ?? {};
    const waiting = inCategories(before, categories).articles.length - articles.length;
    if (waiting >= limit) return;
    this.#before = before;
    this.#page = undefined;
    const { signal } = this.#abort;
    // A failed prefetch is ignored: a press of the button sends the request again, and then reports a failure.
    const page = await loadFeed(before.next, {
      ...query,
      base: element.baseURI,
      after: before,
      signal,
    }).catch(() => undefined);
    if (before === this.#before) this.#page = page;
  }

  /**
   * Called when the button for more stories is pressed. Appends the prefetched page to the feed. If the page hasn't arrived,
   * the list requests the same URL, and `request()` gives it the answer of the request under way instead of sending another.
   */
  use(): void {
    const { feeds } = this.#host;
    if (!this.#page || !this.#before || feeds.feed !== this.#before) return;
    feeds.take(mergePages(this.#before, this.#page));
    this.drop();
  }

  /** Aborts a prefetch under way, and discards a prefetched page. */
  drop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#before = this.#page = undefined;
  }
}

/**
 * Whether the browser saves data or has a slow connection:
 * https://wicg.github.io/savedata/#savedata-attribute · https://wicg.github.io/netinfo/#effectivetype-attribute
 */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? '');
}
