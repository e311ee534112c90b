/** Registers the three tags. A tag that is registered already stays as it is, so repeated imports are harmless. */
import './define/news-article.js';
import './define/news-list.js';
import './define/related-news.js';
