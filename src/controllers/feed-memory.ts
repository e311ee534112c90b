import type { Feed } from '../article.js';
import { configurationListeners } from '../configure.js';
import type { FeedSource } from './feed-host.js';

/** A loaded feed, and the source and options (`inputs`, as JSON) that its first page was requested with. */
export interface Loaded {
  /** The articles of all pages loaded so far, as one feed. */
  readonly feed: Feed;
  readonly source: FeedSource | undefined;
  readonly inputs: string;
  /** When the first page was loaded; for a saved feed, when it was saved. */
  readonly at: Date;
  /** Whether the feed is the saved feed of an earlier visit. */
  readonly isSaved: boolean;
}

/** Number of feeds at which the memory is emptied. */
const MAX_FEEDS = 20;

/** Milliseconds for which a feed in memory is drawn without a request. An older one is drawn, and requested again. */
const FRESH = 300_000;

/**
 * Inputs of an element → the feed that it has loaded, with all pages; for the next element with these inputs. Applications
 * that render a page again (a router's Back, `innerHTML` written anew) remove an element and insert a new one like it, which
 * then draws these stories in its first update.
 */
const feeds = new Map<string, Loaded>();

// Other headers, credentials or formats may lead to another answer.
configurationListeners.add(() => feeds.clear());

export const keptFeed = (inputs: string): Loaded | undefined => feeds.get(inputs);

export function keepFeed(loaded: Loaded): void {
  if (feeds.size > MAX_FEEDS) feeds.clear();
  feeds.set(loaded.inputs, loaded);
}

export const isFresh = (loaded: Loaded | undefined): boolean => Date.now() - Number(loaded?.at) < FRESH;
