import type { Feed } from '../article.js';
import { loadFeed } from '../load/load-feed.js';
import type { LoadFeedOptions } from '../load/load-options.js';
import { lazy } from '../lazy.js';
import type { FeedHost } from './feed-host.js';

/** Maximum number of pages of a feed that are loaded one after another to find an article or to fill a page of a list. */
export const MAX_PAGES_AHEAD = 5;

/**
 * Loads further pages and appends them to the first one until `host.satisfiedBy` returns true, for at most `MAX_PAGES_AHEAD`
 * pages in all. If a page can't be loaded, the result has the pages before it, and the failure.
 * @throws if the article that the host shows is in none of the pages: the failure of a page, else a FeedError with reason
 * `not-found`
 */
export async function fillUp(
  host: FeedHost,
  feed: Feed,
  options: LoadFeedOptions,
): Promise<{ feed: Feed; failure?: unknown }> {
  let failure: unknown;
  try {
    for (let page = 1; page < MAX_PAGES_AHEAD && feed.next && !host.satisfiedBy(feed); page++) {
      feed = await nextPage(feed, feed.next, options);
    }
  } catch (error) {
    failure = error;
  }
  try {
    await host.check(feed);
  } catch (error) {
    // If a page could not be loaded, the missing article may be on it, so that failure is thrown instead of `not-found`.
    throw failure ?? error;
  }
  return { feed, failure };
}

/** Loads the page whose URL is `next` and returns `feed` with its articles appended. */
export async function nextPage(feed: Feed, next: string, options: LoadFeedOptions): Promise<Feed> {
  const [page, { mergePages }] = await Promise.all([
    loadFeed(next, { ...options, after: feed }),
    lazy(() => import('../articles/merge-pages.js')),
  ]);
  return mergePages(feed, page);
}
