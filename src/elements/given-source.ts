import type { Feed } from '../article.js';
import type { FeedSource } from '../controllers/feed-host.js';
import { repairFeed } from '../formats/draft/repair-article.js';

/**
 * Makes a source from a value of the `feed` property. An object with a list `articles` is a feed, whose incomplete articles
 * are completed. A string is the text of an answer. Any other value is an answer's parsed JSON, and is stringified again.
 */
export function givenSource(given: Feed | undefined, base: string): FeedSource | undefined {
  const feed = repairFeed(given, base);
  if (feed || !given) return feed && { feed };
  return { text: typeof given === 'string' ? given : JSON.stringify(given) };
}
