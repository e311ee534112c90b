/**
 * A GET request with a deadline, retries, a size limit and an error that explains the failure.
 *
 * It is a "simple" request (https://fetch.spec.whatwg.org/#http-cors-protocol): the library adds no header, because a single
 * custom header causes a preflight, which WordPress, nginx and most static hosts refuse. So no `If-None-Match` is sent by hand:
 * the browser's HTTP cache revalidates.
 *
 * Why no library such as ky is used: it would add 7.7 kB of Brotli, more than Lit, for methods, hooks and body types that a
 * feed never needs. No such library shares a request between elements, limits the bytes of an answer, or distinguishes a
 * request that CORS blocks from a server that is down.
 */
import { configuration } from '../configure.js';
import type { GuardedResponse } from './guarded-fetch.js';
import { FeedError } from '../feed-error.js';
import { toAnswer } from '../formats/answer/answer.js';
import type { Answer } from '../formats/format.js';
import { lazy } from '../lazy.js';
import { abortable } from './abortable.js';

const MAX_BYTES = 30e6;

export interface RequestOptions {
  /**
   * On abort, `request()` rejects with the signal's reason. A request that several callers share is cancelled when none of them
   * waits for it any more.
   */
  readonly signal?: AbortSignal | undefined;
  /** Seconds until the request fails with reason `timeout`, retries included. Default: 10. */
  readonly timeout?: number | undefined;
  /** The `cache` option of `fetch`, for example `no-cache` to revalidate with the server. Default: `default`. */
  readonly cache?: RequestCache | undefined;
  /** Omits the headers of `configure()` and cookies, for URLs that the page didn't name itself. */
  readonly anonymous?: boolean | undefined;
  /** Redirects to other origins fail with reason `http`. */
  readonly sameOriginOnly?: boolean | undefined;
  /** Called with the headers of an answer with any status, and with its `tokens`, once its body has arrived. */
  readonly onHeaders?: ((headers: Headers, tokens: Answer['tokens']) => void) | undefined;
  /** Waits the given milliseconds between two attempts. By default with `setTimeout`; tests replace it to save time. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

interface Shared {
  readonly answer: Promise<Answer>;
  readonly cancel: AbortController;
  waiting: number;
}

const inFlight = new Map<string, Shared>();

/**
 * GETs an absolute URL. Resolves to the answer with any HTTP status, errors included. Callers that request one URL at the same
 * time, with the same `timeout`, `anonymous` and `sameOriginOnly`, share one request.
 * @throws FeedError with reason `network`, `timeout`, `http` (a forbidden redirect), `config` (wrong headers in `configure()`), or
 * `format` (more than 30 MB); or the signal's reason on abort
 * @example const { status, json } = await request(new URL('https://news.example/feed.json'), { timeout: 5 });
 */
export async function request(url: URL, options: RequestOptions = {}): Promise<Answer> {
  const { signal, anonymous, sameOriginOnly, timeout = 10 } = options;
  signal?.throwIfAborted();
  const key = [url, anonymous, sameOriginOnly, timeout].join(' ');
  let shared = inFlight.get(key);
  if (!shared) {
    const cancel = new AbortController();
    shared = { answer: ask(url, options, cancel.signal), cancel, waiting: 0 };
    inFlight.set(key, shared);
  }
  shared.waiting++;
  try {
    const answer = await abortable(shared.answer, signal);
    options.onHeaders?.(answer.headers, answer.tokens);
    return answer;
  } finally {
    if (!--shared.waiting) {
      inFlight.delete(key);
      shared.cancel.abort();
    }
  }
}

async function ask(target: URL, options: RequestOptions, cancelled: AbortSignal): Promise<Answer> {
  const { timeout = 10, sameOriginOnly } = options;
  const url = target.href;
  const seconds = timeout > 0 ? Math.min(timeout, 1e6) : 10;
  const deadline = AbortSignal.timeout(seconds * 1000);
  const end = performance.now() + seconds * 1000;
  const signal = AbortSignal.any([cancelled, deadline]);
  const attempt = (): Promise<Answer> => abortable(get(target, options, signal), signal);
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
    return await retry({ url, attempt, answer, failure, end, signal, pause, sameOriginOnly });
  } catch (cause) {
    if (cancelled.aborted || cause instanceof FeedError || !deadline.aborted) throw cause;
    const message = `${url} did not answer within ${seconds} seconds.`;
    throw new FeedError(message, { reason: 'timeout', url, cause });
  }
}

async function get(url: URL, options: RequestOptions, signal: AbortSignal): Promise<Answer> {
  const { anonymous, sameOriginOnly, cache = 'default' } = options;
  const { fetch = globalThis.fetch, headers, credentials = 'same-origin' } = configuration;
  const init = { credentials: anonymous ? 'omit' : credentials, cache, signal } as const;
  const isGuarded = sameOriginOnly || (!anonymous && (headers || credentials === 'include'));
  const response: GuardedResponse = isGuarded
    ? await (await lazy(() => import('./guarded-fetch.js'))).guardedFetch(url, init, options)
    : await fetch(url.href, init);
  const answer = await toAnswer(await readBytes(response, url), {
    url: response.url || url.href,
    headers: response.headers,
  });
  const { status, tokens = configuration.fetch && 'possible' } = response;
  return Object.assign(answer, { status, tokens });
}

async function readBytes(response: Response, { href: url }: URL): Promise<ArrayBuffer> {
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
  // The chunks are copied into one array here. `new Blob(chunks).arrayBuffer()` would be shorter, but Chromium keeps blobs in
  // another process and copies the bytes there and back.
  const bytes = new Uint8Array(size);
  for (const chunk of chunks.reverse()) bytes.set(chunk, (size -= chunk.length));
  return bytes.buffer;
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
