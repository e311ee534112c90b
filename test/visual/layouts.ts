/** Scenes that show every layout of every element, by name. Runs in the page. */
import { layouts } from '../../src/cards/index.js';
import { add, pick, storyOf, type Scene } from './scene.js';

const list = (layout: string): Scene => {
  return async (feed, panel) => {
    await add(panel, 'news-list', { feed: pick(feed), more: 'none', layout });
  };
};

const article = (layout: string): Scene => {
  return async (feed, panel) => {
    const story = storyOf(feed, 'swing-bridge-closed');
    await add(panel, 'news-article', { article: story, noTopLink: true, layout });
  };
};

export const layoutScenes: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries(layouts.map(({ name }) => [name, list(name)])),
  full: article('full'),
  card: article('card'),
  summary: article('summary'),
  related: async (feed, panel) => {
    const story = storyOf(feed, 'swing-bridge-closed');
    await add(panel, 'related-news', { article: story, feed, viewAll: '/news' });
  },
};
