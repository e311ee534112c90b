import { configure } from 'news-elements';
import 'news-elements/define/news-list';
// For their types; at runtime, these modules are empty.
import 'news-elements/jsx';
import 'news-elements/svelte';
import 'news-elements/vue';

configure({ lang: 'en' });
