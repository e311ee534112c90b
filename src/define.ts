/** Registers all three tags. Safe to repeat. */
import './elements/news-article/define.js';
import './elements/news-list/define.js';
import './elements/related-news/define.js';
