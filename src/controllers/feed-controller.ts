import type { ReactiveController } from 'lit';
import type { Feed } from '../article.js';
import { watchers } from '../configure.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import { FeedError } from '../feed-error.js';
import type { LoadFeedOptions } from '../load/load-feed.js';
import { whenIdle } from './when-idle.js';
import type { FeedHost, FeedSource } from './feed-host.js';
import { firstPage } from './first-page.js';
import { fillUp, nextPage } from './further-pages.js';
import { loadOptions } from './load-options.js';

export type NewsStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** An answer, and what it is the answer to. */
interface Loaded {
  /** All pages so far. */
  readonly feed: Feed;
  readonly source: FeedSource | undefined;
  /** The part of the question that needs a new answer when it changes. */
  readonly from: string;
  readonly at: Date;
  /** Whether it comes from an earlier visit. */
  readonly recalled: boolean;
}

/**
 * Decides when to ask, when to give up and what to keep: the newest request wins, a removed element asks no longer,
 * and a failure never takes away what was there before.
 */
export class FeedController implements ReactiveController {
  /** Resolves, never rejects, when what the page itself has handed over was read. */
  pending: Promise<void> | undefined;
  readonly #host: FeedHost;
  #question: readonly unknown[] = [];
  /** Aborts the request that is under way. */
  #asking: AbortController | undefined;
  #interrupted = false;
  #loaded: Loaded | undefined;
  /** False when the source is to be asked even though `#loaded` is of it. */
  #current = false;
  #error: FeedError | undefined;
  #pageFailed = false;
  #paging: Promise<void> | undefined;
  #abortPaging = new AbortController();
  #announcements: (() => Event)[] = [];
  /** Of all answers to the question. */
  #headers: Headers[] = [];

