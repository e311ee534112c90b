/** How a list grows under its reader's eyes: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
import type { Feature, FeatureHost } from './feature.js';
import { tabStopAfter, tabStopBefore } from './tab-stops.js';

interface GrowingHost extends FeatureHost {
  readonly more: string;
  loadMore(): Promise<void>;
}

/** Pages that come by scrolling; then the button has its turn, so that what is under the list can be reached. */
const PAGES_BY_SCROLLING = 3;

/** Far enough ahead that a page is there before its reader. */
const AHEAD = '800px';

/**
 * Loads ahead of the scrolling reader, leads who pressed the button to what it brought, and moves between the cards
 * and out of their list by keys.
 */
export class Growing implements Feature {
  readonly #host: GrowingHost;
  #observer: IntersectionObserver | undefined;
  #scrolled = 0;
  /** How many stories there were when the end of the list was last watched. */
  #watchedAt = -1;
  /** How many stories there were when the button was pressed. */
  #pressedAt: number | undefined;

  constructor(host: GrowingHost) {
    this.#host = host;
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('click', this.#press, true);
    root.addEventListener('keydown', this.#move);
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
    root.removeEventListener('click', this.#press, true);
    root.removeEventListener('keydown', this.#move);
    this.#observer?.disconnect();
    this.#watchedAt = -1;
  }

  hostUpdated(): void {
    this.#watchEnd();
    this.#leadOn();
  }

  /** Watches the end of the list; anew after every page, because an end that stays in view is told of only once. */
  #watchEnd(): void {
    const host = this.#host;
    const end = host.renderRoot.querySelector('.foot');
    const { length } = host.articles;
    // A page that brought nothing, or a failure, is left to the button.
    if (length === this.#watchedAt || host.feeds.paging) return;
    this.#observer?.disconnect();
    this.#watchedAt = length;
    if (host.more !== 'scroll' || !end || this.#scrolled >= PAGES_BY_SCROLLING) return;
    this.#observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        this.#scrolled++;
        void host.loadMore();
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(end);
  }

  readonly #press = (event: Event): void => {
    if (!(event.target as Element).closest('[part~="more"]')) return;
    this.#pressedAt = this.#host.articles.length;
    // The same words twice would be no news to a screen reader.
    this.#host.announcement = '';
  };

  /** To the first of the stories that the button brought. */
  #leadOn(): void {
    const { articles, feeds, locale, renderRoot } = this.#host;
    const before = this.#pressedAt;
    if (before === undefined || feeds.paging) return;
    const added = articles.length - before;
    if (added > 0) {
      this.#pressedAt = undefined;
      cardsOf(renderRoot)[before]?.querySelector<HTMLElement>('.link')?.focus();
      this.#host.announcement = locale.count(locale.texts.added, added);
    } else if (feeds.error) {
      this.#pressedAt = undefined;
    }
  }

  readonly #move = (event: Event): void => {
    const { key, ctrlKey, altKey, shiftKey, metaKey } = event as KeyboardEvent;
    const card = (event.target as Element).closest('.card');
    if (!card || altKey || shiftKey || metaKey) return;
    const goal = ctrlKey ? this.#outOf(key) : this.#besides(card, key);
    if (!goal) return;
    event.preventDefault();
    goal.focus();
    goal.scrollIntoView({ block: 'nearest' });
  };

  #besides(card: Element, key: string): HTMLElement | null | undefined {
    const step = { PageDown: 1, PageUp: -1 }[key];
    if (!step) return undefined;
    const cards = cardsOf(this.#host.renderRoot);
    return cards[cards.indexOf(card) + step]?.querySelector<HTMLElement>('.link');
  }

  #outOf(key: string): HTMLElement | undefined {
    if (key === 'End') return tabStopAfter(this.#host);
    return key === 'Home' ? tabStopBefore(this.#host) : undefined;
  }
}

function cardsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('.card')];
}
