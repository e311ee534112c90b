import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Distance from the viewport that counts as near, chosen so that a slow phone loads the feed before the element is reached. */
const AHEAD = '400px';

/** Requests an update of the host element when it first comes near the viewport, or when the page is about to be printed. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;
  /** Whether the host has ever been near the viewport, or on a page that was printed. */
  near = false;

  constructor(host: ReactiveControllerHost & Element) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    // In a DOM without layout, such as jsdom, every element counts as near.
    this.near ||= !globalThis.IntersectionObserver;
    if (this.near) return;
    this.#observer = new IntersectionObserver(
      entries => entries.some(entry => entry.isIntersecting) && this.#show(),
      // `scrollMargin`: the same in boxes that scroll. Without it, an element in a box loads when it comes into view.
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.#show);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#show);
  }

  readonly #show = (): void => {
    this.near = true;
    this.hostDisconnected();
    this.#host.requestUpdate();
  };
}
