export type { AllowOrigins } from './cors.js';
export { createFeedHandler, type FeedHandler } from './feed-handler.js';
export type { FeedSource } from './feed-source.js';
export type { FeedHandlerOptions } from './handler-options.js';
export { toJsonFeed } from '../formats/json-feed/to-json-feed.js';
export type {
  JsonFeed,
  JsonFeedExtension,
  JsonFeedItem,
  ToJsonFeedOptions,
} from '../formats/json-feed/to-json-feed.js';
export { toNodeListener, type NodeRequest, type NodeResponse } from './node-listener.js';
