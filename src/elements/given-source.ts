import type { Feed } from '../article.js';
import type { FeedSource } from '../controllers/feed-host.js';
import { repairFeed } from '../formats/draft/repair-article.js';

/**
 * The source for a value of the `feed` property. A parsed feed is taken as it is; any other value is read like an endpoint's
 * answer: text, or JSON that a script has parsed.
 */
export function givenSource(given: Feed | undefined, base: string): FeedSource | undefined {
  const feed = repairFeed(given, base);
  if (feed || !given) return feed && { feed };
  return { text: typeof given === 'string' ? given : JSON.stringify(given) };
}
