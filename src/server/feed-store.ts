import { FeedError } from '../feed-error.js';
import type { NamedSource } from './feed-source.js';
import type { HandlerSettings } from './handler-options.js';
import { readSource, type Snapshot } from './read-source.js';

/** A page of a source, in the version that was last downloaded. */
export interface KeptFeed extends Snapshot {
  /** When the source last sent this page or confirmed it with status 304, in milliseconds since 1970. */
  readonly checkedAt: number;
  /**
   * `fresh`: checked within the last `maxAge` seconds. `stale`: checked earlier, and a new download is under way. `failed`:
   * checked earlier, and the last download failed.
   */
  readonly state: 'fresh' | 'stale' | 'failed';
}

/** A function that keeps an edge runtime from stopping before a promise settles, even after the response was sent. */
export type WaitUntil = (promise: Promise<unknown>) => void;

interface Entry extends Snapshot {
  readonly checkedAt: number;
}

interface Failure {
  readonly error: unknown;
  readonly failedAt: number;
}

interface Load {
  readonly since: number;
  readonly entry: Promise<Entry>;
}

/** LRU cache of the sources' pages. Visitors who want the same page at the same time share one request to the source. */
export class FeedStore {
  readonly #settings: HandlerSettings;
  readonly #capacity: number;
  readonly #entries = new Map<string, Entry>();
  readonly #failures = new Map<string, Failure>();
  readonly #loads = new Map<string, Load>();

  /**
   * The store holds at most `capacity` pages, and at most so many failures. If there are more, the least recently used one is
   * evicted.
   */
  constructor(settings: HandlerSettings, capacity: number) {
    this.#settings = settings;
    this.#capacity = capacity;
  }

  /**
   * Resolves to a page of a source. A page that was checked less than `maxAge` seconds ago comes from the cache. So does an
   * older one for another `staleWhileRevalidate` seconds, while it is downloaded anew. Otherwise the page is downloaded first.
   * If the download fails, the cached page is returned. If no page is cached, or if it was checked more than `maxAge` +
   * `staleIfError` seconds ago, the promise rejects with the download's `FeedError`. For `retryAfter` seconds after a failure,
   * the page isn't requested again, and the result is the same.
   */
  async get(source: NamedSource, url: string, waitUntil: WaitUntil): Promise<KeptFeed> {
    const { maxAge, staleWhileRevalidate, staleIfError, retryAfter } = this.#settings;
    const key = `${source.name} ${url}`;
    const entry = this.#entries.get(key);
    const age = entry ? this.#age(entry.checkedAt) : Infinity;
    if (entry) {
      this.#keep(this.#entries, key, entry);
      if (age < maxAge) return { ...entry, state: 'fresh' };
    }
    const usable = entry && age < maxAge + Math.max(staleIfError, staleWhileRevalidate) ? entry : undefined;
    const failure = this.#failures.get(key);
    if (failure && this.#secondsSince(failure.failedAt) < retryAfter) {
      if (usable) return { ...usable, state: 'failed' };
      throw failure.error;
    }

    const load = this.#load(key, source, url, waitUntil);
    if (entry && age < maxAge + staleWhileRevalidate) return { ...entry, state: 'stale' };
    try {
      return { ...(await load), state: 'fresh' };
    } catch (error) {
      if (usable) return { ...usable, state: 'failed' };
      throw error;
    }
  }

  #load(key: string, source: NamedSource, url: string, waitUntil: WaitUntil): Promise<Entry> {
    const { now, timeout } = this.#settings;
    const running = this.#loads.get(key);
    // An edge runtime cancels a download when the visitor whose request began it disconnects. The download's promise then never
    // settles. So a download that began more than `timeout` + 1 seconds ago counts as cancelled, and a new one begins.
    if (running && this.#secondsSince(running.since) <= timeout + 1) return running.entry;

    const load: Load = { since: now(), entry: this.#refresh(key, source, url) };
    this.#loads.set(key, load);
    const forget = () => {
      if (this.#loads.get(key) === load) this.#loads.delete(key);
    };
    waitUntil(load.entry.then(forget, forget));
    return load.entry;
  }

  async #refresh(key: string, source: NamedSource, url: string): Promise<Entry> {
    const { now, onError } = this.#settings;
    try {
      const snapshot = await readSource(source, url, this.#entries.get(key), this.#settings);
      this.#failures.delete(key);
      return this.#keep(this.#entries, key, { ...snapshot, checkedAt: now() });
    } catch (error) {
      this.#keep(this.#failures, key, { error, failedAt: now() });
      onError(error as FeedError, source.name);
      throw error;
    }
  }

  /**
   * Seconds since a page was checked. A time in the future means that the clock has been set back since: then the page counts
   * as just expired, so that it is refreshed now and not when the clock has caught up.
   */
  #age(checkedAt: number): number {
    const { maxAge } = this.#settings;
    const seconds = this.#secondsSince(checkedAt);
    return seconds === Infinity ? maxAge : seconds;
  }

  /** Seconds since a time; `Infinity` for a time in the future. */
  #secondsSince(time: number): number {
    const now = this.#settings.now();
    return now < time ? Infinity : (now - time) / 1000;
  }

  #keep<T>(cache: Map<string, T>, key: string, value: T): T {
    cache.delete(key);
    cache.set(key, value);
    const [oldest] = cache.keys();
    if (cache.size > this.#capacity && oldest !== undefined) cache.delete(oldest);
    return value;
  }
}
