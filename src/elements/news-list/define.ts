import { define } from '../define.js';
import { NewsListElement } from './news-list.js';

define('news-list', NewsListElement);
