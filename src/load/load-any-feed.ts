import type { Feed } from '../article.js';
import type { Answer } from '../formats/format.js';
import { readAnswer, type ReadOptions } from '../formats/recognise.js';
import { inCategories } from '../articles/in-categories.js';
import type { KnownAnswer, LoadFeedOptions } from './load-feed.js';

const readings = new WeakMap<Answer, Map<unknown, Promise<Feed>>>();

/** Twenty elements with one endpoint have one answer, and it is read once. */
export function readOnce(answer: Answer, reading: ReadOptions): Promise<Feed> {
  const feeds = readings.get(answer) ?? new Map<unknown, Promise<Feed>>();
  readings.set(answer, feeds);
  const key = reading.fields ?? reading.format;
  const feed = feeds.get(key) ?? readAnswer(answer, reading);
  feeds.set(key, feed);
  return feed;
}

/** APIs that are asked in their own way, by their addresses; what reads them can be on its way at once. */
const early: readonly (readonly [RegExp, () => Promise<unknown>])[] = [
  [/wp-json|rest_route/, () => import('../formats/wordpress/wordpress.js')],
  [/\/ghost\/api\//, () => import('../formats/ghost.js')],
  [/jsonapi/, () => import('../formats/drupal.js')],
];

/** Loads what isn't one JSON Feed. One answer in RSS or Atom is all that this file knows. See `loadFeed`. */
export async function loadAnyFeed(endpoint: string, options: LoadFeedOptions & KnownAnswer): Promise<Feed> {
  const { known, format, categories = [], whole, signal } = options;
  for (const [address, load] of early) if (address.test(endpoint)) void load().catch(() => {});
  const answer = await known?.answer.catch(() => undefined);
  signal?.throwIfAborted();
  if (known && answer?.status === 200 && /^(?:rss|rdf|feed)$/.test(answer.root)) {
    const feed = await readOnce(answer, { format });
    // That a next page is elsewhere has to be remembered.
    if (!feed.next || new URL(feed.next).origin === new URL(known.url).origin) {
      return inCategories(feed, whole ? [] : categories);
    }
  }
  const { loadFromAnywhere } = await import('./sources.js');
  return loadFromAnywhere(endpoint, options);
}
