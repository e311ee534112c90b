import type { Feed } from '../article.js';
import { loadFeed } from '../load/load-feed.js';
import type { LoadFeedOptions } from '../load/load-options.js';
import { mergePages } from '../articles/merge-pages.js';
import type { FeedHost } from './feed-host.js';

/** Pages that are fetched without being asked for, to find a story or fill a list. */
export const MAX_PAGES_AHEAD = 5;

/**
 * Adds pages until the host is satisfied. The failure of one leaves those before it as they are.
 * @throws FeedError the failure, or `not-found`, if an article that the host wants is missing
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
    host.check(feed);
  } catch (error) {
    // The article may be on the page that failed.
    throw failure ?? error;
  }
  return { feed, failure };
}

/** The pages so far and the one after them. */
export async function nextPage(feed: Feed, next: string, options: LoadFeedOptions): Promise<Feed> {
  return mergePages(feed, await loadFeed(next, { ...options, after: feed }));
}
