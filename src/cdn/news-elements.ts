/**
 * What the script tag loads: registers every element and exports all that `news-elements` exports. JSON Feed, which our
 * own `createFeedHandler` answers too, is on board, so that one script and one feed make a list; all else comes when it
 * is needed.
 */
import '../define.js';
import '../formats/json-feed.js';

export * from '../index.js';
