export { toJsonFeed } from './to-json-feed.js';
export type { JsonFeed, JsonFeedExtension, JsonFeedItem, ToJsonFeedOptions } from './to-json-feed.js';
