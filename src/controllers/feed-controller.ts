import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController } from 'lit';
import type { Feed } from '../article.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import { FeedError } from '../feed-error.js';
import { loadFeed, type LoadFeedOptions } from '../load-feed.js';
import { mergePages } from '../merge-pages.js';
import { parseFeed } from '../parse-feed.js';
import type { FeedHost } from './feed-host.js';

export type NewsStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Pages that are fetched without being asked for, to find a story or fill a list. */
const MAX_PAGES_AHEAD = 5;

/**
 * Decides when to ask, when to give up and what to keep: the newest request wins, a removed element asks no longer,
 * and a failure never takes away what was there before.
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #task: Task;
  #loaded: Feed | undefined;
  /** Which source `#loaded` is of; a change of the rest of the question needs no new answer if that one has it. */
  #loadedFrom = '';
  #loadedAt = new Date();
  /** False when the source is to be asked even though `#loaded` is of it. */
  #current = false;
  #recalled = false;
  #given: Feed | undefined;
  #error: FeedError | undefined;
  #pageFailed = false;
  #paging: Promise<void> | undefined;
  #interrupted = false;
  #abortPaging = new AbortController();
  #announcements: (() => Event)[] = [];

  constructor(host: FeedHost) {
    (this.#host = host).addController(this);
    this.#task = new Task(host, {
      args: () => this.#args(),
      task: (_args, { signal }) => this.#load(signal),
    });
  }

  /** All pages so far. */
  get feed(): Feed | undefined {
    const given = this.#host.source?.feed;
    return given && given !== this.#given ? given : this.#loaded;
  }

  /** Why the last request failed; gone with the next success. */
  get error(): FeedError | undefined {
    return this.#error;
  }

  get status(): NewsStatus {
    const given = this.#host.source?.feed;
    if (!given && this.#task.status === TaskStatus.PENDING) return 'loading';
    if (this.#error) return 'error';
    if (given) return 'ready';
    return this.#loaded ? 'ready' : 'idle';
  }

  /** When what is shown was had, if that could not be refreshed since. */
  get staleSince(): Date | undefined {
    return this.#error && !this.#pageFailed && this.#loaded ? this.#loadedAt : undefined;
  }

  /** Whether what is shown comes from an earlier visit. */
  get recalled(): boolean {
    return this.#recalled;
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
    await this.#task.run();
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
    this.#succeed(feed);
  }

  hostConnected(): void {
    if (this.#interrupted) void this.reload();
    this.#interrupted = false;
    addEventListener('online', this.#recover);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#recover);
    // A move in the document removes and inserts in one go: only what is still gone a microtask later was removed.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#interrupted = this.#task.status === TaskStatus.PENDING;
      this.#task.abort();
      this.#abortPaging.abort();
      this.#abortPaging = new AbortController();
    });
  }

  hostUpdated(): void {
    // After the drawing, so that listeners find what they are told about.
    for (const makeEvent of this.#announcements.splice(0)) {
      queueMicrotask(() => this.#host.dispatchEvent(makeEvent()));
    }
  }

  /** The task runs again when one of these changes. */
  #args(): readonly unknown[] {
    const { source, query, mayLoad } = this.#host;
    return [
      mayLoad,
      source?.feed,
      source?.text,
      source?.endpoint,
      query.format,
      JSON.stringify(query.fields),
      query.pageSize,
      query.categories?.join(),
      query.articleId,
    ];
  }

  async #load(signal: AbortSignal): Promise<unknown> {
    if (!this.#host.mayLoad) return initialState;
    const { source } = this.#host;
    const from = this.#sourceKey;
    const known =
      this.#current && this.#loadedFrom === from && this.#given === source?.feed ? this.#loaded : undefined;
    try {
      const { feed, failure } = await this.#fill(known ?? (await this.#firstPage(signal)), signal);
      if (signal.aborted) return initialState;
      this.#check(feed, failure);
      this.#given = source?.feed;
      this.#loadedFrom = from;
      this.#loadedAt = new Date();
      this.#current = true;
      this.#recalled = false;
      this.#succeed(feed);
      if (source?.endpoint && !known) this.#keep(source.endpoint, feed);
      if (failure) this.#fail(failure, true);
    } catch (error) {
      if (this.#loadedFrom !== from) await this.#recall(from, error as Error, signal);
      // @lit/task reports an abort as an error; here it is nothing at all.
      if (signal.aborted) return initialState;
      this.#fail(error);
    }
    return this.#loaded;
  }

  /** Fetches further pages until the host is satisfied. One that fails costs nothing of those before it. */
  async #fill(feed: Feed, signal: AbortSignal): Promise<{ feed: Feed; failure?: unknown }> {
    try {
      for (let page = 1; page < MAX_PAGES_AHEAD && feed.next && !this.#host.satisfiedBy(feed); page++) {
        feed = mergePages(feed, await loadFeed(feed.next, this.#options(signal)));
      }
    } catch (failure) {
      return { feed, failure };
    }
    return { feed };
  }

  /** What isn't found may be on the page that failed. */
  #check(feed: Feed, failure?: unknown): void {
    try {
      this.#host.check(feed);
    } catch (error) {
      throw failure ?? error;
    }
  }

  /** For a visit when the source can't be reached. Pictures and everything else go first. */
  #keep(endpoint: string, feed: Feed): void {
    const { baseURI, query } = this.#host;
    (globalThis.requestIdleCallback ?? setTimeout)(() => {
      const keeping = import('../last-good.js');
      keeping.then(({ keep }) => keep({ ...query, endpoint, base: baseURI }, feed)).catch(() => {});
    });
  }

  /** Shows what an earlier visit saw. */
  async #recall(from: string, failure: Error, signal: AbortSignal): Promise<void> {
    const { baseURI, query, source } = this.#host;
    if (!source?.endpoint) return;
    const { endpoint } = source;
    try {
      const { recall } = await import('../last-good.js');
      const last = await recall({ ...query, endpoint, base: baseURI }, failure);
      if (!last || signal.aborted) return;
      this.#host.check(last.feed);
      this.#loaded = last.feed;
      this.#loadedFrom = from;
      this.#loadedAt = last.date;
      this.#current = false;
      this.#recalled = true;
      this.#announce(() => new NewsLoadEvent(last.feed, this.#host.articles, false));
    } catch {
      // The failure itself is what there is to say.
    }
  }

  #options(signal: AbortSignal): LoadFeedOptions {
    const { query } = this.#host;
    // One of several endpoints that fails is told of, but blanks nothing.
    return { ...query, signal, onError: error => this.#tell(error) };
  }

  get #sourceKey(): string {
    const { source, query } = this.#host;
    if (source?.feed) return '';
    return JSON.stringify([source, query.format, query.fields, query.categories]);
  }

  async #firstPage(signal: AbortSignal): Promise<Feed> {
    const { source, query } = this.#host;
    if (source?.feed) return source.feed;
    if (source?.text !== undefined) {
      return parseFeed(source.text, {
        url: this.#host.baseURI,
        contentType: source.contentType,
        format: query.format,
        fields: query.fields,
      });
    }
    if (source?.endpoint)
      return loadFeed(source.endpoint, { ...this.#options(signal), base: this.#host.baseURI });
    const tag = this.#host.localName;
    throw new FeedError(
      `<${tag}> does not know where its news comes from. Give it an endpoint: <${tag} endpoint="/feed.json">`,
      { reason: 'config' },
    );
  }

  async #loadNextPage(signal: AbortSignal): Promise<void> {
    const before = this.feed;
    try {
      if (!before?.next) return;
      const page = await loadFeed(before.next, this.#options(signal));
      // A reload that came in between has its own pages.
      if (this.feed === before)
        this.#succeed(mergePages(before, page), this.#pageFailed ? undefined : this.#error);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, true);
    } finally {
      this.#paging = undefined;
      this.#host.requestUpdate();
    }
  }

  #succeed(feed: Feed, error?: FeedError): void {
    this.#loaded = feed;
    this.#error = error;
    this.#pageFailed = false;
    this.#announce(() => new NewsLoadEvent(feed, this.#host.articles));
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
    if (!isOld) console.warn(`[news-elements] <${this.#host.localName}> ${error.message}`);
    this.#announce(() => new NewsErrorEvent(error));
  }

  #announce(makeEvent: () => Event): void {
    this.#announcements.push(makeEvent);
    this.#host.requestUpdate();
  }

  readonly #recover = (): void => {
    if (this.#error && this.#error.reason !== 'config') void this.#host.retry();
  };
}
