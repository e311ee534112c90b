import { css, html, nothing } from 'lit';
import { addStyles } from '../styles.js';
import type { Article, Feed } from '../article.js';
import { loadOptions } from '../controllers/load-options.js';
import { loadFeed } from '../load/load-feed.js';
import { mergePages } from '../articles/merge-pages.js';
import type { Feature, FeatureHost } from './feature.js';

interface RefreshHost extends FeatureHost {
  readonly refresh: number;
  /** Lists have it; in them, news waits behind a button. */
  readonly more?: string;
}

/** Seconds; looking more often is a burden to a server and no gain to a reader. */
const SHORTEST = 15;

/** Takes up no room: what is being read stays where it is when the button comes. */
const styles = css`
  .news {
    position: sticky;
    inset-block-start: 1.75em;
    z-index: 1;
    display: flex;
    justify-content: center;
    block-size: 0;
  }
  .news .button {
    forced-color-adjust: none;
    background: CanvasText;
    color: Canvas;
    align-self: start;
    flex: none;
    border-radius: 2em;
    translate: 0 -50%;
  }
`;

/** Looks for news at intervals, while the page is in view and online. */
export class Refresh implements Feature {
  readonly #host: RefreshHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lookedAt = Date.now();
  #interval = 0;
  #endpoint: string | undefined;
  /** The first page as it was found. */
  #found: Feed | undefined;

  constructor(host: RefreshHost) {
    this.#host = host;
    addStyles(host.renderRoot, styles);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wait);
    addEventListener('online', this.#wait);
    this.#wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wait);
    removeEventListener('online', this.#wait);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const { refresh, source } = this.#host;
    if (refresh === this.#interval && source?.endpoint === this.#endpoint) return;
    this.#interval = refresh;
    this.#endpoint = source?.endpoint;
    this.#found = undefined;
    this.#wait();
  }

  render(): unknown {
    const { locale } = this.#host;
    const count = this.#newIn(this.#found);
    if (count === 0) return nothing;
    return html`<div class="news">
      <button type="button" part="new-articles" class="button" @click=${() => this.#showNews()}>
        ${locale.count(locale.texts.newStories, count)}
      </button>
    </div>`;
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    const { refresh } = this.#host;
    if (!(refresh > 0) || document.hidden || !navigator.onLine) return;
    const due = this.#lookedAt + Math.max(refresh, SHORTEST) * 1000 - Date.now();
    // A browser takes what is longer for nothing.
    this.#timer = setTimeout(() => void this.#look(), Math.min(Math.max(due, 0), 2 ** 31 - 1));
  };

  async #look(): Promise<void> {
    const host = this.#host;
    const { endpoint } = host.source ?? {};
    this.#lookedAt = Date.now();
    if (endpoint && host.mayLoad && host.status !== 'loading') {
      const asked = { ...loadOptions(host.query), base: host.baseURI, cache: 'no-cache' } as const;
      // A failure changes nothing for who is reading; the next look may go well.
      const found = await loadFeed(endpoint, asked).catch(() => undefined);
      if (found && endpoint === host.source?.endpoint && host.isConnected) this.#take(found);
    }
    if (host.isConnected) this.#wait();
  }

  #take(found: Feed): void {
    const host = this.#host;
    const { feed } = host.feeds;
    // What failed before goes well now.
    if (!feed) return void host.retry();
    if (host.more && !feed.articles.length) return host.feeds.take(found);
    // A story keeps its place; only its words become the newer ones.
    const newer = new Map<string, Article | undefined>();
    // Of several that share an id, none can be told from the others.
    for (const article of found.articles) newer.set(article.id, newer.has(article.id) ? undefined : article);
    const isNewer = (shown: Article): boolean => this.#isChanged(shown, newer.get(shown.id));
    if (host.articles.some(isNewer)) {
      host.feeds.take({ ...feed, articles: feed.articles.map(article => newer.get(article.id) ?? article) });
    }
    if (host.more) {
      this.#found = found;
      const count = this.#newIn(found);
      if (count > 0) host.announcement = host.locale.count(host.locale.texts.newStories, count);
      host.requestUpdate();
    }
  }

  /** Of a card, only what is read counts: addresses of pictures may be others each time. */
  #isChanged(old: Article, found: Article | undefined): boolean {
    const partsOf = ({ title, label, ...rest }: Article): unknown =>
      this.#host.more ? [title, label] : [title, label, rest];
    return !!found && JSON.stringify(partsOf(found)) !== JSON.stringify(partsOf(old));
  }

  #newIn(found: Feed | undefined): number {
    const known = new Set(this.#host.feeds.feed?.articles.map(({ id }) => id));
    return found?.articles.filter(({ id }) => !known.has(id)).length ?? 0;
  }

  async #showNews(): Promise<void> {
    const host = this.#host;
    const { feed } = host.feeds;
    if (!feed || !this.#found) return;
    const isKnown = this.#newIn(this.#found) < this.#found.articles.length;
    // What comes after them is what came after the old ones; unless, after a long time, there may be others in between.
    if (isKnown || !this.#found.next) host.feeds.take({ ...mergePages(this.#found, feed), next: feed.next });
    else host.feeds.take(this.#found);
    this.#found = undefined;
    host.announcement = '';
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.card .link')?.focus();
  }
}
