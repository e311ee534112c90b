/**
 * Registers the tags `news-article`, `news-list` and `related-news`. A tag that is already registered keeps its class, so
 * repeated imports are harmless.
 */
import './define/news-article.js';
import './define/news-list.js';
import './define/related-news.js';
