import { lazy } from '../lazy.js';
import type { Answer, Format, FormatEntry, ReadOptions } from './format.js';
import { jsonFeedSignature } from './json-feed/json-feed.js';
import { loadMediaRss } from './xml/load-media-rss.js';

/** Loads an XML format's module, in parallel with the XML parser and, if the answer uses Media RSS, with `media-rss.ts`. */
async function withXml<T>(format: () => Promise<T>, answer: Answer | undefined): Promise<T> {
  const xml = lazy(() => import('./xml/xml-node.js'));
  return (await Promise.all([lazy(format), xml, answer && loadMediaRss(answer)]))[0];
}

/** The feed formats: JSON Feed, RSS and Atom (both recognised by their root element). Formats of APIs are in `apis/apis.ts`. */
export const feeds: readonly FormatEntry[] = [
  {
    ...jsonFeedSignature,
    load: async () => (await lazy(() => import('./json-feed/sloppy-json-feed.js'))).jsonFeed,
  },
  {
    name: 'rss',
    recognises: ({ root }) => /^(?:rss|rdf|channel)$/.test(root),
    load: async answer => (await withXml(() => import('./rss.js'), answer)).rss,
  },
  {
    name: 'atom',
    recognises: ({ root }) => root === 'feed' || root === 'entry',
    load: async answer => (await withXml(() => import('./atom.js'), answer)).atom,
  },
];

/**
 * Makes a `FormatEntry` of a custom format. Its methods are called on the custom format itself and not copied, because they may
 * use its private members through `this`.
 */
const entryOf = (format: Format): FormatEntry => ({
  name: format.name,
  serves: url => format.serves?.(url) ?? false,
  recognises: answer => format.recognises(answer),
  load: () => format,
});

/**
 * Formats in the order in which their `recognises` is called: the one that `format` names, then custom formats, then built-in
 * ones (`known`).
 */
export function ordered(
  known: readonly FormatEntry[],
  { format = 'auto', formats: custom = [] }: ReadOptions,
): FormatEntry[] {
  const own = [format, ...custom].filter((one): one is Format => Object(one) === one);
  const all = [...own.map(entryOf), ...known];
  return [...all.filter(one => one.name === format), ...all.filter(one => one.name !== format)];
}
