import type { Feed } from '../article.js';
import type { FeedSource } from '../controllers/feed-host.js';
import { repairFeed } from '../formats/draft/repair-article.js';

/**
 * Makes a source from a value of the `feed` property. An object with a list `articles` is a feed, whose incomplete articles
 * are completed. Any other value is the text of an answer, or JSON that a script has parsed and that is made text again.
 */
export function givenSource(given: Feed | undefined, base: string): FeedSource | undefined {
  const feed = repairFeed(given, base);
  if (feed || !given) return feed && { feed };
  return { text: typeof given === 'string' ? given : JSON.stringify(given) };
}
