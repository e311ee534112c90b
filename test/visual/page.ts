/** Runs in the page: draws scenes there. */
import '../../src/define.js';
import type { Article, Feed } from '../../src/article.js';
import { layoutScenes } from './layouts.js';
import { stateScenes } from './states.js';

/** The newspaper's stories, as the tests' side sends them. */
declare const edition: readonly Article[];

const stories: Article[] = edition.map(story => ({
  ...story,
  published: story.published && new Date(story.published),
  modified: story.modified && new Date(story.modified),
  // Browsers take the larger one wherever they have it already.
  image: story.image && { ...story.image, srcset: undefined },
}));

/** Draws a scene in the light and below it in the dark, and waits until all of it has come. */
export async function draw(name: string, language: string): Promise<void> {
  const scene = layoutScenes[name] ?? stateScenes[name];
  if (!scene) throw new Error(`No scene is called ${name}.`);
  const articles = stories.filter(story => story.language === language);
  const feed: Feed = { format: 'json-feed', language, articles };
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.body.replaceChildren();
  for (const scheme of ['light', 'dark']) {
    const panel = document.createElement('section');
    panel.style.colorScheme = scheme;
    document.body.append(panel);
    await scene(feed, panel);
    for (const { shadowRoot } of panel.children) await picturesIn(shadowRoot);
  }
  await document.fonts.ready;
}

/** How high all of it is, once what is in view has been drawn. */
export async function heightDrawn(): Promise<number> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return document.body.offsetHeight;
}

async function picturesIn(root: ShadowRoot | null): Promise<void> {
  const images = [...(root?.querySelectorAll('img') ?? [])];
  for (const image of images) {
    image.loading = 'eager';
    // Else a picture may still be missing in the first frame that is painted.
    image.decoding = 'sync';
  }
  await Promise.all(images.map(image => image.decode()));
}
