import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Far enough ahead that on a slow phone the news is there when the visitor has scrolled to it. */
const AHEAD = '400px';

/** Knows when its host first comes near the viewport. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;
  /** True from the first time the host was near the viewport. */
  near = false;

  constructor(host: ReactiveControllerHost & Element) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    if (this.near) return;
    this.#observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        this.near = true;
        this.#observer?.disconnect();
        this.#host.requestUpdate();
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
