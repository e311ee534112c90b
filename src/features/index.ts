import type { Feature, FeatureHost } from './feature.js';

export interface FeatureEntry {
  /** The element's property that asks for it by not being empty. */
  readonly name: string;
  /** Whether it can wait until the browser has nothing better to do. */
  readonly later?: boolean;
  readonly load: () => Promise<new (host: never) => Feature>;
}

/** Each is its own file, fetched when an element has its property. */
export const features: readonly FeatureEntry[] = [
  { name: 'filters', load: async () => (await import('./filters.js')).Filters },
  { name: 'more', later: true, load: async () => (await import('./growing.js')).Growing },
];

export type { Feature, FeatureHost };
