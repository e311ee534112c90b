import { ghost } from './ghost.js';
import { html } from './html.js';
import { htmlPage } from './html-page.js';
import { hugo } from './hugo.js';
import { react } from './react.js';
import type { Snippet } from './snippet.js';
import { svelte } from './svelte.js';
import { vue } from './vue.js';
import { wordpressBlock } from './wordpress-block.js';
import { wordpressPhp } from './wordpress-php.js';

/** All snippets, in the order of the page. */
export const snippets: readonly Snippet[] = [
  html,
  htmlPage,
  react,
  vue,
  svelte,
  wordpressBlock,
  wordpressPhp,
  hugo,
  ghost,
];

/** The snippet of that name, or else the first. */
export function snippetNamed(name: string): Snippet {
  return snippets.find(snippet => snippet.name === name) ?? html;
}
