/** Script of the page in Chromium: draws the scenes of the visual tests. */
import '../../src/define.js';
import type { Article, Feed } from '../../src/article.js';
import { layoutScenes } from './layouts.js';
import { stateScenes } from './states.js';

/** The sample newspaper's stories, a global that `studio.ts` writes as JSON: dates are strings. */
declare const edition: readonly Article[];

const stories: Article[] = edition.map(story => ({
  ...story,
  published: story.published && new Date(story.published),
  modified: story.modified && new Date(story.modified),
  // No `srcset`: a browser uses a larger candidate if it is cached, so the picture would depend on earlier scenes.
  image: story.image && { ...story.image, srcset: undefined },
}));

/** Draws a scene in a light panel and, below it, a dark one; resolves when its pictures and fonts are loaded. */
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

/** Resolves to the page's height in pixels after two frames, in which cards in view take their real heights. */
export async function heightDrawn(): Promise<number> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return document.body.offsetHeight;
}

async function picturesIn(root: ShadowRoot | null): Promise<void> {
  const images = [...(root?.querySelectorAll('img') ?? [])];
  for (const image of images) {
    image.loading = 'eager';
    // With asynchronous decoding, a picture may be missing in the first painted frame.
    image.decoding = 'sync';
  }
  await Promise.all(images.map(image => image.decode()));
}
