import type { FeatureHost } from '../feature.js';

/** Requests all pictures when the page is printed: browsers leave out lazy pictures that were never near the viewport. */
export class PrintPictures {
  readonly #host: FeatureHost;
  /** Changes when the page is printed, and when developer tools or a PDF service show it as on paper. */
  readonly #media = globalThis.matchMedia?.('print');

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('beforeprint', this.#request);
    this.#media?.addEventListener('change', this.#request);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#request);
    this.#media?.removeEventListener('change', this.#request);
  }

  readonly #request = (): void => {
    const pictures = this.#host.element.renderRoot.querySelectorAll<HTMLImageElement>('[loading=lazy]');
    for (const picture of pictures) picture.loading = 'eager';
  };
}
