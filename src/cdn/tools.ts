/**
 * Everything else that `news-elements` exports, for pages with a script tag whose own scripts need it:
 * `import { rankRelated } from '/news-elements/tools.js'`. A file of its own, so that no other visitor downloads its names.
 */
export { rankRelated } from '../articles/rank/rank-related.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent, NewsViewEvent } from '../events.js';
export { FeedError } from '../feed-error.js';
