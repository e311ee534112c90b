/** What a script tag loads: registers every element, and exports what pages configure and load feeds with. */
import '../define.js';

export { configure } from '../configure.js';
export { NewsArticleElement } from '../elements/news-article/news-article.js';
export { NewsListElement } from '../elements/news-list/news-list.js';
export { RelatedNewsElement } from '../elements/related-news/related-news.js';
export { parseFeed } from '../formats/parse-feed.js';
export { loadFeed } from '../load/load-feed.js';
