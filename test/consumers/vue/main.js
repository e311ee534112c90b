import 'news-elements/vue';
import { createApp } from 'vue';
import News from './News.vue';

createApp(News).mount('#app');
