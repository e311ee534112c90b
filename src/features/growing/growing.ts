/** A list to which stories are added at the end, by the ARIA pattern `feed`: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
import { addStyles } from '../../styles.js';
import type { Feature } from '../feature.js';
import { moveByKey } from './feed-keys.js';
import { growingStyles } from './growing.styles.js';
import { PrefetchedPage } from './prefetch-page.js';
import { ScrollRestoration, type GrowingHost } from './scroll-restoration.js';

/** Maximum number of pages that scrolling loads. The "more" button loads the others, so the footer can be reached. */
const PAGES_BY_SCROLLING = 3;

/** `rootMargin`: the next page is fetched when the list's end is less than this far below the viewport. */
const AHEAD = '800px';

/**
 * Prefetches a feed's next page, adds its stories when the visitor scrolls to the list's end, moves the focus to stories that
 * the "more" button at the list's end has added, and restores the scroll position after a reload.
 */
export class Growing implements Feature {
  readonly #host: GrowingHost;
  readonly #next: PrefetchedPage;
  readonly #back: ScrollRestoration;
  #observer: IntersectionObserver | undefined;
  /** How many pages were loaded by scrolling or by the restoration of the scroll position. */
  #scrolled = 0;
  /** Whether a `scroll` event has occurred: before the first one, no page is prefetched because the list's end is near. */
  #hasMoved = false;
  /** Number of shown stories when an observer of the list's end was last created; -1 before. */
  #watchedAt = -1;
  /** Number of shown stories when the "more" button was pressed; undefined when no press is waiting for its stories. */
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

  /**
   * Observes the end of the list. An IntersectionObserver reports only changes, so an end that is still in view after a page
   * was added would not be reported: after every page, a new observer is created.
   */
  #watchEnd(): void {
    const host = this.#host;
    const { length } = host.articles;
    // After an empty page or a failure, the number of stories is unchanged: only the "more" button then loads a page.
    if (length === this.#watchedAt || host.feeds.paging || this.#back.busy) return;
    this.#observer?.disconnect();
    const scrolls = host.element.more === 'scroll' && this.#scrolled < PAGES_BY_SCROLLING;
    if ((!scrolls && !this.#hasMoved) || !globalThis.IntersectionObserver) return;
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
      { rootMargin: AHEAD, scrollMargin: AHEAD },
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
    // Clears the last announcement, as screen readers announce only changed text: the stories added by this press of the button
    // may be as many as by the last one, and their announcement would be the same.
    this.#host.announce('');
    this.#next.use();
  };

  /** Moves the focus to the first of the stories that a press of the "more" button has added, and announces their number. */
  #focusAdded(): void {
    const { articles, feeds, locale } = this.#host;
    const before = this.#pressedAt;
    if (before === undefined || feeds.paging) return;
    const added = articles.length - before;
    // If the feed's last page is empty, the "more" button is removed while it has the focus: the last story gets the focus.
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

  /** The "more" button at the end of the list; null when there are no more stories. */
  get #moreButton(): Element | null {
    return this.#host.element.renderRoot.querySelector('[part=more]');
  }

  #isMore(target: EventTarget | null): boolean {
    return this.#moreButton?.contains(target as Node) === true;
  }
}
