import { define } from '../elements/define.js';
import { NewsArticleElement } from '../elements/news-article/news-article.js';

define('news-article', NewsArticleElement);
