import type { Feed } from '../../article.js';
import { inCategories } from '../../articles/in-categories.js';
import { loadFeed } from '../../load/load-feed.js';
import { mergePages } from '../../articles/merge-pages.js';
import type { FeatureHost } from '../feature.js';

/** The next page, fetched when a press of the button is likely and kept until the press. */
export class PrefetchedPage {
  readonly #host: FeatureHost;
  #before: Feed | undefined;
  #page: Feed | undefined;
  #abort = new AbortController();

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  /** Fetches it, unless the visitor saves data, or what is here already is enough for a page. */
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
    // A failure is not reported: the press repeats the request, and reports it then.
    const page = await loadFeed(before.next, {
      ...query,
      base: element.baseURI,
      after: before,
      signal,
    }).catch(() => undefined);
    if (before === this.#before) this.#page = page;
  }

  /** Adds the page to the list, if it has come; if not, the request that the press makes is shared with ours. */
  use(): void {
    const { feeds } = this.#host;
    if (!this.#page || !this.#before || feeds.feed !== this.#before) return;
    feeds.take(mergePages(this.#before, this.#page));
    this.drop();
  }

  drop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#before = this.#page = undefined;
  }
}

/** https://wicg.github.io/savedata/#savedata-attribute · https://wicg.github.io/netinfo/#effectivetype-attribute */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return Boolean(connection?.saveData) || /2g/.test(connection?.effectiveType ?? '');
}
