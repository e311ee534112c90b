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
import { toJsonFeed } from '../src/formats/json-feed/to-json-feed.js';
import { sampleFeed } from './sample-feed.js';
import { loaded, served, source } from './sources.js';

/** The recipes for content systems in `docs/recipes`, each with the element as the system renders it. */
export default { title: 'Recipes' } satisfies Meta;

const feed = JSON.stringify(toJsonFeed(sampleFeed)).replaceAll('<', '\\u003c');

/**
 * Makes a Storybook story from a recipe's Markdown. Draws the `<news-list>` of its first template, with the template's
 * expressions removed, and with the sample feed as its data.
 */
function recipe(text: string): StoryObj {
  const template = /<news-list[^]*?<\/news-list>/.exec(text)?.[0] ?? '';
  const markup = template
    .replace(/<script[^]*?(<\/script>|\/>)/, () => `<script type="application/feed+json">${feed}</script>`)
    .replace('{{@site.url}}', '')
    .replace(/\{\{[^]*\}\}/, '')
    .replace(/ [\w-]+="%s"/g, '');
  const [, endpoint] = /endpoint=["'](.*?)["']/.exec(markup) ?? [];
  if (endpoint) source(new URL(endpoint, document.baseURI).href, served(sampleFeed));
  const story = text.replace(/^# .*\n/, '').replace(/\[([^\]]+)\]\([\w-]+\.md\)/g, '$1');
  return {
    render: () => html`${unsafeHTML(markup)}`,
    parameters: { docs: { description: { story }, source: { code: template, language: 'html' } } },
    play: async ({ canvasElement }) => {
      const { articles } = await loaded(canvasElement);
      await expect(articles.length).toBeGreaterThan(5);
    },
  };
}

export const HTML: StoryObj = { ...recipe(plain), name: 'HTML' };
export const WordPress: StoryObj = { ...recipe(wordpress), name: 'WordPress' };
export const Ghost: StoryObj = { ...recipe(ghost), name: 'Ghost' };
export const Hugo: StoryObj = { ...recipe(hugo), name: 'Hugo' };
export const Jekyll: StoryObj = { ...recipe(jekyll), name: 'Jekyll' };
export const Eleventy: StoryObj = { ...recipe(eleventy), name: 'Eleventy' };
export const Astro: StoryObj = { ...recipe(astro), name: 'Astro' };
