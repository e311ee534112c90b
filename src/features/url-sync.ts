// https://html.spec.whatwg.org/multipage/nav-history-apis.html#event-navigation-currententrychange
import type { Feature, FeatureHost } from './feature.js';

/** Follows the page's address: back, forward, and where the browser tells of it, what scripts do to the history. */
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
    this.#host.requestUpdate();
  };
}
