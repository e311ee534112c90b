import type { FeatureHost } from './feature.js';
import { sharedByCopies } from './shared-by-copies.js';

/**
 * Element → its adapter (`FeatureHost`). All copies of the library on a page share the map: the attribute `for` of a
 * `<related-news>` of one bundle may name a `<news-article>` of another one.
 */
const hosts = sharedByCopies('hosts', new WeakMap<Element, FeatureHost>());

export function registerHost(host: FeatureHost): void {
  hosts.set(host.element, host);
}

/** The element's adapter; undefined for an element of another library, or one that is not yet upgraded. */
export function hostOf(element: Element | null | undefined): FeatureHost | undefined {
  return hosts.get(element as Element);
}
