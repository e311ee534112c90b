import type { FeatureHost } from './feature.js';

/**
 * Element → its adapter (`FeatureHost`). All copies of the library on a page share the map: the attribute `for` of a
 * `<related-news>` of one bundle may name a `<news-article>` of another one.
 */
const hosts = ((globalThis as Partial<Record<symbol, WeakMap<Element, FeatureHost>>>)[
  Symbol.for('news-elements hosts')
] ??= new WeakMap());

export function registerHost(host: FeatureHost): void {
  hosts.set(host.element, host);
}

/** The element's adapter; undefined for an element of another library, or one that is not yet upgraded. */
export function hostOf(element: Element | null | undefined): FeatureHost | undefined {
  return hosts.get(element as Element);
}
