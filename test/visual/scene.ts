/** What the scenes of the visual tests are made of. Runs in the page. */
import type { Article, Feed } from '../../src/article.js';

export interface Drawn extends HTMLElement {
  readonly status: string;
  readonly updateComplete: Promise<boolean>;
}

/** Draws into a panel from the stories of one language. */
export type Scene = (feed: Feed, panel: HTMLElement) => void | Promise<void>;

/** One story of every kind: live, plain, words only, sponsored, for members, without date. */
const front = [
  'spring-tide-live',
  'swing-bridge-bicycles',
  'council-roundup',
  'covered-market-week',
  'lamp-keeper',
  'fixtures',
];

/** Few stories, and all that cards must cope with. */
export function pick(feed: Feed): Feed {
  const chosen = front.flatMap(id => feed.articles.find(article => article.id === id) ?? []);
  // The small editions have pictures everywhere, and nothing special.
  const others = feed.articles.map((article, index) =>
    index === 2 ? { ...article, image: undefined } : article,
  );
  return { ...feed, articles: chosen.length ? chosen : others };
}

export function storyOf(feed: Feed, name: string): Article {
  const story = feed.articles.find(({ id }) => id.startsWith(name));
  if (!story) throw new Error(`The edition has no story ${name}.`);
  return story;
}

export async function add(panel: HTMLElement, tag: string, properties: object): Promise<Drawn> {
  const element = document.createElement(tag) as Drawn;
  Object.assign(element, { loading: 'eager', ...properties });
  panel.append(element);
  await element.updateComplete;
  return element;
}

/** Looks once a frame. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}
