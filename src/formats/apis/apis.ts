import { drupalSignature, ghostSignature, jsonSignature, wordpressSignature } from './signatures.js';
import { lazy } from '../../lazy.js';
import { feeds, ordered } from '../feeds.js';
import type { FormatEntry, ReadOptions } from '../format.js';
import { loadRichText } from '../json/load-rich-text.js';

/** Formats that are recognised by the shape of their JSON, most specific first. To add a format, add an entry. */
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
  {
    ...jsonSignature,
    load: async answer => {
      const json = lazy(() => import('../json/json.js'));
      return (await Promise.all([json, answer && loadRichText(answer)]))[0].json;
    },
  },
];

/** All formats, in the order in which their `recognises` is called. */
export const orderedFormats = (options: ReadOptions = {}): FormatEntry[] =>
  ordered([...feeds, ...apis], options);
