import type { Feature, FeatureHost } from './feature.js';

export interface FeatureEntry {
  /** The element's property that turns the feature on when its value is truthy. */
  readonly name: string;
  /** Whether the feature is fetched only when the element has articles and the browser is idle. */
  readonly later?: boolean;
  readonly load: () => Promise<new (host: never) => Feature>;
}

/** All features. Each is a chunk of its own, fetched when an element's property of that name is set. */
export const features: readonly FeatureEntry[] = [
  { name: 'articleParam', load: async () => (await import('./url-sync.js')).UrlSync },
  { name: 'dedupe', load: async () => (await import('./dedupe.js')).Dedupe },
  { name: 'filters', load: async () => (await import('./filters.js')).Filters },
  { name: 'refresh', load: async () => (await import('./refresh.js')).Refresh },
  { name: 'reader', load: async () => (await import('./reader/reader.js')).Reader },
  {
    name: 'structuredData',
    load: async () => (await import('./structured-data/structured-data.js')).StructuredData,
  },
  { name: 'articles', later: true, load: async () => (await import('./upkeep/upkeep.js')).Upkeep },
  { name: 'more', later: true, load: async () => (await import('./growing/growing.js')).Growing },
];

export type { Feature, FeatureHost };
