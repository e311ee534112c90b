import type { Feed } from '../article.js';
import { loadFeed } from '../load/load-feed.js';
import type { LoadFeedOptions } from '../load/load-options.js';
import { mergePages } from '../articles/merge-pages.js';
import type { FeedHost } from './feed-host.js';

/** At most this many pages of a feed are loaded in a row, to find the wanted article or to fill a page of a list. */
export const MAX_PAGES_AHEAD = 5;

/**
 * Appends further pages to the first one until the host is satisfied. If a page fails, the result has the pages before it,
 * and the failure.
 * @throws if the article that the host wants is missing: the failure, else a FeedError with reason `not-found`
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
    // The missing article may be on the page that failed: then the failure tells more.
    throw failure ?? error;
  }
  return { feed, failure };
}

/** Loads the page at `next` and appends it to the pages so far. */
export async function nextPage(feed: Feed, next: string, options: LoadFeedOptions): Promise<Feed> {
  return mergePages(feed, await loadFeed(next, { ...options, after: feed }));
}
