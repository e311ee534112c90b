/**
 * Second entry point of the bundle that pages load with `<script type="module">`: the exports of the package `news-elements`
 * that the first entry point (`news-elements.ts`) lacks. Scripts of a page import them, for example
 * `import { rankRelated } from '/news-elements/tools.js'`. Pages that need none of these exports don't download this file.
 */
export { rankRelated } from '../articles/rank/rank-related.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent, NewsViewEvent } from '../events.js';
export { NewsPlayEvent } from '../elements/news-article/play-event.js';
export { FeedError } from '../feed-error.js';
