// Worker threads: https://nodejs.org/api/worker_threads.html
import type { Worker } from 'node:worker_threads';
import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { errorOf, type ErrorClone } from './clone-error.js';
import type { FeedReading } from './feed-reading.js';
import { isNode } from './is-node.js';

/** `ready` is the first message of a worker; each of the others is the result of a reading. */
export type WorkerMessage = 'ready' | { readonly feed: Feed } | { readonly error: ErrorClone };

/** With two, one source whose answer takes long to read doesn't keep all others from being read. */
const MOST_THREADS = 2;
/** After so many milliseconds without a reading, a worker is ended: its heap stays as large as its largest feed needed. */
const IDLE = 30_000;
/** Maximum heap of a worker in MB: the least, what is added for each MB of an answer, and the most. */
const HEAP = 128;
const HEAP_PER_MB = 100;
const MAX_HEAP = 4096;

/**
 * Reads feeds in worker threads, so that a handler answers other visitors meanwhile. Threads start when they are needed, are
 * reused, and don't keep the process from exiting.
 */
export class ReadingThreads {
  readonly #heap: number;
  /** Idle thread → timer that ends it. */
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  readonly #waiting: (() => void)[] = [];
  #free = MOST_THREADS;
  /** Whether a thread has started before: so its file exists, and the process may start threads. */
  #hasStarted = false;
  #isUnavailable = !isNode();

  /** @param maxBytes maximum size of an answer; the memory of a thread depends on it */
  constructor(maxBytes: number) {
    this.#heap = Math.min(MAX_HEAP, Math.round(HEAP + HEAP_PER_MB * (maxBytes / 1e6)));
  }

  /**
   * Reads a feed as `readFeed` does. When `signal` is aborted, the reading ends, even in the middle of parsing. Resolves to
   * `undefined` where no thread can be started or the reading can't be sent to one: then it can still be read on this thread.
   * Throws `FeedError` with reason `format` when the thread dies, for instance because the feed needs too much memory.
   */
  async read(reading: FeedReading, signal: AbortSignal): Promise<Feed | undefined> {
    if (this.#isUnavailable || typeof reading.format === 'object') return undefined;
    await this.#turn();
    try {
      signal.throwIfAborted();
      const worker = this.#take() ?? (await this.#start(signal));
      return worker && (await this.#readIn(worker, reading, signal));
    } finally {
      this.#pass();
    }
  }

  /** Waits until fewer threads are reading than may. */
  async #turn(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }

  async #start(signal: AbortSignal): Promise<Worker | undefined> {
    try {
      const { Worker } = process.getBuiltinModule('node:worker_threads');
      const worker = new Worker(new URL(/* @vite-ignore */ './reading-worker.js', import.meta.url), {
        name: 'news-elements',
        // Not those of the process: `--import` would run the program's modules in the thread, and `--input-type` is an error there.
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: this.#heap },
      });
      // Without a listener, an error of a thread that nothing waits for would end the process.
      worker.on('error', () => {});
      // `once` of `node:events`, by which messages are awaited, rejects for no other event.
      worker.on('messageerror', error => worker.emit('error', error));
      worker.on('exit', () => {
        this.#idle.delete(worker);
        worker.emit('error', new Error('The thread has ended.'));
      });
      await messageOf(worker, signal);
      this.#hasStarted = true;
      return worker;
    } catch (cause) {
      signal.throwIfAborted();
      if (this.#hasStarted) throw death(cause);
      this.#isUnavailable = true;
      warnOnce(cause);
      return undefined;
    }
  }

  async #readIn(worker: Worker, reading: FeedReading, signal: AbortSignal): Promise<Feed | undefined> {
    try {
      worker.postMessage(reading, [reading.bytes.buffer]);
    } catch {
      // Callers without types may have configured `fields` that can't be cloned.
      this.#keep(worker);
      return undefined;
    }
    const result = await messageOf(worker, signal).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw death(cause);
    });
    this.#keep(worker);
    if (typeof result === 'string') return undefined;
    if ('error' in result) throw errorOf(result.error);
    return result.feed;
  }

  /** Keeps an idle worker for the next reading, for a while. */
  #keep(worker: Worker): void {
    worker.unref();
    const end = () => {
      this.#idle.delete(worker);
      void worker.terminate();
    };
    this.#idle.set(worker, setTimeout(end, IDLE).unref());
  }

  #take(): Worker | undefined {
    const [first] = this.#idle;
    if (!first) return undefined;
    const [worker, timer] = first;
    clearTimeout(timer);
    this.#idle.delete(worker);
    worker.ref();
    return worker;
  }
}

let hasWarned = false;

function warnOnce(cause: unknown): void {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(
    'news-elements: no worker thread could be started, so large feeds are read on the main thread, where they delay other ' +
      `responses. If this server is bundled, leave news-elements out of the bundle ("external"). ${String(cause)}`,
  );
}

/** Waits for the next message of a worker. Ends the worker if `signal` is aborted or the worker fails. */
async function messageOf(worker: Worker, signal: AbortSignal): Promise<WorkerMessage> {
  const events = process.getBuiltinModule('node:events');
  try {
    const [message] = (await events.once(worker, 'message', { signal })) as [WorkerMessage];
    return message;
  } catch (error) {
    void worker.terminate();
    throw error;
  }
}

function death(cause: unknown): FeedError {
  const message = 'The feed of the source could not be read: it needs too much memory or time.';
  return new FeedError(message, { reason: 'format', cause });
}
