import { writeFragment } from './markup.js';
import type { Snippet } from './snippet.js';

export const wordpressBlock: Snippet = {
  name: 'wordpress-block',
  label: 'WordPress block',
  hint: 'Paste it into the editor: it becomes a “Custom HTML” block. Only those who may post unfiltered HTML can save it.',
  endsWithScripts: true,
  write: embed => [
    { place: 'in the editor', text: `<!-- wp:html -->\n${writeFragment(embed)}<!-- /wp:html -->\n` },
  ],
};
