import { writeFragment } from './markup.js';
import type { Snippet } from './snippet.js';

export const ghost: Snippet = {
  name: 'ghost',
  label: 'Ghost',
  hint: 'Save it in your theme and write `{{> news}}` into a template. Ghost has no place to paste it in a post but an HTML card, which takes it, too.',
  endsWithScripts: true,
  write: embed => [{ place: 'partials/news.hbs', text: writeFragment(embed) }],
};
