import { writeFragment } from './markup.js';
import type { Snippet } from './snippet.js';

export const html: Snippet = {
  name: 'html',
  label: 'HTML',
  hint: 'Paste it where the news should be, on any page.',
  endsWithScripts: true,
  write: embed => [{ place: 'in a page', text: writeFragment(embed) }],
};
