import { explainFailure } from './explain-failure.js';
import { FeedError } from '../feed-error.js';
import type { Answer } from '../formats/format.js';

/** HTTP statuses of transient errors, after which a retry may succeed. Other statuses aren't retried. */
const PASSING = /^(408|425|429|5\d\d)$/;

/** A request whose first attempt failed. */
export interface Failed {
  readonly url: string;
  /** Sends the request once more. */
  readonly attempt: () => Promise<Answer>;
  /** The first attempt's answer with an error status; `undefined` when `fetch` rejected. */
  readonly answer: Answer | undefined;
  /** The error with which `fetch` rejected; `undefined` when there is an answer. */
  readonly failure: unknown;
  /** Deadline for the retry: a time in milliseconds, as `performance.now()` measures it. */
  readonly end: number;
  readonly signal: AbortSignal;
  /** Redirects to other origins are forbidden, so no request may follow them to find out why the first one failed. */
  readonly sameOriginOnly?: boolean | undefined;
  /** Waits the given number of milliseconds; rejects when the signal aborts. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/**
 * Retries a failed request once, after a delay with jitter, and not before the time in `Retry-After`. Doesn't retry at a status
 * that isn't transient, when the delay would pass the deadline, or when the device is offline. Jitter spreads the retries of many
 * visitors, which would otherwise reach a recovering server at the same moment.
 * @returns the last answer, whatever its status
 * @throws FeedError with reason `network` that explains why the last attempt got no answer
 */
export async function retry(failed: Failed): Promise<Answer> {
  const { url, attempt, end, signal, pause, sameOriginOnly, ...first } = failed;
  let { answer, failure } = first;
  // One retry: visitors shouldn't ask a server three times that says it is too busy.
  const mayPass = !answer || PASSING.test(`${answer.status}`);
  const delay = Math.max(300 * (0.5 + Math.random()), retryAfter(answer));
  if (mayPass && isOnline() && performance.now() + delay <= end) {
    await pause(delay);
    try {
      answer = await attempt();
    } catch (cause) {
      if (signal.aborted || cause instanceof FeedError) throw cause;
      answer = undefined;
      failure = cause;
    }
  }
  if (answer) return answer;
  if (isOnline()) throw await explainFailure(url, failure, signal, !sameOriginOnly);
  throw new FeedError(`${url} can't be read: the device is offline.`, {
    reason: 'network',
    url,
    cause: failure,
  });
}

function isOnline(): boolean {
  return typeof navigator === 'undefined' || navigator.onLine !== false;
}

/**
 * Milliseconds to wait by the header `Retry-After`, which has seconds or an HTTP date; 0 without it.
 * https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfter(answer: Answer | undefined): number {
  const value = answer?.headers.get('retry-after');
  if (!value) return 0;
  return (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()) || 0;
}
