import type { ReactiveController } from 'lit';
import type { Feed } from '../article.js';
import { configurationListeners } from '../configure.js';
import type { FeedError } from '../feed-error.js';
import type { LoadFeedOptions } from '../load/load-options.js';
import { afterRemoval } from './after-removal.js';
import { asFeedError } from './as-feed-error.js';
import { dispatchError, dispatchLoad } from './feed-events.js';
import type { FeedHost, FeedSource } from './feed-host.js';
import { firstPageInputs, inputsOf } from './feed-inputs.js';
import { isFresh, keepFeed, keptFeed, type Loaded } from './feed-memory.js';
import { firstPage } from './first-page.js';
import { fillUp, nextPage } from './further-pages.js';
import type { AnswerFacts } from '../load/saved-feed.js';
import { saveFeed, findSavedFeed } from './save-feed.js';

/** Milliseconds after its insertion for which an element without a source waits for one, whatever the document's state. */
const LONGEST_WAIT = 5000;

export type NewsStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/**
 * Requests the host's feed and its further pages. A new request for the first page aborts the one before it, a removed
 * element's request is aborted, and after a failure the articles loaded before stay.
 */
export class FeedController implements ReactiveController {
  /** Resolves, never rejects, when a source that needs no request (a feed object, or text in the page) has been read. */
  pending: Promise<void> | undefined;
  /** The failure of the last request; `undefined` after a success. */
  error: FeedError | undefined;
  /** Whether the last failure was that of a further page. Then the articles of the pages before it are not stale. */
  pageFailed = false;
  /** Whether the element has been in the page for so long that a missing source is not waited for any more. */
  isOverdue = false;
  readonly #host: FeedHost;
  #lastInputs: readonly unknown[] = [];
  /** Aborts the request for the first page; undefined when no such request is under way. */
  #request: AbortController | undefined;
  /** Whether the element was removed during a request, which is repeated when the element is inserted again. */
  #interrupted = false;
  #loaded: Loaded | undefined;
  /** False if the first page must be read again even from the same source: after `reload()`, or when a saved feed is shown. */
  #isCurrent = false;
  #paging: Promise<void> | undefined;
  #abortPaging = new AbortController();
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** What is known of all answers since the first page was last requested: it may forbid saving the feed. */
  #answers: AnswerFacts[] = [];

