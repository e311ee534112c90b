/**
 * One GET that gives up in time and says why.
 *
 * It is a "simple" request (https://fetch.spec.whatwg.org/#http-cors-protocol): no header of our own, because one is
 * enough for a preflight, which WordPress, nginx and most static hosts refuse. Revalidation is left to the HTTP cache.
 *
 * Not ky or another library: that is 7.7 kB brotli, more than Lit, for methods, hooks and body types that a feed never
 * needs; and none of them shares a request between elements, bounds the bytes or tells CORS from a server that is down.
 */
import { configuration } from './configure.js';
import { FeedError } from './feed-error.js';
import { toAnswer } from './formats/answer.js';
import type { Answer } from './formats/format.js';

const MAX_BYTES = 30e6;
/** After an answer, and after none: that is mostly a block that stays. */
const RETRIES = { answered: 2, unanswered: 1 };
/** Statuses that may be gone a moment later. */
const PASSING = /^(408|425|429|5\d\d)$/;

export interface RequestOptions {
  /** When it aborts, the promise rejects with its reason. The request itself goes on while others wait for it. */
  readonly signal?: AbortSignal | undefined;
  /** Seconds for all of it, repetitions included. 10 unless said otherwise. */
  readonly timeout?: number | undefined;
  /** As in `fetch`; `no-cache` asks the server whether there is news. */
  readonly cache?: RequestCache | undefined;
  /** How to wait between attempts; milliseconds. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

interface Shared {
  readonly answer: Promise<Answer>;
  readonly cancel: AbortController;
  waiting: number;
}

const underWay = new Map<string, Shared>();

/**
 * GETs an absolute URL; an answer is an answer, whatever its status. The same URL asked for twice at the same time is
 * one request, under the first one's timeout.
 * Rejects with `FeedError` (`network`, `timeout`, `format` for more than 30 MB) or with the signal's reason.
 */
export async function request(url: string, options: RequestOptions = {}): Promise<Answer> {
  const { signal } = options;
  signal?.throwIfAborted();
  let shared = underWay.get(url);
  if (!shared) {
    const cancel = new AbortController();
    shared = { answer: persist(url, options, cancel.signal), cancel, waiting: 0 };
    underWay.set(url, shared);
  }
  shared.waiting++;
  try {
    return await unlessAborted(shared.answer, signal);
  } finally {
    if (!--shared.waiting) {
      underWay.delete(url);
      shared.cancel.abort();
    }
  }
}

/** Asks again, later each time and not at the same moment as everyone else, while that may help and there is time. */
async function persist(url: string, options: RequestOptions, cancelled: AbortSignal): Promise<Answer> {
  const { timeout = 10, cache = 'default', pause = wait } = options;
  const seconds = timeout > 0 ? Math.min(timeout, 1e6) : 10;
  const deadline = AbortSignal.timeout(seconds * 1000);
  const end = performance.now() + seconds * 1000;
  const signal = AbortSignal.any([cancelled, deadline]);
  let delay = 0;
  for (let attempt = 0; ; attempt++) {
    let answer: Answer | undefined;
    let failure: unknown;
    try {
      if (attempt) await unlessAborted(pause(delay), signal);
      answer = await unlessAborted(get(url, cache, signal), signal);
      if (!PASSING.test(`${answer.status}`)) return answer;
    } catch (cause) {
      if (cancelled.aborted || cause instanceof FeedError) throw cause;
      if (deadline.aborted) {
        throw new FeedError(`${url} did not answer within ${seconds} seconds.`, {
          reason: 'timeout',
          url,
          cause,
        });
      }
      failure = cause;
    }
    delay = Math.max(300 * 2 ** attempt * (0.5 + Math.random()), retryAfter(answer));
    const retries = answer ? RETRIES.answered : RETRIES.unanswered;
    if (attempt < retries && isOnline() && performance.now() + delay < end) continue;
    if (answer) return answer;
    throw await explain(url, failure, signal);
  }
}

async function get(url: string, cache: RequestCache, signal: AbortSignal): Promise<Answer> {
  const { fetch = globalThis.fetch, headers = {}, credentials = 'omit' } = configuration;
  const response = await fetch(url, { headers, credentials, cache, signal });
  const answer = await toAnswer(await readBytes(response, url), {
    url: response.url || url,
    headers: response.headers,
  });
  return Object.assign(answer, { status: response.status });
}

async function readBytes(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > MAX_BYTES) {
      void reader?.cancel();
      throw new FeedError(`${url} sends more than 30 MB; a feed is smaller.`, { reason: 'format', url });
    }
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Milliseconds the server asks for (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after): seconds or a date. */
function retryAfter(answer: Answer | undefined): number {
  const value = answer?.headers.get('retry-after');
  if (!value) return 0;
  return (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()) || 0;
}

/** The wording is downloaded only by those who need it, and not at all when the network is gone. */
async function explain(url: string, cause: unknown, signal: AbortSignal): Promise<FeedError> {
  const wording = isOnline() ? await import('./explain-failure.js').catch(() => undefined) : undefined;
  if (wording) return wording.explainFailure(url, cause, signal);
  const message = `${url} can't be asked: the device is offline.`;
  return new FeedError(message, { reason: 'network', url, cause });
}

function isOnline(): boolean {
  return typeof navigator === 'undefined' || navigator.onLine !== false;
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** Settles as the promise does, unless the signal aborts first: then it rejects with the signal's reason at once. */
async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  let stop!: () => void;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
