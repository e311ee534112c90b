import { FeedError } from '../feed-error.js';
import type { NamedSource } from './feed-source.js';
import type { HandlerSettings } from './handler-options.js';
import { readSource, type Snapshot } from './read-source.js';

/** A page of a source as it was when last seen. */
export interface KeptFeed extends Snapshot {
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** `stale`: too old, but being refreshed. `failed`: too old, and the source can't be had now. */
  readonly state: 'fresh' | 'stale' | 'failed';
}

/** Keeps a runtime alive until a promise settles, even when the answer has gone out. */
export type WaitUntil = (promise: Promise<unknown>) => void;

interface Entry extends Snapshot {
  readonly checkedAt: number;
  readonly retryAt: number;
}

interface Load {
  readonly since: number;
  readonly entry: Promise<Entry>;
}

/** The last good answers. A source is asked by one request at a time, however many visitors wait for it. */
export class FeedStore {
  readonly #settings: HandlerSettings;
  readonly #capacity: number;
  readonly #entries = new Map<string, Entry>();
  readonly #loads = new Map<string, Load>();

  /** Holds at most `capacity` pages; the one unused for longest goes first. */
  constructor(settings: HandlerSettings, capacity: number) {
    this.#settings = settings;
    this.#capacity = capacity;
  }

  /** A page of a source: kept, asked for or, when that fails, the last good one. Without any, throws `FeedError`. */
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
    // An edge runtime may drop a visitor's request with all it has begun: such a load never settles.
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
    const { now, pause, onError } = this.#settings;
    const known = this.#entries.get(key);
    try {
      const snapshot = await readSource(source, url, known, this.#settings);
      return this.#keep(key, { ...snapshot, checkedAt: now(), retryAt: 0 });
    } catch (error) {
      if (known) this.#keep(key, { ...known, retryAt: now() + pause * 1000 });
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
