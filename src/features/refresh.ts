import { css, html, nothing } from 'lit';
import { addStyles } from '../styles.js';
import type { Article, Feed } from '../article.js';
import { loadFeed } from '../load/load-feed.js';
import { mergePages } from '../articles/merge-pages.js';
import type { Feature, FeatureHost } from './feature.js';

type RefreshHost = FeatureHost<{
  readonly refresh: number;
  /** Lists have it: in them, new stories wait behind a button. */
  readonly more?: string;
}>;

/** Seconds; shorter intervals burden a server, and a reader gains nothing. */
const SHORTEST = 15;

/** The button takes up no room: it must not move the text that is being read. */
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

/** Polls for news, while the page is in view and online. */
export class Refresh implements Feature {
  readonly #host: RefreshHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lookedAt = Date.now();
  #interval = 0;
  #endpoint: string | undefined;
  /** The first page of the last look that found new stories. */
  #found: Feed | undefined;

  constructor(host: RefreshHost) {
    this.#host = host;
    addStyles(host.element.renderRoot, styles);
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
    const { element, source } = this.#host;
    const { refresh } = element;
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
    const { refresh } = this.#host.element;
    if (!(refresh > 0) || document.hidden || !navigator.onLine) return;
    const due = this.#lookedAt + Math.max(refresh, SHORTEST) * 1000 - Date.now();
    // `setTimeout` fires at once above 2³¹−1 ms.
    this.#timer = setTimeout(() => void this.#look(), Math.min(Math.max(due, 0), 2 ** 31 - 1));
  };

  async #look(): Promise<void> {
    const host = this.#host;
    const { endpoint } = host.source ?? {};
    this.#lookedAt = Date.now();
    if (endpoint && host.mayLoad && host.status !== 'loading') {
      const asked = { ...host.query, base: host.element.baseURI, cache: 'no-cache' } as const;
      // A failure is not shown: the articles stay, and the next look may succeed.
      const found = await loadFeed(endpoint, asked).catch(() => undefined);
      if (found && endpoint === host.source?.endpoint && host.element.isConnected) this.#take(found);
    }
    if (host.element.isConnected) this.#wait();
  }

  #take(found: Feed): void {
    const host = this.#host;
    const { feed } = host.feeds;
    const isList = Boolean(host.element.more);
    // The first request has failed; now the source answers.
    if (!feed) return void host.retry();
    if (isList && !feed.articles.length) return host.feeds.take(found);
    // A story keeps its place; only its text is replaced.
    const newer = new Map<string, Article | undefined>();
    // Ids repeat in some feeds: articles that share one can't be matched.
    for (const article of found.articles) newer.set(article.id, newer.has(article.id) ? undefined : article);
    const isNewer = (shown: Article): boolean => this.#isChanged(shown, newer.get(shown.id));
    if (host.articles.some(isNewer)) {
      host.feeds.take({ ...feed, articles: feed.articles.map(article => newer.get(article.id) ?? article) });
    }
    if (isList) {
      this.#found = found;
      const count = this.#newIn(found);
      if (count > 0) host.announce(host.locale.count(host.locale.texts.newStories, count));
      host.element.requestUpdate();
    }
  }

  /** Compares only the words of a card: the URLs of pictures may differ in each answer. */
  #isChanged(old: Article, found: Article | undefined): boolean {
    const partsOf = ({ title, label, ...rest }: Article): unknown =>
      this.#host.element.more ? [title, label] : [title, label, rest];
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
    // The new stories are followed by those that are shown; unless none of these is in the new page: then there may be
    // others in between, and the list starts anew.
    if (isKnown || !this.#found.next) host.feeds.take({ ...mergePages(this.#found, feed), next: feed.next });
    else host.feeds.take(this.#found);
    this.#found = undefined;
    host.announce('');
    await host.element.updateComplete;
    host.cards()[0]?.link?.focus();
  }
}
