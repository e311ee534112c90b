import { drupalMarks, ghostMarks, jsonMarks, wordpressMarks } from './api-marks.js';
import type { FormatEntry } from './index.js';

/** What answers in JSON of its own, from the most to the least certain. */
export const apis: readonly FormatEntry[] = [
  {
    name: 'rss-in-json',
    recognises: ({ json }) => Boolean((json as { rss?: unknown } | null | undefined)?.rss),
    load: async () => (await import('./rss-in-json.js')).rssInJson,
  },
  { ...wordpressMarks, load: async () => (await import('./wordpress.js')).wordpress },
  { ...ghostMarks, load: async () => (await import('./ghost.js')).ghost },
  { ...drupalMarks, load: async () => (await import('./drupal.js')).drupal },
  { ...jsonMarks, load: async () => (await import('./json.js')).json },
];
