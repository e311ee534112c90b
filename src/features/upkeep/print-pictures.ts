import { windowOf } from '../../html/window-of.js';
import type { FeatureHost } from '../feature.js';

/** Requests all pictures when the page is printed: browsers leave out lazy pictures that were never near the viewport. */
export class PrintPictures {
  readonly #host: FeatureHost;
  /** Changes when the page is printed, and when developer tools or a PDF service show it as on paper. */
  #media: MediaQueryList | undefined;
  #window: typeof globalThis | undefined;

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  connect(): void {
    this.#window = windowOf(this.#host.element);
    this.#window.addEventListener('beforeprint', this.#request);
    // A DOM without layout, such as jsdom, has no media queries.
    this.#media = (this.#window as Partial<typeof globalThis>).matchMedia?.('print');
    this.#media?.addEventListener('change', this.#request);
  }

  disconnect(): void {
    this.#window?.removeEventListener('beforeprint', this.#request);
    this.#media?.removeEventListener('change', this.#request);
  }

  readonly #request = (): void => {
    const pictures = this.#host.element.renderRoot.querySelectorAll<HTMLImageElement>('[loading=lazy]');
    for (const picture of pictures) picture.loading = 'eager';
  };
}
