import 'news-elements/svelte';
import { mount } from 'svelte';
import News from './News.svelte';

mount(News, { target: document.getElementById('app') });
