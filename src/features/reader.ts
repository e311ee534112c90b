import type { Article } from '../article.js';
import type { NewsArticleElement } from '../elements/news-article/news-article.js';
import { findArticle } from '../find-article.js';
import type { Feature, FeatureHost } from './feature.js';

interface ReaderHost extends FeatureHost {
  readonly reader?: string;
  readonly target?: string;
}

/** What the history remembers of an open story. */
interface Entry {
  readonly reader: string;
  readonly id: string;
}

/** Opens a chosen story in a `<news-article>` of the same page, and leads back to where the reader was. */
export class Reader implements Feature {
  readonly #host: ReaderHost;
  /** Where the visitor left the list. */
  #left: { x: number; y: number; card: HTMLElement | null } | undefined;
  /** The reader stood hidden: then it takes the list's place. */
  #swapped = false;
  #isOpen = false;
  #began = false;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  hostUpdated(): void {
    if (this.#began || this.#host.articles.length === 0) return;
    this.#began = true;
    const reader = this.#reader;
    const parameter = reader?.articleParam;
    if (parameter && new URL(location.href).searchParams.has(parameter)) reader.hidden = false;
    else if (this.#entry) this.#follow();
  }

  open(article: Article, event: Event): boolean {
    const reader = this.#reader;
    if (!reader || !isPlain(event as MouseEvent) || /^_(?!self)/i.test(this.#host.target ?? '')) return false;
    event.preventDefault();
    this.#left = { x: scrollX, y: scrollY, card: (event.target as Element).closest('a') };
    const url = new URL(location.href);
    if (reader.articleParam) url.searchParams.set(reader.articleParam, article.id);
    const entry: Entry = { reader: reader.id, id: article.id };
    history.pushState({ ...(history.state as object | null), newsReader: entry }, '', url);
    void this.#show(article, reader);
    return true;
  }

  get #reader(): NewsArticleElement | undefined {
    const { reader } = this.#host;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const element = reader ? root.getElementById(reader) : null;
    return element?.localName === 'news-article' ? (element as NewsArticleElement) : undefined;
  }

  get #entry(): Entry | undefined {
    const { newsReader } = (history.state ?? {}) as { newsReader?: Entry };
    return newsReader && newsReader.reader === this.#host.reader ? newsReader : undefined;
  }

  readonly #follow = (): void => {
    const reader = this.#reader;
    const entry = this.#entry;
    const article = entry && findArticle(this.#host.feeds.feed?.articles ?? [], entry.id);
    if (reader && article) void this.#show(article, reader);
    else if (reader && this.#isOpen) void this.#close(reader);
  };

  async #show(article: Article, reader: NewsArticleElement): Promise<void> {
    const host = this.#host;
    this.#isOpen = true;
    await inTransition(async () => {
      // With all of the list's stories, what is related to this one is at hand, too.
      reader.feed = host.feeds.feed;
      reader.articleId = article.id;
      if (reader.hidden) {
        this.#swapped = true;
        reader.hidden = false;
        host.hidden = true;
      }
      await reader.updateComplete;
    });
    reader.scrollIntoView({ block: this.#swapped ? 'start' : 'nearest' });
    const headline = reader.renderRoot.querySelector<HTMLElement>('.headline');
    if (!headline) return;
    headline.tabIndex = -1;
    headline.focus({ preventScroll: true });
  }

  async #close(reader: NewsArticleElement): Promise<void> {
    const host = this.#host;
    this.#isOpen = false;
    await inTransition(async () => {
      if (this.#swapped) reader.hidden = true;
      host.hidden = false;
      this.#swapped = false;
      await host.updateComplete;
    });
    const { x, y, card } = this.#left ?? {};
    if (x !== undefined && y !== undefined) scrollTo(x, y);
    card?.focus({ preventScroll: true });
  }
}

/** A click that means "here", not "in a new tab" or "save". */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean {
  return !button && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented;
}

/** From card to story and back in one view transition, where the browser has them and the visitor likes motion. */
async function inTransition(change: () => Promise<void>): Promise<void> {
  if (!document.startViewTransition || matchMedia('(prefers-reduced-motion: reduce)').matches)
    return change();
  const transition = document.startViewTransition(change);
  // Skipped, for instance in a tab behind another one: the change is made all the same.
  transition.ready.catch(() => undefined);
  transition.finished.catch(() => undefined);
  await transition.updateCallbackDone;
}
