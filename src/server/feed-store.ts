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
  readonly retryAt: number;
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
  readonly #loads = new Map<string, Load>();

  /** The store holds at most `capacity` pages. If there are more, the least recently used one is evicted. */
  constructor(settings: HandlerSettings, capacity: number) {
    this.#settings = settings;
    this.#capacity = capacity;
  }

  /**
   * Resolves to a page of a source. A page that was checked less than `maxAge` seconds ago comes from the cache. So does an
   * older one for another `staleWhileRevalidate` seconds, while it is downloaded anew. Otherwise the page is downloaded first.
   * If the download fails, the cached page is returned, and isn't requested again for `retryAfter` seconds. If no page is
   * cached, or if it was checked more than `maxAge` + `staleIfError` seconds ago, the promise rejects with the download's
   * `FeedError`.
   */
  async get(source: NamedSource, url: string, waitUntil: WaitUntil): Promise<KeptFeed> {
    const { maxAge, staleWhileRevalidate, staleIfError, now } = this.#settings;
    const key = `${source.name} ${url}`;
    const entry = this.#entries.get(key);
    if (!entry) return { ...(await this.#load(key, source, url, waitUntil)), state: 'fresh' };

    this.#keep(key, entry);
    const age = (now() - entry.checkedAt) / 1000;
    if (age < maxAge) return { ...entry, state: 'fresh' };
    if (age < maxAge + staleIfError && now() < entry.retryAt) return { ...entry, state: 'failed' };

    const load = this.#load(key, source, url, waitUntil);
    if (age < maxAge + staleWhileRevalidate) return { ...entry, state: 'stale' };
    try {
      return { ...(await load), state: 'fresh' };
    } catch (error) {
      if (age < maxAge + staleIfError) return { ...entry, state: 'failed' };
      throw error;
    }
  }

  #load(key: string, source: NamedSource, url: string, waitUntil: WaitUntil): Promise<Entry> {
    const { now, timeout } = this.#settings;
    const running = this.#loads.get(key);
    // An edge runtime cancels a download when the visitor whose request began it disconnects. The download's promise then never
    // settles. So a download that began more than `timeout` + 1 seconds ago counts as cancelled, and a new one begins.
    if (running && now() - running.since <= (timeout + 1) * 1000) return running.entry;

    const load: Load = { since: now(), entry: this.#refresh(key, source, url) };
    this.#loads.set(key, load);
    const forget = () => {
      if (this.#loads.get(key) === load) this.#loads.delete(key);
    };
    waitUntil(load.entry.then(forget, forget));
    return load.entry;
  }

  async #refresh(key: string, source: NamedSource, url: string): Promise<Entry> {
    const { now, retryAfter, onError } = this.#settings;
    const previous = this.#entries.get(key);
    try {
      const snapshot = await readSource(source, url, previous, this.#settings);
      return this.#keep(key, { ...snapshot, checkedAt: now(), retryAt: 0 });
    } catch (error) {
      if (previous) this.#keep(key, { ...previous, retryAt: now() + retryAfter * 1000 });
      onError(error as FeedError, source.name);
      throw error;
    }
  }

  #keep(key: string, entry: Entry): Entry {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#capacity && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
  }
}
