import type { Article, Feed } from '../article.js';
import { inCategories } from '../articles/in-categories.js';
import type { FeedQuery } from './feed-query.js';
import type { KeptFeed } from './feed-store.js';

export interface Selection {
  /** Its `next` is the source's and not for visitors. */
  readonly feed: Feed;
  readonly hasMore: boolean;
  /** When the oldest of the source's pages behind it was seen; milliseconds since 1970. */
  readonly checkedAt: number;
  readonly state: KeptFeed['state'];
}

/** Gets a page of the source by its URL; without, the first. */
export type GetPage = (url?: string) => Promise<KeptFeed>;

/**
 * Cuts what a query wants out of a source's pages, joined in order.
 * A further page that fails leaves what came before it; when that is nothing, throws what `getPage` threw.
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
    for await (const kept of walk(getPage, maxPages)) {
      pages.push(kept);
      if (!limit && pages.length === page) start = found.length;
      // New stories push old ones over to the next page, where they would come a second time.
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

/** The pages of a source, as far as its `next` links go, though never more than `maxPages`: links may form a circle. */
async function* walk(getPage: GetPage, maxPages: number): AsyncGenerator<KeptFeed> {
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
