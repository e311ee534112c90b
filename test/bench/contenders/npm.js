// news-list as a bundler takes it from the package.
import 'news-elements/define/news-list';
import { handles } from './handles.js';

handles();
