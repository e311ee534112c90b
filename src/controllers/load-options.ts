import type { LoadFeedOptions } from '../load/load-feed.js';
import type { FeedQuery } from './feed-host.js';

/**
 * What an element asks for, as `loadFeed` takes it. Categories are asked of an API and of nothing else: the element filters
 * what it shows, and its feed names the categories of all stories.
 */
export function loadOptions({
  pageSize,
  categories,
  stays,
  articleId: _,
  ...query
}: FeedQuery): LoadFeedOptions {
  return { ...query, sameOriginOnly: stays, apiQuery: { limit: pageSize, categories } };
}
