/** Registers all three tags. Safe to repeat. */
import './define/news-article.js';
import './define/news-list.js';
import './define/related-news.js';
