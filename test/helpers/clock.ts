/** Timers that a test winds by itself: those of `least` to `most` milliseconds wait for `ring()`. */
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

  /** How long each of the held ones wants to wait, in milliseconds. */
  get waits(): number[] {
    return [...this.#waiting.values()].map(({ ms }) => ms);
  }

  /** Runs all that are held. */
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
