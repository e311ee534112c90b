import { css, html, nothing } from 'lit';
import { unclobbered } from '../html/unclobbered.js';
import { windowOf } from '../html/window-of.js';
import { addStyles } from '../styles.js';
import type { Article, Feed } from '../article.js';
import { loadFeed } from '../load/load-feed.js';
import { mergePages } from '../articles/merge-pages.js';
import { storyFinder } from '../articles/story-finder.js';
import { withdrawn } from '../articles/withdrawn.js';
import type { Feature, FeatureHost } from './feature.js';

type RefreshHost = FeatureHost<{
  readonly refresh: number;
  /** Only a `<news-list>` has this property, and only a list waits for a press of a button before it shows new stories. */
  readonly more?: string;
}>;

/** Shortest interval between polls, in seconds. A lower value of `refresh` is raised to it, to spare the server. */
const SHORTEST = 15;

/** The box of the button for new stories is zero high: when it appears, it must not move the text that is being read. */
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

/** No withdrawn articles: of a merged feed or a single story, a poll can't tell. */
const none: ReadonlySet<Article> = new Set();

/**
 * Whether an endpoint is several URLs. In a merged feed, an article in the middle may have been pushed off its source's page, or
 * its source may have failed.
 */
const isMerged = (endpoint = ''): boolean => /\S\s+\S/.test(endpoint);

/** Polls the endpoint for new stories, while the page is visible and online. */
export class Refresh implements Feature {
  readonly #host: RefreshHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Time of the last poll, in milliseconds since 1970. Until the first poll, the time when this object was created. */
  #lookedAt = Date.now();
  #interval = 0;
  #endpoint: string | undefined;
  /** The first page from the last poll of a list; its new stories are not shown yet. */
  #found: Feed | undefined;
  /** The element's window while it is connected: that of a pop-up may be visible while the page's own is hidden. */
  #window: EventTarget | undefined;

  constructor(host: RefreshHost) {
    this.#host = host;
    addStyles(host.element.renderRoot, styles);
  }

  hostConnected(): void {
    this.#window = windowOf(this.#host.element);
    this.#window.addEventListener('visibilitychange', this.#wait);
    addEventListener('online', this.#wait);
    this.#wait();
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('visibilitychange', this.#wait);
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
    const { refresh, ownerDocument } = this.#host.element;
    if (!(refresh > 0) || unclobbered('hidden', ownerDocument) || !navigator.onLine) return;
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
      // A failure is not shown: the articles stay, and the next poll may succeed.
      const found = await loadFeed(endpoint, asked).catch(() => undefined);
      if (found && endpoint === host.source?.endpoint && host.element.isConnected) this.#take(found);
    }
    if (host.element.isConnected) this.#wait();
  }

  #take(found: Feed): void {
    const host = this.#host;
    const { feed } = host.feeds;
    const isList = Boolean(host.element.more);
    // The element has no feed because its first request failed. As this poll succeeded, that request is repeated.
    if (!feed) return void host.retry();
    if (isList && !feed.articles.length) return host.feeds.take(found);
    const gone = isList && !isMerged(host.source?.endpoint) ? withdrawn(feed.articles, found.articles) : none;
    // A changed article replaces the old one at the same position.
    const newer = storyFinder(found.articles);
    if (gone.size || host.articles.some(article => this.#isChanged(article, newer(article)))) {
      const kept = feed.articles.filter(article => !gone.has(article));
      host.feeds.take({ ...feed, articles: kept.map(article => newer(article) ?? article) });
    }
    if (isList) {
      this.#found = found;
      const count = this.#newIn(found);
      if (count > 0) host.announce(host.locale.count(host.locale.texts.newStories, count));
      host.element.requestUpdate();
    }
  }

  /**
   * Whether a polled article differs from the shown one with its id. In a list, compares only headline and label, as the URLs
   * of pictures may differ in each answer; in other elements, compares all properties.
   */
  #isChanged(old: Article, found: Article | undefined): boolean {
    const partsOf = ({ title, label, ...rest }: Article): unknown =>
      this.#host.element.more ? [title, label] : [title, label, rest];
    return !!found && JSON.stringify(partsOf(found)) !== JSON.stringify(partsOf(old));
  }

  /** How many articles of the polled feed are not in the feed that the element shows. */
  #newIn(found: Feed | undefined): number {
    const shown = storyFinder(this.#host.feeds.feed?.articles ?? []);
    return found?.articles.filter(article => !shown(article)).length ?? 0;
  }

  async #showNews(): Promise<void> {
    const host = this.#host;
    const { feed } = host.feeds;
    if (!feed || !this.#found) return;
    const isKnown = this.#newIn(this.#found) < this.#found.articles.length;
    // If the polled page has an article of the shown feed, or is the feed's only page, the shown feed is appended to the polled
    // page. Otherwise stories between page and feed may be missing, so the polled page replaces the shown feed.
    if (isKnown || !this.#found.next) host.feeds.take({ ...mergePages(this.#found, feed), next: feed.next });
    else host.feeds.take(this.#found);
    this.#found = undefined;
    host.announce('');
    await host.element.updateComplete;
    host.cards()[0]?.link?.focus();
  }
}
