/**
 * Second entry point of the bundle for script tags: the exports of the package `news-elements` that the first one
 * (`news-elements.ts`) lacks. Scripts of a page import them: `import { rankRelated } from '/news-elements/tools.js'`. The entry
 * points are separate, so that pages that need none of these exports don't download the list of them.
 */
export { rankRelated } from '../articles/rank/rank-related.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent, NewsViewEvent } from '../events.js';
export { FeedError } from '../feed-error.js';
