import { define } from '../define.js';
import { NewsArticleElement } from './news-article.js';

define('news-article', NewsArticleElement);
