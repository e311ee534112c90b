/**
 * Second entry point of the bundle for script tags: the exports of the package `news-elements` that the first one
 * (`news-elements.ts`) lacks. Scripts of a page import them: `import { rankRelated } from '/news-elements/tools.js'`. Pages
 * that don't import this file don't download its list of exports.
 */
export { rankRelated } from '../articles/rank/rank-related.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent, NewsViewEvent } from '../events.js';
export { FeedError } from '../feed-error.js';
