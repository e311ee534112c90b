/** Scenes of states that look different from a loaded list or story: waiting, empty, error, … Runs in the page. */
import { configure } from '../../src/configure.js';
import { layouts } from '../../src/cards/index.js';
import { writeJsonFeed } from '../../demo/write-json-feed.js';
import type { Feed } from '../../src/article.js';
import { add, pick, storyOf, until, type Drawn, type Scene } from './scene.js';
import { specimen } from '../../stories/specimen.js';

/** Makes requests of elements from now on get this body, or status 404 without a body. */
function answer(body?: string): void {
  configure({ fetch: async () => (body ? new Response(body) : new Response('', { status: 404 })) });
}

/** Each panel has a URL of its own: elements with the same URL would share one request between the two panels. */
const endpointOf = (panel: HTMLElement): string => `/feed.json?${panel.style.colorScheme}`;

const written = (feed: Feed): string => writeJsonFeed(feed, { self: '/feed.json' });

/** Adds all three elements to the panel, with the same endpoint. */
async function all(panel: HTMLElement): Promise<void> {
  const endpoint = endpointOf(panel);
  await add(panel, 'news-list', { endpoint, heading: 'The harbour', layout: 'list', limit: 3 });
  await add(panel, 'news-article', { endpoint });
  await add(panel, 'related-news', { endpoint, viewAll: '/news' });
}

/** Resolves when every element of the panel has the status `empty` or `error`. */
async function answered(panel: HTMLElement): Promise<void> {
  const elements = [...panel.children] as Drawn[];
  await until(() => elements.every(({ status }) => status === 'empty' || status === 'error'));
}

async function appears(panel: HTMLElement, part: string): Promise<void> {
  await until(() => panel.firstElementChild?.shadowRoot?.querySelector(`[part~=${part}]`));
}

export const stateScenes: Readonly<Record<string, Scene>> = {
  waiting: async (_feed, panel) => {
    configure({ fetch: () => new Promise(() => undefined) });
    await all(panel);
    for (const element of panel.children)
      element.shadowRoot?.getAnimations().forEach(animation => animation.finish());
  },

  empty: async (feed, panel) => {
    answer(written({ ...feed, articles: [] }));
    await all(panel);
    await answered(panel);
  },

  error: async (_feed, panel) => {
    answer();
    await all(panel);
    await answered(panel);
    panel.firstElementChild?.shadowRoot?.querySelector('details')?.toggleAttribute('open');
  },

  stale: async (feed, panel) => {
    answer(written({ ...feed, articles: feed.articles.slice(0, 2) }));
    const list = await add(panel, 'news-list', { endpoint: endpointOf(panel), heading: 'The harbour' });
    await appears(panel, 'card');
    answer();
    await (list as Drawn & { reload(): Promise<void> }).reload();
  },

  browsing: async (feed, panel) => {
    const { setTimeout } = globalThis;
    // The 15-second timer of `refresh` fires at once, so the list finds the new story without waiting.
    globalThis.setTimeout = ((run: () => void, ms?: number) =>
      setTimeout(run, ms === 15_000 ? 0 : ms)) as typeof setTimeout;
    answer(written({ ...feed, articles: feed.articles.slice(1) }));
    const choices = { filters: true, category: 'city', layout: 'compact', limit: 4, refresh: 15 };
    await add(panel, 'news-list', { endpoint: endpointOf(panel), heading: 'The harbour', ...choices });
    await appears(panel, 'card');
    answer(written(feed));
    await appears(panel, 'new-articles');
    globalThis.setTimeout = setTimeout;
  },

  consent: async (_feed, panel) => {
    const endpoint = 'https://news.example/feed.json';
    await add(panel, 'news-list', { endpoint, heading: 'The harbour', loading: 'click' });
  },

  words: async (feed, panel) => {
    const [live, , council, market] = pick(feed).articles;
    const endless = {
      ...market!,
      title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      category: undefined,
      published: undefined,
    };
    const words = { ...feed, articles: [live!, council!, endless] };
    for (const { name } of layouts)
      await add(panel, 'news-list', { feed: words, layout: name, noImages: name !== 'list', heading: name });
  },

  boxes: async (feed, panel) => {
    panel.style.cssText +=
      'background: light-dark(#eef0f3, #0f1318); --news-surface: light-dark(#fff, #1a2029); --news-radius: 10px';
    for (const { name } of layouts)
      await add(panel, 'news-list', { feed: pick(feed), layout: name, heading: name, more: 'none' });
    await add(panel, 'related-news', { article: storyOf(feed, 'fog'), feed });
  },

  large: async (feed, panel) => {
    panel.style.fontSize = '200%';
    await add(panel, 'news-list', { feed: pick(feed), layout: 'hero', limit: 3, heading: 'The harbour' });
    await add(panel, 'news-list', { feed: pick(feed), layout: 'list', limit: 2, filters: true });
    await add(panel, 'news-article', { article: storyOf(feed, 'fog'), noTopLink: true });
  },

  specimen: async (_feed, panel) => {
    await add(panel, 'news-article', { article: specimen(document.baseURI) });
    await appears(panel, 'top-link');
  },
};
