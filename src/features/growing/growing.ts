/** How a list grows under its reader's eyes: https://www.w3.org/WAI/ARIA/apg/patterns/feed/ */
import { addStyles } from '../../styles.js';
import type { Feature } from '../feature.js';
import { moveByKey } from './feed-keys.js';
import { growingStyles } from './growing.styles.js';
import { PrefetchedPage } from './prefetch-page.js';
import { ScrollRestoration, type ReturnHost } from './scroll-restoration.js';

interface GrowingHost extends ReturnHost {
  readonly more: string;
}

/** Pages that come by scrolling; then the button has its turn, so that what is under the list can be reached. */
const PAGES_BY_SCROLLING = 3;

/** Far enough ahead that a page is there before its reader. */
const AHEAD = '800px';

/**
 * Has the next page ready before it is asked for, leads who pressed the button to what it brought, and brings back what
 * was shown when the visitor returns.
 */
export class Growing implements Feature {
  readonly #host: GrowingHost;
  readonly #next: PrefetchedPage;
  readonly #back: ScrollRestoration;
  #observer: IntersectionObserver | undefined;
  #scrolled = 0;
  #hasMoved = false;
  /** How many stories there were when the end of the list was last watched. */
  #watchedAt = -1;
  /** How many stories there were when the button was pressed. */
  #pressedAt: number | undefined;

  constructor(host: GrowingHost) {
    this.#host = host;
    this.#next = new PrefetchedPage(host);
    this.#back = new ScrollRestoration(host);
    addStyles(host.renderRoot, growingStyles);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('click', this.#press, true);
    for (const intent of ['pointerover', 'focusin']) root.addEventListener(intent, this.#prepare);
    root.addEventListener('keydown', this.#move);
    // A visit may end with the first screen: until somebody scrolls, nothing says that more is wanted.
    addEventListener('scroll', this.#begin, { capture: true, passive: true, once: true });
    this.#back.connect();
  }

  hostDisconnected(): void {
    const root = this.#host.renderRoot;
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
    this.#leadOn();
  }

  /** Watches the end of the list; anew after every page, because an end that stays in view is told of only once. */
  #watchEnd(): void {
    const host = this.#host;
    const { length } = host.articles;
    // A page that brought nothing, or a failure, is left to the button.
    if (length === this.#watchedAt || host.feeds.paging || this.#back.busy) return;
    this.#observer?.disconnect();
    const scrolls = host.more === 'scroll' && this.#scrolled < PAGES_BY_SCROLLING;
    if (!scrolls && !this.#hasMoved) return;
    this.#watchedAt = length;
    const end = host.renderRoot.querySelector('.foot');
    if (!end) return;
    this.#observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        if (!scrolls) return void this.#next.fetch();
        this.#scrolled++;
        void host.loadMore();
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
    if (isMore(target)) void this.#next.fetch();
  };

  readonly #press = ({ target }: Event): void => {
    if (!isMore(target)) return;
    this.#pressedAt = this.#host.articles.length;
    // The same words twice would be no news to a screen reader.
    this.#host.announcement = '';
    this.#next.use();
  };

  /** To the first of the stories that the button brought. */
  #leadOn(): void {
    const { articles, feeds, locale, renderRoot } = this.#host;
    const before = this.#pressedAt;
    if (before === undefined || feeds.paging) return;
    const added = articles.length - before;
    // The last page may have brought nothing, and then the button is gone.
    if (added > 0 || !renderRoot.querySelector('.foot')) {
      this.#pressedAt = undefined;
      const first = Math.min(before, articles.length - 1);
      renderRoot.querySelectorAll('.card')[first]?.querySelector<HTMLElement>('.link')?.focus();
      this.#host.announcement = locale.count(locale.texts.added, added);
    } else if (feeds.error) {
      this.#pressedAt = undefined;
    }
  }

  readonly #move = (event: Event): void => {
    moveByKey(event as KeyboardEvent, this.#host);
  };
}

function isMore(target: EventTarget | null): boolean {
  return (target as Element).closest('[part~="more"]') !== null;
}
