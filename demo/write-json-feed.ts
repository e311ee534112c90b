import type { Feed } from '../src/article.js';
import { toJsonFeed } from '../src/formats/json-feed/to-json-feed.js';
import type { FeedAddresses } from './feed-addresses.js';

/** Writes a feed as JSON Feed 1.1. */
export function writeJsonFeed(feed: Feed, { self, next }: FeedAddresses): string {
  return JSON.stringify(toJsonFeed(feed, { feedUrl: self, nextUrl: next ?? null }));
}
