/**
 * Entry point of the bundle that pages load with `<script type="module">`. Registers every element. Exports the element classes
 * and the functions that configure elements and load or parse feeds.
 */
import '../define.js';

export { configure } from '../configure.js';
export { NewsArticleElement } from '../elements/news-article/news-article.js';
export { NewsListElement } from '../elements/news-list/news-list.js';
export { RelatedNewsElement } from '../elements/related-news/related-news.js';
export { parseFeed } from '../formats/parse-feed.js';
export { loadFeed } from '../load/load-feed.js';
