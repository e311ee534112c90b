import { writeFragment } from './markup.js';
import type { Snippet } from './snippet.js';

export const hugo: Snippet = {
  name: 'hugo',
  label: 'Hugo',
  hint: 'Save it as a partial and write `{{ partial "news.html" . }}` into a template.',
  endsWithScripts: true,
  write: embed => [{ place: 'layouts/partials/news.html', text: writeFragment(embed) }],
};
