import type { FeatureHost } from '../feature.js';
import { recallPlace, rememberPlace, type Place } from './remembered-place.js';

export interface ReturnHost extends FeatureHost {
  readonly filters?: boolean;
  category?: string | undefined;
  loadMore(): Promise<void>;
}

/** What a visitor does who has begun to move by themselves. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'];
/** Whether that has happened: then nobody wants to be led. */
let hasMoved = false;
const move = (): void => {
  hasMoved = true;
};

/** Cards that come into view take their true height, which may move those below: until then, frames to wait. */
const FRAMES = 10;

/** Brings back the pages of a list that were shown, and the story that was in view, when its page is loaded again. */
export class ScrollRestoration {
  readonly #host: ReturnHost;
  #began = false;
  /** While the pages come back. */
  busy = false;

  constructor(host: ReturnHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('pagehide', this.#remember);
    for (const type of MOVES) addEventListener(type, move, { capture: true, passive: true, once: true });
  }

  disconnect(): void {
    removeEventListener('pagehide', this.#remember);
  }

  /** Begins when there are stories; resolves to the number of pages that were added. */
  async follow(): Promise<number> {
    if (this.#began || this.#host.articles.length === 0) return 0;
    this.#began = true;
    const place = recallPlace(this.#host);
    if (!place) return 0;
    this.busy = true;
    await this.#choose(place);
    const pages = await this.#fill(place);
    this.busy = false;
    this.#host.requestUpdate();
    await this.#scroll(place);
    return pages;
  }

  /** The category that the visitor had chosen. */
  async #choose({ category }: Place): Promise<void> {
    const host = this.#host;
    if (!host.filters || host.category === category) return;
    const answered = new Promise(resolve => {
      for (const end of ['news-load', 'news-error']) host.addEventListener(end, resolve, { once: true });
    });
    host.category = category;
    await answered;
    await host.updateComplete;
  }

  async #fill({ stories }: Place): Promise<number> {
    const host = this.#host;
    for (let pages = 0; ; pages++) {
      const { length } = host.articles;
      if (length >= stories) return pages;
      await host.loadMore();
      if (host.articles.length <= length) return pages;
    }
  }

  async #scroll({ card: id, top = 0, focused }: Place): Promise<void> {
    if (hasMoved) return;
    this.#linkTo(focused)?.focus({ preventScroll: true });
    for (let frame = 0; frame < FRAMES && !hasMoved; frame++) {
      const card = this.#linkTo(id)?.closest('.card');
      if (!card) return;
      scrollBy({ top: card.getBoundingClientRect().top - top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
  }

  #linkTo(id: string | undefined): HTMLElement | null | undefined {
    const position = this.#host.articles.findIndex(article => article.id === id);
    return this.#cards[position]?.querySelector<HTMLElement>('.link');
  }

  get #cards(): Element[] {
    return [...this.#host.renderRoot.querySelectorAll('[part~=card]')];
  }

  readonly #remember = (): void => {
    const { articles, category, renderRoot } = this.#host;
    const cards = this.#cards;
    const inView = cards.findIndex(card => card.getBoundingClientRect().bottom > 0);
    const top = cards[inView]?.getBoundingClientRect().top ?? Infinity;
    const link = renderRoot.querySelector('.link:focus-visible');
    rememberPlace(this.#host, {
      stories: articles.length,
      category,
      // Where the list begins below the viewport, it has no say in where the page stands.
      ...(scrollY > 0 && top < innerHeight && { card: articles[inView]?.id, top }),
      focused: articles[cards.indexOf(link?.closest('.card') as Element)]?.id,
    });
  };
}
