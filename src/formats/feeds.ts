import { lazy } from '../lazy.js';
import type { Answer, Format, FormatEntry, ReadOptions } from './format.js';
import { jsonFeedSignature } from './json-feed/json-feed.js';
import { mediaOf } from './xml/media-of.js';

/** Loads a format beside the modules that read XML and Media RSS, not one after the other. */
async function withXml<T>(format: () => Promise<T>, answer: Answer | undefined): Promise<T> {
  const xml = lazy(() => import('./xml/xml-node.js'));
  return (await Promise.all([lazy(format), xml, answer && mediaOf(answer)]))[0];
}

/** The formats that are certain by the root of their answer. Those that are less certain stand in `apis.ts`. */
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

/** Formats in the order in which they are asked; the one that was asked for by name comes first. */
export function ordered(
  known: readonly FormatEntry[],
  { format = 'auto', formats: custom = [] }: ReadOptions,
): FormatEntry[] {
  const own = typeof format === 'object' ? [format, ...custom] : custom;
  const all = [
    ...own.map((one): FormatEntry => Object.assign(Object.create(one) as Format, { load: () => one })),
    ...known,
  ];
  return [...all.filter(one => one.name === format), ...all.filter(one => one.name !== format)];
}
