/** https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
import { addStyles } from '../../styles.js';
import type { Feature } from '../feature.js';
import { moveByKey } from './feed-keys.js';
import { growingStyles } from './growing.styles.js';
import { PrefetchedPage } from './prefetch-page.js';
import { ScrollRestoration, type GrowingHost } from './scroll-restoration.js';

/** How many pages are loaded by scrolling. Then only the button loads more, so that the page's footer can be reached. */
const PAGES_BY_SCROLLING = 3;

/** Distance of the list's end from the viewport at which the next page is fetched, to be there in time. */
const AHEAD = '800px';

/** Prefetches the next page, loads it by scrolling, moves the focus to the stories that came, and restores the scroll position. */
export class Growing implements Feature {
  readonly #host: GrowingHost;
  readonly #next: PrefetchedPage;
  readonly #back: ScrollRestoration;
  #observer: IntersectionObserver | undefined;
  /** How many pages were loaded by scrolling. */
  #scrolled = 0;
  /** Whether the visitor has scrolled. */
  #hasMoved = false;
  /** How many stories there were when the end of the list was last watched. */
  #watchedAt = -1;
  /** How many stories there were when the button was pressed. */
  #pressedAt: number | undefined;

  constructor(host: GrowingHost) {
    this.#host = host;
    this.#next = new PrefetchedPage(host);
    this.#back = new ScrollRestoration(host);
    addStyles(host.element.renderRoot, growingStyles);
  }

  hostConnected(): void {
    const root = this.#host.element.renderRoot;
    root.addEventListener('click', this.#press, true);
    for (const intent of ['pointerover', 'focusin']) root.addEventListener(intent, this.#prepare);
    root.addEventListener('keydown', this.#move);
    // Most visits end on the first screen: the next page is prefetched only once the visitor has scrolled.
    addEventListener('scroll', this.#begin, { capture: true, passive: true, once: true });
    this.#back.connect();
  }

  hostDisconnected(): void {
    const root = this.#host.element.renderRoot;
    root.removeEventListener('click', this.#press, true);
    for (const intent of ['pointerover', 'focusin']) root.removeEventListener(intent, this.#prepare);
    root.removeEventListener('keydown', this.#move);
    removeEventListener('scroll', this.#begin, { capture: true });
    this.#back.disconnect();
    this.#next.drop();
    this.#observer?.disconnect();
    this.#watchedAt = -1;
  }

  hostUpdated(): void {
    void this.#back.follow().then(pages => (this.#scrolled += pages));
    this.#watchEnd();
    this.#focusAdded();
  }

  /** Observes the end of the list, anew after every page: an IntersectionObserver reports an end that stays in view once. */
  #watchEnd(): void {
    const host = this.#host;
    const { length } = host.articles;
    // The number is the same after an empty page or a failure: then the visitor has to press the button.
    if (length === this.#watchedAt || host.feeds.paging || this.#back.busy) return;
    this.#observer?.disconnect();
    const scrolls = host.element.more === 'scroll' && this.#scrolled < PAGES_BY_SCROLLING;
    if (!scrolls && !this.#hasMoved) return;
    this.#watchedAt = length;
    const end = this.#moreButton;
    if (!end) return;
    this.#observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        if (!scrolls) return void this.#next.fetch();
        this.#scrolled++;
        void host.element.loadMore();
      },
      { rootMargin: AHEAD },
    );
    this.#observer.observe(end);
  }

  readonly #begin = (): void => {
    this.#hasMoved = true;
    this.#watchEnd();
  };

  readonly #prepare = ({ target }: Event): void => {
    if (this.#isMore(target)) void this.#next.fetch();
  };

  readonly #press = ({ target }: Event): void => {
    if (!this.#isMore(target)) return;
    this.#pressedAt = this.#host.articles.length;
    // Clear the live region: a screen reader doesn't announce a text that is the same as before.
    this.#host.announce('');
    this.#next.use();
  };

  /** Moves the focus to the first of the stories that the button brought. */
  #focusAdded(): void {
    const { articles, feeds, locale } = this.#host;
    const before = this.#pressedAt;
    if (before === undefined || feeds.paging) return;
    const added = articles.length - before;
    // The last page may have brought nothing: then the button, which had the focus, is gone.
    if (added > 0 || !this.#moreButton) {
      this.#pressedAt = undefined;
      this.#host.cards()[Math.min(before, articles.length - 1)]?.link?.focus();
      this.#host.announce(locale.count(locale.texts.added, added));
    } else if (feeds.error) {
      this.#pressedAt = undefined;
    }
  }

  readonly #move = (event: Event): void => {
    moveByKey(event as KeyboardEvent, this.#host);
  };

  /** The button at the end of the list; null when there are no more stories. */
  get #moreButton(): Element | null {
    return this.#host.element.renderRoot.querySelector('[part=more]');
  }

  #isMore(target: EventTarget | null): boolean {
    return this.#moreButton?.contains(target as Node) === true;
  }
}
