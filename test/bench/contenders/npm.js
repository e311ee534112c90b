// news-list imported from the npm package, for the bundler.
import 'news-elements/define/news-list';
import { handles } from './handles.js';

handles();
