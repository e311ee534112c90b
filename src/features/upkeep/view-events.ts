import { NewsViewEvent } from '../../events.js';
import { windowOf } from '../../html/window-of.js';
import type { FeatureHost } from '../feature.js';

/** Milliseconds that half of a card has to be in view before it counts as seen. */
const LONG_ENOUGH = 1000;

/** Counts impressions: dispatches `news-view` when half of a card has been in view for a second, once for each story. */
export class ViewEvents {
  readonly #host: FeatureHost;
  /** Ids of the articles whose event was dispatched. */
  readonly #seen = new Set<string>();
  /** Card that is in view → the timer that will dispatch its event. */
  readonly #inView = new Map<Element, ReturnType<typeof setTimeout>>();
  /** Cards that `start` has already handled: each is observed, or was until the browser skipped its layout. */
  #watched = new WeakSet<Element>();
  #observer: IntersectionObserver | undefined;

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  connect(): void {
    this.#host.element.renderRoot.addEventListener('contentvisibilityautostatechange', this.#approach, true);
  }

  disconnect(): void {
    this.#host.element.renderRoot.removeEventListener(
      'contentvisibilityautostatechange',
      this.#approach,
      true,
    );
    this.stop();
  }

  /** Observes the cards that were added since the last call. */
  start(): void {
    const { IntersectionObserver } = windowOf(this.#host.element) as Partial<typeof globalThis>;
    // A DOM without layout, such as jsdom, shows no cards to anybody.
    if (!IntersectionObserver) return;
    this.#observer ??= new IntersectionObserver(entries => entries.forEach(this.#look), { threshold: 0.5 });
    for (const { element } of this.#host.cards()) {
      if (this.#watched.has(element)) continue;
      this.#watched.add(element);
      this.#observer.observe(element);
    }
  }

  stop(): void {
    for (const timer of this.#inView.values()) clearTimeout(timer);
    this.#inView.clear();
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = new WeakSet();
  }

  /**
   * Stops to observe a card when the browser begins to skip its layout (far from the viewport), and observes it again when
   * that ends: each observed card costs time in every frame of scrolling.
   */
  readonly #approach = (event: Event): void => {
    const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
    if (!this.#watched.has(target as Element)) return;
    if (skipped) this.#observer?.unobserve(target as Element);
    else this.#observer?.observe(target as Element);
  };

  readonly #look = ({ target, intersectionRatio }: IntersectionObserverEntry): void => {
    clearTimeout(this.#inView.get(target));
    this.#inView.delete(target);
    if (intersectionRatio < 0.5) {
      const isNear = target.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
      if (!isNear) this.#observer?.unobserve(target);
      return;
    }
    this.#inView.set(
      target,
      setTimeout(() => this.#dispatch(target), LONG_ENOUGH),
    );
  };

  #dispatch(target: Element): void {
    this.#inView.delete(target);
    this.#observer?.unobserve(target);
    const cards = this.#host.cards();
    const position = cards.findIndex(({ element }) => element === target);
    const article = cards[position]?.article;
    if (!article || this.#seen.has(article.id)) return;
    this.#seen.add(article.id);
    const event = new NewsViewEvent(article, position);
    this.#host.element.dispatchEvent(event);
  }
}
