import { define } from '../elements/define.js';
import { NewsListElement } from '../elements/news-list/news-list.js';

define('news-list', NewsListElement);
