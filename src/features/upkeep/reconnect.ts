import type { FeatureHost } from '../feature.js';

/** Milliseconds from the event `online` to each retry. The event comes once, and often before any server can be reached. */
const TRIES = [1000, 5000, 20_000];

/** Repeats a failed request three times, some seconds after the network came back. */
export class Reconnect {
  readonly #host: FeatureHost;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: FeatureHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('online', this.#begin);
  }

  disconnect(): void {
    removeEventListener('online', this.#begin);
    this.#timers.forEach(clearTimeout);
  }

  readonly #begin = (): void => {
    this.#timers.forEach(clearTimeout);
    this.#timers = TRIES.map(wait => setTimeout(() => this.#retry(), wait));
  };

  #retry(): void {
    const { feeds, status } = this.#host;
    if (status === 'error' && feeds.error?.reason !== 'config') void this.#host.retry();
  }
}
