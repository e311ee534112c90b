import { configure } from 'news-elements';
import 'news-elements/define/news-list';

configure({ lang: 'en' });
