import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect } from 'storybook/test';
import astro from '../docs/recipes/astro.md?raw';
import eleventy from '../docs/recipes/eleventy.md?raw';
import ghost from '../docs/recipes/ghost.md?raw';
import hugo from '../docs/recipes/hugo.md?raw';
import jekyll from '../docs/recipes/jekyll.md?raw';
import plain from '../docs/recipes/README.md?raw';
import wordpress from '../docs/recipes/wordpress.md?raw';
import type { Article } from '../src/article.js';
import { configure } from '../src/configure.js';
import { toJsonFeed } from '../src/server/to-json-feed.js';
import { sampleFeed } from './sample-feed.js';

/** How themes of content systems put the elements into their pages: `docs/recipes`, with what comes of each. */
export default {
  title: 'Recipes',
  beforeEach: () => {
    configure({ fetch: async () => new Response(feed) });
    return () => configure({ fetch: undefined });
  },
} satisfies Meta;

const pictures = ['bridge-day', 'balloon', 'birds', 'bread'];

/** A feed has no place for the sample's own pictures, which are data URLs. */
function withPicture(article: Article, index: number): Article {
  const picture = pictures[index % pictures.length];
  const src = new URL(`pictures/${picture}.webp`, document.baseURI).href;
  return { ...article, image: article.image && { src, alt: '' } };
}

const articles = sampleFeed.articles.map(withPicture);
const feed = JSON.stringify(toJsonFeed({ ...sampleFeed, articles })).replaceAll('<', '\\u003c');

/** The element as the recipe has it, and as the system sends it: with the stories where the template says so. */
function recipe(name: string, text: string): StoryObj {
  const template = /<news-list[^]*?<\/news-list>/.exec(text)?.[0] ?? '';
  const markup = template
    .replace(/<script[^]*?(<\/script>|\/>)/, () => `<script type="application/feed+json">${feed}</script>`)
    .replace('{{@site.url}}', '')
    .replace(/\{\{[^]*\}\}/, '')
    .replace(/ [\w-]+="%s"/g, '');
  const story = text.replace(/^# .*\n/, '').replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '$1');
  return {
    name,
    render: () => html`${unsafeHTML(markup)}`,
    parameters: { docs: { description: { story }, source: { code: template, language: 'html' } } },
    play: async ({ canvasElement }) => {
      const list = canvasElement.querySelector('news-list');
      if (list?.status !== 'ready')
        await new Promise(resolve => list?.addEventListener('news-load', resolve, { once: true }));
      await expect(list?.articles.length).toBeGreaterThan(5);
    },
  };
}

export const HTML = recipe('HTML', plain);
export const WordPress = recipe('WordPress', wordpress);
export const Ghost = recipe('Ghost', ghost);
export const Hugo = recipe('Hugo', hugo);
export const Jekyll = recipe('Jekyll', jekyll);
export const Eleventy = recipe('Eleventy', eleventy);
export const Astro = recipe('Astro', astro);
