import { drupalSignature, ghostSignature, jsonSignature, wordpressSignature } from './api-signatures.js';
import type { FormatEntry } from './recognise.js';

/** What answers in JSON of its own, from the most to the least certain. */
export const apis: readonly FormatEntry[] = [
  {
    name: 'rss-in-json',
    recognises: ({ json }) => Boolean((json as { rss?: unknown } | null | undefined)?.rss),
    load: async () => (await import('./rss-in-json.js')).rssInJson,
  },
  { ...wordpressSignature, load: async () => (await import('./wordpress/wordpress.js')).wordpress },
  { ...ghostSignature, load: async () => (await import('./ghost.js')).ghost },
  { ...drupalSignature, load: async () => (await import('./drupal.js')).drupal },
  { ...jsonSignature, load: async () => (await import('./json/json.js')).json },
];
