import { afterRemoval } from '../../controllers/after-removal.js';
import type { Card, FeatureHost } from '../feature.js';
import { scrollBoxesBy, scrollersOf } from '../scrollers.js';
import { placeKey, recallPlace, rememberPlace, type Place } from './remembered-place.js';
import { currentVisit } from './visits.js';

export type GrowingHost = FeatureHost<{
  readonly more: string;
  loadMore(): Promise<void>;
}>;

/**
 * Number of animation frames in which the scrolling to the story is repeated: with `content-visibility: auto`, a card that
 * comes into view changes from an estimated to its real height, which moves the cards below it.
 */
const FRAMES = 10;

/** Milliseconds without a `scroll` event after which the visitor's place is read. */
const REST = 200;

/**
 * After a reload or Back, loads as many pages of the feed as the list showed, and scrolls to the story that was in view. It
 * works for full loads and for pages that a router renders anew, for the window and for boxes that scroll.
 */
export class ScrollRestoration {
  readonly #host: GrowingHost;
  /** Whether `follow` has looked for a stored place: done once for each time that the list is inserted, or shown again. */
  #began = false;
  /** The place as it was read last, and its key: when the list is removed, the history may have another entry already. */
  #last: { key: string; place: Place } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True while the restoration loads pages of the feed. */
  busy = false;

  constructor(host: GrowingHost) {
    this.#host = host;
  }

  connect(): void {
    currentVisit();
    addEventListener('pagehide', this.#remember);
    addEventListener('click', this.#remember, true);
    addEventListener('scroll', this.#wait, { capture: true, passive: true });
    // Dispatched before each navigation, those by `pushState` included.
    globalThis.navigation?.addEventListener('navigate', this.#remember);
  }

  disconnect(): void {
    removeEventListener('pagehide', this.#remember);
    removeEventListener('click', this.#remember, true);
    removeEventListener('scroll', this.#wait, true);
    globalThis.navigation?.removeEventListener('navigate', this.#remember);
    clearTimeout(this.#timer);
    if (this.#last) rememberPlace(this.#last.key, this.#last.place);
    afterRemoval(this.#host.element, () => {
      this.#began = false;
      this.#last = undefined;
    });
  }

  /** Restores the stored place as soon as the list has stories. Resolves to the number of pages loaded for that. */
  async follow(): Promise<number> {
    const { element, articles, status, states } = this.#host;
    const { place } = this.#last ?? {};
    const stories = articles.length;
    if (this.#began && !this.busy && stories !== place?.stories)
      this.#last = { key: placeKey(element), place: { ...place, stories, source: this.#source } };
    // While a story is open in the place of the list, there is nothing to scroll to.
    if (states?.has('away')) this.#began = false;
    else if (!this.#began && articles.length > 0 && status !== 'loading') {
      this.#began = true;
      const place = recallPlace(placeKey(element), this.#source);
      if (place) return this.#restore(place);
    }
    return 0;
  }

  async #restore(place: Place): Promise<number> {
    this.busy = true;
    const pages = await this.#fill(place);
    this.busy = false;
    this.#host.element.requestUpdate();
    await this.#scroll(place);
    return pages;
  }

  /** Loads pages until the list shows as many stories as before, or a page adds none. Resolves to the number of pages. */
  async #fill({ stories }: Place): Promise<number> {
    const host = this.#host;
    for (let pages = 0; ; pages++) {
      const { length } = host.articles;
      if (length >= stories || host.element.more === 'none') return pages;
      await host.element.loadMore();
      if (host.articles.length <= length) return pages;
    }
  }

  /** Focuses the link that had the focus, and scrolls the card that was the first in view back to its place there. */
  async #scroll({ card: id, top = 0, focused }: Place): Promise<void> {
    const visit = currentVisit();
    if (visit.hasMoved) return;
    this.#cardOf(focused)?.link?.focus({ preventScroll: true });
    for (let frame = 0; frame < FRAMES && !visit.hasMoved; frame++) {
      const card = this.#cardOf(id);
      if (!card) return;
      scrollBoxesBy(scrollersOf(card.element), topOf(card) - top);
      await new Promise(requestAnimationFrame);
    }
  }

  get #source(): string {
    const { source, query } = this.#host;
    return JSON.stringify([source?.endpoint ?? source?.text?.length, query.apiQuery]);
  }

  #cardOf(id: string | undefined): Card | undefined {
    return this.#host.cards().find(({ article }) => article.id === id);
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#read, REST);
  };

  readonly #read = (): void => {
    const { element, articles, states } = this.#host;
    const all = { stories: articles.length, source: this.#source };
    // A list that is away has no place in the page.
    this.#last = { key: placeKey(element), place: states?.has('away') ? all : { ...all, ...this.#view() } };
  };

  readonly #remember = (): void => {
    this.#read();
    if (this.#last) rememberPlace(this.#last.key, this.#last.place);
  };

  /** What is in view of the list. */
  #view(): Pick<Place, 'card' | 'top' | 'focused'> {
    const boxes = scrollersOf(this.#host.element);
    const [, ...tops] = [...boxes].reverse().map(box => box.getBoundingClientRect().top);
    const start = Math.max(0, ...tops);
    const cards = this.#host.cards();
    const inView = cards.find(card => card.element.getBoundingClientRect().bottom > start);
    const top = inView ? topOf(inView) : Infinity;
    // A web page at its top, or with the list below the viewport, is not scrolled back: `card` and `top` are left out.
    const isScrolled = boxes.some(box => box.scrollTop > 0) && top < innerHeight;
    return {
      ...(isScrolled && { card: inView?.article.id, top }),
      focused: cards.find(({ link }) => link?.matches(':focus-visible'))?.article.id,
    };
  }
}

function topOf({ element }: Card): number {
  return element.getBoundingClientRect().top;
}
