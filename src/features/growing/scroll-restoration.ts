import type { Card, FeatureHost } from '../feature.js';
import { recallPlace, rememberPlace, type Place } from './remembered-place.js';

export type GrowingHost = FeatureHost<{
  readonly more: string;
  readonly filters?: boolean;
  category?: string | undefined;
  loadMore(): Promise<void>;
}>;

/** Events with which a visitor begins to scroll. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
/** Whether an event of `MOVES` has occurred: from then on, no script may scroll the web page. */
let hasMoved = false;
const move = (): void => {
  hasMoved = true;
};

/**
 * Number of animation frames in which the scrolling to the story is repeated: with `content-visibility: auto`, a card that
 * comes into view changes from an estimated to its real height, which moves the cards below it.
 */
const FRAMES = 10;

/** After a reload or Back, loads as many pages of the feed as the list showed, and scrolls to the story that was in view. */
export class ScrollRestoration {
  readonly #host: GrowingHost;
  /** Whether `follow` has looked for a stored place of the list, which it does once. */
  #began = false;
  /** True while the restoration loads pages of the feed. */
  busy = false;

  constructor(host: GrowingHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('pagehide', this.#remember);
    for (const type of MOVES) addEventListener(type, move, { capture: true, passive: true, once: true });
  }

  disconnect(): void {
    removeEventListener('pagehide', this.#remember);
  }

  /** Restores the stored place, once, as soon as the list has stories. Resolves to the number of pages loaded for that. */
  async follow(): Promise<number> {
    if (this.#began || this.#host.articles.length === 0) return 0;
    this.#began = true;
    const place = recallPlace(this.#host.element);
    if (!place) return 0;
    this.busy = true;
    await this.#choose(place);
    const pages = await this.#fill(place);
    this.busy = false;
    this.#host.element.requestUpdate();
    await this.#scroll(place);
    return pages;
  }

  /** Sets the category that the visitor had chosen before the reload or Back, and waits for its articles. */
  async #choose({ category }: Place): Promise<void> {
    const { element } = this.#host;
    if (!element.filters || element.category === category) return;
    const answered = new Promise(resolve => {
      for (const end of ['news-load', 'news-error']) element.addEventListener(end, resolve, { once: true });
    });
    element.category = category;
    await answered;
    await element.updateComplete;
  }

  /** Loads pages until the list shows as many stories as before, or a page adds none. Resolves to the number of pages. */
  async #fill({ stories }: Place): Promise<number> {
    const host = this.#host;
    for (let pages = 0; ; pages++) {
      const { length } = host.articles;
      if (length >= stories) return pages;
      await host.element.loadMore();
      if (host.articles.length <= length) return pages;
    }
  }

  /** Focuses the link that had the focus, and scrolls the card that was the first in view back to its place there. */
  async #scroll({ card: id, top = 0, focused }: Place): Promise<void> {
    if (hasMoved) return;
    this.#cardOf(focused)?.link?.focus({ preventScroll: true });
    for (let frame = 0; frame < FRAMES && !hasMoved; frame++) {
      const card = this.#cardOf(id);
      if (!card) return;
      scrollBy({ top: topOf(card) - top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }

  #cardOf(id: string | undefined): Card | undefined {
    return this.#host.cards().find(({ article }) => article.id === id);
  }

  readonly #remember = (): void => {
    const { element, articles } = this.#host;
    const cards = this.#host.cards();
    const inView = cards.find(card => card.element.getBoundingClientRect().bottom > 0);
    const top = inView ? topOf(inView) : Infinity;
    rememberPlace(element, {
      stories: articles.length,
      category: element.category,
      // A web page at its top, or with the list below the viewport, is not scrolled back: `card` and `top` are left out.
      ...(scrollY > 0 && top < innerHeight && { card: inView?.article.id, top }),
      focused: cards.find(({ link }) => link?.matches(':focus-visible'))?.article.id,
    });
  };
}

function topOf({ element }: Card): number {
  return element.getBoundingClientRect().top;
}
