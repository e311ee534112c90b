/**
 * One GET that gives up in time and says why.
 *
 * It is a "simple" request (https://fetch.spec.whatwg.org/#http-cors-protocol): no header of our own, because one is
 * enough for a preflight, which WordPress, nginx and most static hosts refuse. Revalidation is left to the HTTP cache.
 *
 * Not ky or another library: that is 7.7 kB brotli, more than Lit, for methods, hooks and body types that a feed never
 * needs; and none of them shares a request between elements, bounds the bytes or tells CORS from a server that is down.
 */
import { configuration, type Configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { toAnswer } from '../formats/answer/answer.js';
import type { Answer } from '../formats/format.js';
import { lazy } from '../lazy.js';
import { abortable } from './abortable.js';

const MAX_BYTES = 30e6;

export interface RequestOptions {
  /** When it aborts, the promise rejects with its reason. The request itself goes on while others wait for it. */
  readonly signal?: AbortSignal | undefined;
  /** Seconds for all of it, repetitions included. 10 unless said otherwise. */
  readonly timeout?: number | undefined;
  /** As in `fetch`; `no-cache` asks the server whether there is news. */
  readonly cache?: RequestCache | undefined;
  /** Without the configured headers and cookies: whom the page didn't name gets none. */
  readonly anonymous?: boolean | undefined;
  /** Told of the headers of the answer. */
  readonly onHeaders?: ((headers: Headers) => void) | undefined;
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
 * one request, if both have the same timeout.
 * Rejects with `FeedError` (`network`, `timeout`, `format` for more than 30 MB) or with the signal's reason.
 */
export async function request(url: string, options: RequestOptions = {}): Promise<Answer> {
  const { signal, anonymous, timeout = 10 } = options;
  signal?.throwIfAborted();
  const key = [url, anonymous, timeout].join(' ');
  let shared = underWay.get(key);
  if (!shared) {
    const cancel = new AbortController();
    shared = { answer: ask(url, options, cancel.signal), cancel, waiting: 0 };
    underWay.set(key, shared);
  }
  shared.waiting++;
  try {
    const answer = await abortable(shared.answer, signal);
    options.onHeaders?.(answer.headers);
    return answer;
  } finally {
    if (!--shared.waiting) {
      underWay.delete(key);
      shared.cancel.abort();
    }
  }
}

async function ask(url: string, options: RequestOptions, cancelled: AbortSignal): Promise<Answer> {
  const { timeout = 10 } = options;
  const seconds = timeout > 0 ? Math.min(timeout, 1e6) : 10;
  const deadline = AbortSignal.timeout(seconds * 1000);
  const end = performance.now() + seconds * 1000;
  const signal = AbortSignal.any([cancelled, deadline]);
  const attempt = (): Promise<Answer> => abortable(get(url, options, signal), signal);
  try {
    let answer: Answer | undefined;
    let failure: unknown;
    try {
      answer = await attempt();
      if ((answer.status ?? 0) < 400) return answer;
    } catch (cause) {
      if (signal.aborted || cause instanceof FeedError) throw cause;
      failure = cause;
    }
    const { retry } = await lazy(() => import('./retry.js'));
    const pause = (ms: number): Promise<unknown> => abortable((options.pause ?? wait)(ms), signal);
    return await retry({ url, attempt, answer, failure, end, signal, pause });
  } catch (cause) {
    if (cancelled.aborted || cause instanceof FeedError || !deadline.aborted) throw cause;
    const message = `${url} did not answer within ${seconds} seconds.`;
    throw new FeedError(message, { reason: 'timeout', url, cause });
  }
}

async function get(
  url: string,
  { anonymous, cache = 'default' }: RequestOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { fetch = globalThis.fetch } = configuration;
  const { headers = {}, credentials = 'omit' }: Configuration = anonymous ? {} : configuration;
  const response = await fetch(url, { headers, credentials, cache, signal });
  const answer = await toAnswer(await readBytes(response, url), {
    url: response.url || url,
    headers: response.headers,
  });
  return Object.assign(answer, { status: response.status });
}

async function readBytes(response: Response, url: string): Promise<ArrayBuffer> {
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
  // Not through a Blob: its bytes live in another process, and would travel there and back.
  const bytes = new Uint8Array(size);
  for (const chunk of chunks.reverse()) bytes.set(chunk, (size -= chunk.length));
  return bytes.buffer;
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
