import type { LitElement } from 'lit';
import type { Article, Feed } from '../article.js';
import { findArticle } from '../articles/find-article.js';
import { unclobbered } from '../html/unclobbered.js';
import { hostOf } from './host-registry.js';
import type { Feature, FeatureHost } from './feature.js';

type ReaderHost = FeatureHost<{ readonly reader?: string; readonly target?: string }>;

/** The public properties of a `<news-article>` that the reader feature uses. */
interface StoryElement extends LitElement {
  feed: Feed | undefined;
  articleId?: string;
  readonly articleParam?: string;
}

/** The open story as it is stored in a history entry: `history.state.newsReader`. */
interface Entry {
  /** Id of the `<news-article>`. */
  readonly reader: string;
  /** Id of the article. */
  readonly id: string;
}

/**
 * Opens the story of a clicked card in a `<news-article>` of the same page (the reader). Back closes it, and restores scroll
 * position and focus.
 */
export class Reader implements Feature {
  readonly #host: ReaderHost;
  /** Scroll position and clicked link at the time the story was opened, to be restored when it is closed. */
  #left: { x: number; y: number; link: HTMLElement | null } | undefined;
  /** Whether the reader was hidden before the story was opened: then it replaces the list, which is hidden meanwhile. */
  #swapped = false;
  #isOpen = false;
  /**
   * The story of the history entry that was added or visited last; undefined if that entry had none. A link to a section of
   * the story adds an entry without a story, which then gets this one.
   */
  #lastEntry: Entry | undefined;
  /** The URL's fragment before a story was opened; another one means that a link to a section of the story was followed. */
  #hash = '';
  /** Whether any articles have arrived. When the first ones do, and only then, the story in the page's URL is opened. */
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
    const linked = this.#linked;
    if (this.#entry) this.#follow();
    else if (reader && linked) {
      // The page was opened with a URL that was copied while a story was open: the reader shows this story.
      this.#lastEntry = linked;
      history.replaceState(stateWith(linked), '');
      this.#lend(reader);
    }
  }

  link(article: Article): string | undefined {
    const reader = this.#reader;
    return reader && (reader.articleParam ? urlOf(article, reader).href : `#${reader.id}`);
  }

  open(article: Article, event: Event): boolean {
    const reader = this.#reader;
    if (!reader || !isPlain(event as MouseEvent) || /^_(?!self)/i.test(this.#host.element.target ?? ''))
      return false;
    event.preventDefault();
    if (!this.#isOpen) this.#hash = location.hash;
    this.#left = { x: scrollX, y: scrollY, link: (event.target as Element).closest('a') };
    void this.#show(article, reader, () => this.#enter(article, reader));
    return true;
  }

  /** Adds a history entry for the story, with a URL that names the story if the reader has `article-param`. */
  #enter(article: Article, reader: StoryElement): void {
    const url = urlOf(article, reader);
    this.#lastEntry = { reader: reader.id, id: article.id };
    const state = stateWith(this.#lastEntry);
    try {
      history.pushState(state, '', url);
    } catch {
      // In a sandboxed frame, a `srcdoc` document or a file, `pushState` with another URL throws: the URL stays as it is.
      history.pushState(state, '');
    }
  }

  get #reader(): StoryElement | undefined {
    const { element } = this.#host;
    const { reader } = element;
    // The root of an element that was removed from the page may be an element, which has no `getElementById`.
    const root = element.getRootNode() as Document | ShadowRoot;
    const named = reader ? unclobbered('getElementById', root)?.(reader) : null;
    return named?.localName === 'news-article' ? (named as StoryElement) : undefined;
  }

  get #entry(): Entry | undefined {
    const { newsReader } = (history.state ?? {}) as { newsReader?: Entry };
    return newsReader && newsReader.reader === this.#host.element.reader ? newsReader : undefined;
  }

  /** The story whose id is in the page's URL, in the query parameter that the reader's `article-param` names. */
  get #linked(): Entry | undefined {
    const { id: reader = '', articleParam = '' } = this.#reader ?? {};
    const id = new URL(location.href).searchParams.get(articleParam);
    return id ? { reader, id } : undefined;
  }