  constructor(host: FeedHost) {
    (this.#host = host).addController(this);
  }

  /** All pages so far. */
  get feed(): Feed | undefined {
    const given = this.#host.source?.feed;
    return given && given !== this.#loaded?.source?.feed ? given : this.#loaded?.feed;
  }

  /** Where the last answer is from: the host's source, or the one before until the new one has answered. */
  get source(): FeedSource | undefined {
    return this.#loaded?.source;
  }

  /** Why the last request failed; gone with the next success. */
  get error(): FeedError | undefined {
    return this.#error;
  }

  get status(): NewsStatus {
    const given = this.#host.source?.feed;
    if (!given && this.#asking) return 'loading';
    if (this.#error) return 'error';
    return given || this.#loaded ? 'ready' : 'idle';
  }

  /** When what is shown was had, if that could not be refreshed since. */
  get staleSince(): Date | undefined {
    return this.#error && !this.#pageFailed ? this.#loaded?.at : undefined;
  }

  /** Whether what is shown comes from an earlier visit. */
  get recalled(): boolean {
    return this.#loaded?.recalled === true;
  }

  /** Whether the last failure was of a further page; those before are as good as they were. */
  get pageFailed(): boolean {
    return this.#pageFailed;
  }

  /** Whether a further page is on its way. */
  get paging(): boolean {
    return this.#paging !== undefined;
  }

  /** Asks again. Resolves when that is over, however it ended. */
  async reload(): Promise<void> {
    this.#current = false;
    await this.#ask();
  }

  /** Fetches the next page, if there is one. Resolves when that is over, however it ended. */
  async more(): Promise<void> {
    if (!this.feed?.next) return;
    this.#paging ??= this.#loadNextPage(this.#abortPaging.signal);
    this.#host.requestUpdate();
    await this.#paging;
  }

  /** Puts this in the place of what is loaded. */
  take(feed: Feed): void {
    if (this.#loaded) this.#succeed({ ...this.#loaded, feed });
  }

  hostConnected(): void {
    if (this.#interrupted) void this.reload();
    this.#interrupted = false;
    addEventListener('online', this.#recover);
    watchers.add(this.#look);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    watchers.delete(this.#look);
    // A move in the document removes and inserts in one go: only what is still gone a microtask later was removed.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#interrupted ||= this.#asking !== undefined;
      this.#stop();
      this.#abortPaging.abort();
      this.#abortPaging = new AbortController();
    });
  }

  hostUpdate(): void {
    if (this.#asks.some((part, index) => part !== this.#question[index])) void this.#ask();
  }

  hostUpdated(): void {
    // After the drawing, so that listeners find what they are told about.
    for (const makeEvent of this.#announcements.splice(0)) {
      queueMicrotask(() => this.#host.dispatchEvent(makeEvent()));
    }
  }

  /** What the host wants to know now. How long to wait is no part of it. */
  get #asks(): readonly unknown[] {
    const { source, query, mayLoad } = this.#host;
    // Attributes are read into new objects that say the same.
    const rest = JSON.stringify({ ...query, format: undefined, timeout: undefined });
    return [mayLoad, source?.feed, source?.text, source?.endpoint, query.format, rest];
  }

  #stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #ask(): Promise<void> {
    this.#stop();
    this.#question = this.#asks;
    if (!this.#host.mayLoad) {
      // What failed was another question, and to try again would be to ask this one.
      this.#error = undefined;
      return;
    }
    const { signal } = (this.#asking = new AbortController());
    this.#host.requestUpdate();
    const loading = this.#load(signal);
    // What is here already is drawn at once.
    if (!this.#host.source?.endpoint) this.pending = loading;
    await loading;
  }

  async #load(signal: AbortSignal): Promise<void> {
    const host = this.#host;
    const { source, query } = host;
    const from = source?.feed ? '' : JSON.stringify([source, query.format, query.fields, query.categories]);
    const last = this.#loaded;
    const known =
      this.#current && last?.from === from && last.source?.feed === source?.feed ? last.feed : undefined;
    this.#headers = [];
    try {
      const options = this.#options(signal);
      const first = known ?? (await firstPage(host, options));
      const { feed, failure } = await fillUp(host, first, options);
      if (failure) await host.prepareNotice();
      if (signal.aborted) return;
      try {
        host.check(feed);
      } catch (error) {
        // What isn't found may be on the page that failed.
        throw failure ?? error;
      }
      this.#asking = undefined;
      this.#current = true;
      this.#succeed({ feed, source, from, at: new Date(), recalled: false });
      if (!known) this.#keep(feed);
      if (failure) this.#fail(failure, true);
    } catch (error) {
      if (this.#loaded?.from !== from) await this.#recall(from, error, signal);
      await host.prepareNotice();
      if (signal.aborted) return;
      this.#asking = undefined;
      this.#fail(error);
    }
  }

  /** For a visit when the source can't be reached. Pictures and everything else go first. */
  #keep(feed: Feed): void {
    const { endpoint } = this.#host.source ?? {};
    const headers = this.#headers;
    if (!endpoint) return;
    const question = { ...this.#host.query, endpoint, base: this.#host.baseURI };
    whenIdle(() => {
      import('../load/saved-feed.js').then(({ keep }) => keep(question, feed, headers)).catch(() => {});
    });
  }

  /** Shows what an earlier visit saw. */
  async #recall(from: string, failure: unknown, signal: AbortSignal): Promise<void> {
    const host = this.#host;
    const { endpoint } = host.source ?? {};
    if (!endpoint) return;
    try {
      const { recall } = await import('../load/saved-feed.js');
      const last = await recall({ ...host.query, endpoint, base: host.baseURI }, failure);
      if (!last || signal.aborted) return;
      host.check(last.feed);
      this.#current = false;
      this.#loaded = { feed: last.feed, source: host.source, from, at: last.date, recalled: true };
      this.#announce(() => new NewsLoadEvent(last.feed, host.articles, false));
    } catch {
      // The failure itself is what there is to say.
    }
  }

  #options(signal: AbortSignal): LoadFeedOptions {
    const { query, baseURI } = this.#host;
    return {
      ...loadOptions(query),
      base: baseURI,
      signal,
      // One of several endpoints that fails is told of, but blanks nothing.
      onError: error => this.#tell(error),
      onHeaders: headers => this.#headers.push(headers),
    };
  }

  async #loadNextPage(signal: AbortSignal): Promise<void> {
    const before = this.feed;
    try {
      if (!before?.next) return;
      const feed = await nextPage(before, before.next, this.#options(signal));
      // A reload that came in between has its own pages.
      if (this.feed !== before || !this.#loaded) return;
      this.#succeed({ ...this.#loaded, feed }, this.#pageFailed ? undefined : this.#error);
    } catch (error) {
      await this.#host.prepareNotice();
      if (!signal.aborted) this.#fail(error, true);
    } finally {
      this.#paging = undefined;
      this.#host.requestUpdate();
    }
  }

  #succeed(loaded: Loaded, error?: FeedError): void {
    this.#loaded = loaded;
    this.#error = error;
    this.#pageFailed = false;
    this.#announce(() => new NewsLoadEvent(loaded.feed, this.#host.articles));
  }

  #fail(cause: unknown, ofPage = false): void {
    const error =
      cause instanceof FeedError
        ? cause
        : new FeedError('The news could not be read because of an error in a format or a setting.', {
            reason: 'format',
            cause,
          });
    // A failure that goes on is told to the developer once.
    this.#tell(error, error.message === this.#error?.message);
    this.#error = error;
    this.#pageFailed = ofPage;
  }

  #tell(error: FeedError, isOld = false): void {
    if (!isOld) console.warn(`[news-elements] ${error.message}`, this.#host);
    this.#announce(() => new NewsErrorEvent(error));
  }

  #announce(makeEvent: () => Event): void {
    this.#announcements.push(makeEvent);
    this.#host.requestUpdate();
  }

  readonly #look = (): void => this.#host.requestUpdate();

  readonly #recover = (): void => {
    if (this.#error && this.#error.reason !== 'config') void this.#host.retry();
  };
}
