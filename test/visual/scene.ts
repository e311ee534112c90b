/** Shared by the scenes of the visual tests: choosing stories, adding elements, waiting. Runs in the page. */
import type { Article, Feed } from '../../src/article.js';

export interface Drawn extends HTMLElement {
  readonly status: string;
  readonly updateComplete: Promise<boolean>;
}

/** Adds elements to a panel; `feed` has the stories of one language. */
export type Scene = (feed: Feed, panel: HTMLElement) => void | Promise<void>;

/** Ids of six stories, one of each kind: live, plain, without a picture, sponsored, for members, without a date. */
const front = [
  'spring-tide-live',
  'swing-bridge-bicycles',
  'council-roundup',
  'covered-market-week',
  'lamp-keeper',
  'fixtures',
];

/** Keeps one story of each kind that cards treat differently; if the edition lacks these, all its stories. */
export function pick(feed: Feed): Feed {
  const chosen = front.flatMap(id => feed.articles.find(article => article.id === id) ?? []);
  // Small editions have no such stories, and a picture for every story: the third one loses its picture.
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

/** Checks the condition in every animation frame; resolves when it is truthy. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}
