/**
 * `new Clock(least, most)` replaces `setTimeout`: timers of `least` to `most` milliseconds are held until `ring()`, all others
 * run as usual.
 */
export class Clock {
  readonly #real = globalThis.setTimeout;
  readonly #waiting = new Map<number, { ms: number; run: () => void }>();
  readonly #clear = globalThis.clearTimeout;
  #id = 1e9;

  constructor(least: number, most = Infinity) {
    const held = (run: () => void, ms = 0) => {
      if (ms < least || ms > most) return this.#real.call(globalThis, run, ms);
      this.#waiting.set(++this.#id, { ms, run });
      return this.#id;
    };
    globalThis.setTimeout = held as typeof setTimeout;
    globalThis.clearTimeout = id => {
      if (!this.#waiting.delete(id as number)) this.#clear.call(globalThis, id);
    };
  }

  /** Delays of the held timers, in milliseconds. */
  get waits(): number[] {
    return [...this.#waiting.values()].map(({ ms }) => ms);
  }

  /** Calls the callbacks of all held timers. */
  ring(): void {
    const due = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { run } of due) run();
  }

  restore(): void {
    globalThis.setTimeout = this.#real;
    globalThis.clearTimeout = this.#clear;
  }
}
