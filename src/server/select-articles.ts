import type { Article, Feed } from '../article.js';
import { foldTerm, spellingsOf } from '../formats/same-term.js';
import type { FeedQuery } from './feed-query.js';
import type { KeptFeed } from './feed-store.js';
import { nextTask } from './next-task.js';

export interface Selection {
  /**
   * The source's first page, with the selected articles as its articles. Its `next` is still a URL of the source, which may
   * contain a key and must not be sent to visitors.
   */
  readonly feed: Feed;
  readonly hasMore: boolean;
  /** The earliest `checkedAt` of the source's pages that were read, in milliseconds since 1970. */
  readonly checkedAt: number;
  readonly state: KeptFeed['state'];
}

/** A function that gets a page of the source by its URL; without a URL, the first page. */
export type GetPage = (url?: string) => Promise<KeptFeed>;

/**
 * Selects the articles that match a query from the pages of a source. The articles of these pages count as one list.
 * If a further page can't be read, the result has the selected articles of the pages before it; if none of these was selected,
 * the error of `getPage` is thrown.
 */
export async function selectArticles(
  { page, limit, categories }: FeedQuery,
  getPage: GetPage,
  maxPages: number,
): Promise<Selection> {
  const pages: KeptFeed[] = [];
  const seen = new Set<string>();
  const wanted = new Set(categories.map(foldTerm));
  let found: Article[] = [];
  let start = limit ? (page - 1) * limit : Infinity;
  let problem: unknown;
  try {
    for await (const kept of followNext(getPage, maxPages)) {
      pages.push(kept);
      if (!limit && pages.length === page) start = found.length;
      // If the source publishes articles between the downloads of two pages, the last articles of the earlier page move to the
      // later page. So articles of a later page whose id was on an earlier one are left out.
      const unseen = kept.feed.articles.filter(({ id }) => !seen.has(id));
      unseen.forEach(({ id }) => seen.add(id));
      found = found.concat(wanted.size ? await inOneOf(unseen, wanted) : unseen);
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

/** Yields the pages of a source by following `next` URLs, which may form a cycle: it stops after `maxPages` pages. */
async function* followNext(getPage: GetPage, maxPages: number): AsyncGenerator<KeptFeed> {
  let next: string | undefined;
  for (let page = 1; page <= maxPages; page++) {
    const kept = await getPage(next);
    yield kept;
    next = kept.feed.next;
    if (next === undefined) return;
  }
}

/**
 * Article → spellings of its category and its tags. Articles stay the same while a page is cached, so the spellings are made once
 * and not for each request.
 */
const spellings = new WeakMap<Article, ReadonlySet<string>>();

/** After so many articles, or terms whose spellings were made, other requests are answered before the next article is compared. */
const SLICE = 1000;

/** The articles that are in one of the wanted categories, by the rules of `sameTerm`. */
async function inOneOf(articles: readonly Article[], wanted: ReadonlySet<string>): Promise<Article[]> {
  const found: Article[] = [];
  let work = 0;
  for (const article of articles) {
    let own = spellings.get(article);
    if (!own) {
      const terms = [article.category ?? {}, ...article.tags.map(name => ({ name }))];
      own = new Set(terms.flatMap(spellingsOf));
      spellings.set(article, own);
      work += terms.length;
    }
    if ([...wanted].some(name => own.has(name))) found.push(article);
    if (++work < SLICE) continue;
    work = 0;
    await nextTask();
  }
  return found;
}

function worst(pages: readonly KeptFeed[]): KeptFeed['state'] {
  const states = pages.map(({ state }) => state);
  return (['failed', 'stale'] as const).find(state => states.includes(state)) ?? 'fresh';
}
