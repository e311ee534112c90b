import { define } from '../elements/define.js';
import { RelatedNewsElement } from '../elements/related-news/related-news.js';

define('related-news', RelatedNewsElement);