  constructor(host: FeedHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** All pages loaded so far, as one feed. A new `feed` property of the element is returned at once, before an update. */
  get feed(): Feed | undefined {
    const given = this.#host.source?.feed;
    return given && given !== this.#loaded?.source?.feed ? given : this.#loaded?.feed;
  }

  /** The source of the loaded feed. After the host's source changes, still the previous one until the new one has answered. */
  get source(): FeedSource | undefined {
    return this.#loaded?.source;
  }

  get status(): NewsStatus {
    const given = this.#host.source?.feed;
    if (!given && this.#request) return 'loading';
    if (this.error) return 'error';
    return given || this.#loaded ? 'ready' : 'idle';
  }

  /** When the shown articles were loaded, if a later request for the first page failed; else `undefined`. */
  get staleSince(): Date | undefined {
    return this.error && !this.pageFailed ? this.#loaded?.at : undefined;
  }

  /** Whether the articles are from a saved feed of an earlier visit. */
  get isSaved(): boolean {
    return this.#loaded?.isSaved === true;
  }

  /** Whether a further page is being loaded after a call of `more()`. */
  get paging(): boolean {
    return this.#paging !== undefined;
  }

  /** Requests the first page again. Resolves after success and after failure. */
  async reload(): Promise<void> {
    this.#isCurrent = false;
    await this.#start();
  }

  /** Requests the next page, if there is one. Resolves after success and after failure. */
  async more(): Promise<void> {
    if (!this.feed?.next) return;
    this.#paging ??= this.#loadNextPage(this.#abortPaging.signal);
    this.#requestUpdate();
    await this.#paging;
  }

  /** Takes the feed of an earlier element with the same inputs, if it is in memory, so that the first update draws it. */
  recall(): void {
    if (this.#loaded || !this.#host.mayLoad) return;
    this.#loaded = keptFeed(firstPageInputs(this.#host));
    this.#isCurrent = isFresh(this.#loaded);
  }

  /** Replaces the loaded feed by `feed`, as if the source had answered with it. Without a loaded feed, it does nothing. */
  take(feed: Feed): void {
    if (this.#loaded) this.#succeed({ ...this.#loaded, feed });
  }

  hostConnected(): void {
    if (this.#interrupted) void this.reload();
    this.#interrupted = false;
    this.#patience = setTimeout(() => {
      this.isOverdue = true;
      this.#requestUpdate();
    }, LONGEST_WAIT);
    addEventListener('online', this.#retry);
    configurationListeners.add(this.#requestUpdate);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry);
    clearTimeout(this.#patience);
    configurationListeners.delete(this.#requestUpdate);
    afterRemoval(this.#host.element, () => {
      this.#interrupted ||= this.#request !== undefined;
      this.isOverdue = false;
      this.#abort();
      this.#abortPaging.abort();
      this.#abortPaging = new AbortController();
    });
  }

  hostUpdate(): void {
    if (inputsOf(this.#host).some((input, index) => input !== this.#lastInputs[index])) void this.#start();
  }

  #abort(): void {
    this.#request?.abort();
    this.#request = undefined;
  }

  async #start(): Promise<void> {
    this.#abort();
    this.#lastInputs = inputsOf(this.#host);
    this.#requestUpdate();
    if (!this.#host.mayLoad) {
      // Removes the old endpoint's error, and so its retry button: a press calls the element's `reload()`, which with
      // `loading="click"` would count as the visitor's consent to requests to the new endpoint.
      this.error = undefined;
      return;
    }
    const { signal } = (this.#request = new AbortController());
    const loading = this.#load(signal);
    // The element's `updateComplete` awaits `pending`: it waits for feed objects and for text in the page, not for requests.
    if (!this.#host.source?.endpoint) this.pending = loading;
    await loading;
  }

  async #load(signal: AbortSignal): Promise<void> {
    const host = this.#host;
    const { source } = host;
    const inputs = firstPageInputs(host);
    const last = this.#loaded;
    const isSame = this.#isCurrent && last?.inputs === inputs && last.source?.feed === source?.feed;
    const loaded = isSame ? last.feed : undefined;
    this.#answers = [];
    try {
      const options = this.#options(signal);
      const first = loaded ?? (await firstPage(host, options));
      const { feed, failure } = await fillUp(host, first, options);
      if (failure) await host.prepareNotice();
      if (signal.aborted) return;
      this.#request = undefined;
      this.#isCurrent = true;
      this.#succeed({ feed, source, inputs, at: isSame ? last.at : new Date(), isSaved: false });
      if (!loaded) saveFeed(host, feed, this.#answers);
      if (failure) this.#fail(failure, true);
    } catch (error) {
      const saved = last?.inputs === inputs ? undefined : await findSavedFeed(host, error);
      if (saved && !signal.aborted) {
        const { feed, date } = saved;
        this.#isCurrent = false;
        this.#loaded = { feed, source: host.source, inputs, at: date, isSaved: true };
        dispatchLoad(host, feed, false);
      }
      await host.prepareNotice();
      if (signal.aborted) return;
      this.#request = undefined;
      this.#fail(error);
    }
  }

  #options(signal: AbortSignal): LoadFeedOptions {
    const { query, element } = this.#host;
    return {
      ...query,
      base: element.baseURI,
      signal,
      // Called for each endpoint that failed while another one answered. The articles of those that answered are shown.
      onError: error => dispatchError(this.#host, error),
      onHeaders: (...facts) => this.#answers.push(facts),
    };
  }

  async #loadNextPage(signal: AbortSignal): Promise<void> {
    const before = this.feed;
    try {
      if (!before?.next) return;
      const feed = await nextPage(before, before.next, this.#options(signal));
      // If the first page was loaded again meanwhile, the page just loaded belongs to the old feed and is dropped.
      if (this.feed !== before || !this.#loaded) return;
      this.#succeed({ ...this.#loaded, feed }, this.pageFailed ? undefined : this.error);
    } catch (error) {
      await this.#host.prepareNotice();
      if (!signal.aborted) this.#fail(error, true);
    } finally {
      this.#paging = undefined;
      this.#requestUpdate();
    }
  }

  #succeed(loaded: Loaded, error?: FeedError): void {
    this.#loaded = loaded;
    if (loaded.inputs) keepFeed(loaded);
    this.error = error;
    this.pageFailed = false;
    dispatchLoad(this.#host, loaded.feed);
  }

  #fail(cause: unknown, ofPage = false): void {
    const error = asFeedError(cause);
    // An error with the same message as the one before is not written to the console again.
    dispatchError(this.#host, error, error.message === this.error?.message);
    this.error = error;
    this.pageFailed = ofPage;
  }

  readonly #requestUpdate = (): void => this.#host.element.requestUpdate();

  readonly #retry = (): void => {
    if (this.error && this.error.reason !== 'config') void this.#host.retry();
  };
}
