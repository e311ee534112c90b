import { drupalSignature, ghostSignature, jsonSignature, wordpressSignature } from './signatures.js';
import { lazy } from '../../lazy.js';
import { feeds, ordered } from '../feeds.js';
import type { FormatEntry, ReadOptions } from '../format.js';

/** Formats that are told by the shape of their JSON, from the most to the least certain. To add a format, add its line. */
const apis: readonly FormatEntry[] = [
  {
    name: 'rss-in-json',
    recognises: ({ json }) => Boolean((json as { rss?: unknown } | null | undefined)?.rss),
    load: async () => (await lazy(() => import('../rss-in-json.js'))).rssInJson,
  },
  {
    ...wordpressSignature,
    load: async () => (await lazy(() => import('../wordpress/wordpress.js'))).wordpress,
  },
  { ...ghostSignature, load: async () => (await lazy(() => import('../ghost.js'))).ghost },
  { ...drupalSignature, load: async () => (await lazy(() => import('../drupal.js'))).drupal },
  { ...jsonSignature, load: async () => (await lazy(() => import('../json/json.js'))).json },
];

/** All formats in the order in which they are asked whether an answer is theirs. */
export const orderedFormats = (options: ReadOptions = {}): FormatEntry[] =>
  ordered([...feeds, ...apis], options);
