import { define } from '../define.js';
import { RelatedNewsElement } from './related-news.js';

define('related-news', RelatedNewsElement);
