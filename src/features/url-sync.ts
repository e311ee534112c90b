// The event `currententrychange` of the Navigation API also reports URL changes by `pushState` and `replaceState`:
// https://html.spec.whatwg.org/multipage/nav-history-apis.html#event-navigation-currententrychange
import type { Feature, FeatureHost } from './feature.js';

/**
 * Updates the element when the page's URL changes: by Back and Forward and, where there is the Navigation API, by
 * `pushState` and `replaceState`.
 */
export class UrlSync implements Feature {
  readonly #host: FeatureHost;

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  hostConnected(): void {
    globalThis.navigation?.addEventListener('currententrychange', this.#follow);
    addEventListener('popstate', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    globalThis.navigation?.removeEventListener('currententrychange', this.#follow);
    removeEventListener('popstate', this.#follow);
  }

  readonly #follow = (): void => {
    this.#host.element.requestUpdate();
  };
}
