import type { FeatureHost } from '../feature.js';

/** Milliseconds from the event `online` to each retry: browsers often dispatch it before any server can be reached. */
const TRIES = [1000, 5000, 20_000];

/** After the event `online`, repeats a failed request up to three times, after the waits in `TRIES`. */
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
