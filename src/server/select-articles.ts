import type { Article, Feed } from '../article.js';
import { inCategories } from '../articles/in-categories.js';
import type { FeedQuery } from './feed-query.js';
import type { KeptFeed } from './feed-store.js';

export interface Selection {
  /**
   * The feed with the selected articles. Its `next` is a URL of the source: it may contain a key and must not reach visitors.
   */
  readonly feed: Feed;
  readonly hasMore: boolean;
  /** `checkedAt` of the oldest of the source's pages that were used; milliseconds since 1970. */
  readonly checkedAt: number;
  readonly state: KeptFeed['state'];
}

/** Gets a page of the source by its URL; without a URL, the first page. */
export type GetPage = (url?: string) => Promise<KeptFeed>;

/**
 * Selects the articles of a query from the pages of a source, which are joined in order.
 * When a further page fails, the articles before it are returned; if there are none, the error of `getPage` is thrown.
 */
export async function selectArticles(
  { page, limit, categories }: FeedQuery,
  getPage: GetPage,
  maxPages: number,
): Promise<Selection> {
  const pages: KeptFeed[] = [];
  const seen = new Set<string>();
  let found: Article[] = [];
  let start = limit ? (page - 1) * limit : Infinity;
  let problem: unknown;
  try {
    for await (const kept of followNext(getPage, maxPages)) {
      pages.push(kept);
      if (!limit && pages.length === page) start = found.length;
      // Articles published between two downloads move older ones to the next page, where they would appear twice.
      const unseen = kept.feed.articles.filter(({ id }) => !seen.has(id));
      unseen.forEach(({ id }) => seen.add(id));
      found = found.concat(inCategories({ ...kept.feed, articles: unseen }, categories).articles);
      if (limit ? found.length >= start + limit : pages.length === page) break;
    }
  } catch (error) {
    problem = error;
  }

  const articles = found.slice(start, limit && start + limit);
  const [first] = pages;
  const last = pages.at(-1);
  if (!first || !last || (problem && !articles.length)) throw problem;
  const sourceHasMore = last.feed.next !== undefined && pages.length < maxPages;
  return {
    feed: { ...first.feed, articles },
    hasMore: !problem && articles.length > 0 && (found.length > start + articles.length || sourceHasMore),
    checkedAt: Math.min(...pages.map(({ checkedAt }) => checkedAt)),
    state: problem ? 'failed' : worst(pages),
  };
}

/** Follows the `next` links of a source, for at most `maxPages` pages: the links may form a circle. */
async function* followNext(getPage: GetPage, maxPages: number): AsyncGenerator<KeptFeed> {
  let next: string | undefined;
  for (let page = 1; page <= maxPages; page++) {
    const kept = await getPage(next);
    yield kept;
    next = kept.feed.next;
    if (next === undefined) return;
  }
}

function worst(pages: readonly KeptFeed[]): KeptFeed['state'] {
  const states = pages.map(({ state }) => state);
  return (['failed', 'stale'] as const).find(state => states.includes(state)) ?? 'fresh';
}