  readonly #follow = (): void => {
    const reader = this.#reader;
    // A link to a section of the open story (`#…`) has added a history entry without state: it gets the story's state.
    if (!this.#entry && this.#isOpen && this.#lastEntry && location.hash && location.hash !== this.#hash)
      return history.replaceState(stateWith(this.#lastEntry), '');
    // A router of the page may have replaced the history entry's state; the URL still names the story.
    const entry = this.#entry ?? this.#linked;
    const article = entry && findArticle(this.#host.feeds.feed?.articles ?? [], entry.id);
    this.#lastEntry = entry;
    if (reader && article) void this.#show(article, reader);
    // The story is not in the pages of the feed that the list has loaded: the reader loads further ones.
    else if (reader && entry) this.#lend(reader);
    else if (reader && this.#isOpen) void this.#close(reader);
  };

  /**
   * Shows the story that the page's URL names. The reader finds it by its `article-param`; a reader without a source gets the
   * list's feed, and loads further pages of it until the story is found. If the history entry has a story in its state, a
   * hidden reader replaces the list.
   */
  #lend(reader: StoryElement): void {
    if (!hostOf(reader)?.source) reader.feed = this.#host.feeds.feed;
    this.#isOpen = !!this.#entry;
    this.#swapped ||= this.#isOpen && !!reader.hidden;
    this.#host.element.hidden = this.#swapped;
    reader.hidden = false;
  }

  async #show(article: Article, reader: StoryElement, enter?: () => void): Promise<void> {
    const { element, feeds } = this.#host;
    this.#isOpen = true;
    await inTransition(async () => {
      // `enter` adds the history entry, which changes the page's URL. A reader with `article-param` updates itself then, and
      // looks for the story of the URL in its feed: the new feed has to be set in the same task, before that update.
      enter?.();
      // The reader gets the whole feed and not only the story: a `<related-news>` that names the reader ranks this feed.
      reader.feed = feeds.feed;
      reader.articleId = article.id;
      if (reader.hidden) {
        this.#swapped = true;
        reader.hidden = false;
        element.hidden = true;
      }
      await reader.updateComplete;
    });
    reader.scrollIntoView({ block: this.#swapped ? 'start' : 'nearest' });
    hostOf(reader)?.focusHeadline();
  }

  async #close(reader: StoryElement): Promise<void> {
    const { element } = this.#host;
    this.#isOpen = false;
    await inTransition(async () => {
      if (this.#swapped) reader.hidden = true;
      element.hidden = false;
      this.#swapped = false;
      await element.updateComplete;
    });
    const { x, y, link } = this.#left ?? {};
    if (x !== undefined && y !== undefined) scrollTo(x, y);
    link?.focus({ preventScroll: true });
  }
}

/** The page's URL while the article is open in the reader. */
function urlOf({ id }: Article, { articleParam }: StoryElement): URL {
  const url = new URL(location.href);
  // The current fragment may name a section of another story.
  url.hash = '';
  if (articleParam) url.searchParams.set(articleParam, id);
  return url;
}

const stateWith = (newsReader: Entry): object => ({ ...(history.state as object | null), newsReader });

/** Whether a click opens a link in the same tab, and is not one for a new tab, a new window or a download. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent): boolean {
  return !button && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented;
}

/** Makes the change in a view transition, where the browser has them and the visitor doesn't prefer reduced motion. */
async function inTransition(change: () => Promise<void>): Promise<void> {
  const startViewTransition = unclobbered('startViewTransition') as
    Document['startViewTransition'] | undefined;
  if (!startViewTransition || matchMedia('(prefers-reduced-motion: reduce)').matches) return change();
  const transition = startViewTransition(change);
  // If the browser skips the transition (in a background tab, for instance), `ready` rejects, but the change is made. If the
  // change fails, `finished` rejects, and so does the promise awaited below, which reports it.
  transition.ready.catch(() => undefined);
  transition.finished.catch(() => undefined);
  await transition.updateCallbackDone;
}
