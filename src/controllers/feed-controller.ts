import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article, Feed } from '../article.js';
import { NewsErrorEvent, NewsLoadEvent } from '../events.js';
import { FeedError } from '../feed-error.js';
import type { Format } from '../formats/format.js';
import { loadFeed, type LoadFeedOptions } from '../load-feed.js';
import { mergePages } from '../merge-pages.js';
import { parseFeed } from '../parse-feed.js';

export type NewsStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Where the articles come from: a parsed feed, text inside the element, or URLs. */
export interface FeedSource {
  readonly feed?: Feed | undefined;
  readonly text?: string | undefined;
  readonly contentType?: string | undefined;
  readonly endpoint?: string | undefined;
}

/** What is asked of the source. */
export interface FeedQuery {
  readonly format?: string | Format | undefined;
  /** JSON of the `fields` attribute. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** How many articles an API is asked for at a time. */
  readonly pageSize?: number | undefined;
  readonly categories?: readonly string[] | undefined;
  /** The one article that is wanted: id, URL or slug. */
  readonly articleId?: string | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}

export interface FeedHost extends ReactiveControllerHost, HTMLElement {
  /** What is shown of the feed. */
  readonly articles: readonly Article[];
  /** Absent: nothing says where news comes from. */
  readonly source: FeedSource | undefined;
  readonly query: FeedQuery;
  /** False holds every request back. */
  readonly mayLoad: boolean;
  /** Whether these pages are enough to draw; while not, the next ones are fetched too. */
  satisfiedBy(feed: Feed): boolean;
  /** Throws a `FeedError` if what was wanted is not there. */
  check(feed: Feed): void;
}

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
  #given: Feed | undefined;
  #error: FeedError | undefined;
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

  /** Whether a further page is on its way. */
  get paging(): boolean {
    return this.#paging !== undefined;
  }

  /** Asks again. Resolves when that is over, however it ended. */
  async reload(): Promise<void> {
    this.#loadedFrom = '';
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
  }

  hostDisconnected(): void {
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
    try {
      const from = this.#sourceKey;
      const { source } = this.#host;
      let feed = this.#loadedFrom === from && this.#loaded ? this.#loaded : await this.#firstPage(signal);
      for (let page = 1; page < MAX_PAGES_AHEAD && feed.next && !this.#host.satisfiedBy(feed); page++) {
        feed = mergePages(feed, await loadFeed(feed.next, this.#options(signal)));
      }
      if (signal.aborted) return initialState;
      this.#host.check(feed);
      this.#given = source?.feed;
      this.#loadedFrom = from;
      this.#succeed(feed);
    } catch (error) {
      // @lit/task reports an abort as an error; here it is nothing at all.
      if (signal.aborted) return initialState;
      this.#fail(error);
    }
    return this.#loaded;
  }

  #options(signal: AbortSignal): LoadFeedOptions {
    const { query } = this.#host;
    // One of several endpoints that fails is told of, but blanks nothing.
    return { ...query, signal, onError: error => this.#announce(() => new NewsErrorEvent(error)) };
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
      if (this.feed === before) this.#succeed(mergePages(before, page));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      this.#paging = undefined;
      this.#host.requestUpdate();
    }
  }

  #succeed(feed: Feed): void {
    this.#loaded = feed;
    this.#error = undefined;
    this.#announce(() => new NewsLoadEvent(feed, this.#host.articles));
  }

  #fail(cause: unknown): void {
    const error =
      cause instanceof FeedError
        ? cause
        : new FeedError('The news could not be read because of an error in a format or a setting.', {
            reason: 'format',
            cause,
          });
    this.#error = error;
    this.#announce(() => new NewsErrorEvent(error));
  }

  #announce(makeEvent: () => Event): void {
    this.#announcements.push(makeEvent);
    this.#host.requestUpdate();
  }
}
