import type { LitElement } from 'lit';
import type { Article, Feed } from '../article.js';
import { findArticle } from '../articles/find-article.js';
import type { Feature, FeatureHost } from './feature.js';

interface ReaderHost extends FeatureHost {
  readonly reader?: string;
  readonly target?: string;
}

/** What is known of a `<news-article>`. */
interface Story extends LitElement {
  feed: Feed | undefined;
  articleId?: string;
  readonly articleParam?: string;
  /** Its own source of stories; absent: it shows what the list lends it. */
  readonly source: unknown;
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
  /** The last entry of an open story, and the fragment that the list's own address had. */
  #last: Entry | undefined;
  #hash = '';
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
      // A link that somebody shared is as good as a story that was opened here.
      this.#last = linked;
      history.replaceState(stateWith(linked), '');
      this.#lend(reader);
    }
  }

  link(article: Article): string | undefined {
    const reader = this.#reader;
    return reader && (reader.articleParam ? addressOf(article, reader).href : `#${reader.id}`);
  }

  open(article: Article, event: Event): boolean {
    const reader = this.#reader;
    if (!reader || !isPlain(event as MouseEvent) || /^_(?!self)/i.test(this.#host.target ?? '')) return false;
    event.preventDefault();
    if (!this.#isOpen) this.#hash = location.hash;
    this.#left = { x: scrollX, y: scrollY, card: (event.target as Element).closest('a') };
    void this.#show(article, reader, () => this.#enter(article, reader));
    return true;
  }

  /** Makes the story a place in the history, with an address of its own. */
  #enter(article: Article, reader: Story): void {
    const url = addressOf(article, reader);
    this.#last = { reader: reader.id, id: article.id };
    const state = stateWith(this.#last);
    try {
      history.pushState(state, '', url);
    } catch {
      // In a sandboxed frame, a `srcdoc` or a file, addresses stay what they are.
      history.pushState(state, '');
    }
  }

  get #reader(): Story | undefined {
    const { reader } = this.#host;
    // Out of the page, it is some element that has no such method.
    const root = this.#host.getRootNode() as Partial<Document | ShadowRoot>;
    const element = reader ? root.getElementById?.(reader) : null;
    return element?.localName === 'news-article' ? (element as Story) : undefined;
  }

  get #entry(): Entry | undefined {
    const { newsReader } = (history.state ?? {}) as { newsReader?: Entry };
    return newsReader && newsReader.reader === this.#host.reader ? newsReader : undefined;
  }

  /** The story that the address names. */
  get #linked(): Entry | undefined {
    const { id: reader = '', articleParam = '' } = this.#reader ?? {};
    const id = new URL(location.href).searchParams.get(articleParam);
    return id ? { reader, id } : undefined;
  }

  readonly #follow = (): void => {
    const reader = this.#reader;
    // A place within the open story is the story's, too.
    if (!this.#entry && this.#isOpen && this.#last && location.hash && location.hash !== this.#hash)
      return history.replaceState(stateWith(this.#last), '');
    // A router of the page's may have put its own notes in the place of ours.
    const entry = this.#entry ?? this.#linked;
    const article = entry && findArticle(this.#host.feeds.feed?.articles ?? [], entry.id);
    this.#last = entry;
    if (reader && article) void this.#show(article, reader);
    // On a page that the list has not yet come to.
    else if (reader && entry) this.#lend(reader);
    else if (reader && this.#isOpen) void this.#close(reader);
  };

  /** Lets the reader show the story that the address names: beside the list or, if it stood hidden, in its place. */
  #lend(reader: Story): void {
    if (!reader.source) reader.feed = this.#host.feeds.feed;
    this.#isOpen = !!this.#entry;
    this.#swapped ||= this.#isOpen && !!reader.hidden;
    this.#host.hidden = this.#swapped;
    reader.hidden = false;
  }

  async #show(article: Article, reader: Story, enter?: () => void): Promise<void> {
    const host = this.#host;
    this.#isOpen = true;
    await inTransition(async () => {
      // In one go with the stories: the reader follows the address, and would look for the story in its old ones.
      enter?.();
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

  async #close(reader: Story): Promise<void> {
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

/** Of the page with this story open. */
function addressOf({ id }: Article, { articleParam }: Story): URL {
  const url = new URL(location.href);
  // A section's name belongs to another story.
  url.hash = '';
  if (articleParam) url.searchParams.set(articleParam, id);
  return url;
}

const stateWith = (newsReader: Entry): object => ({ ...(history.state as object | null), newsReader });

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
