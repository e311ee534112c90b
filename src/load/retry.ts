import { explainFailure } from './explain-failure.js';
import { FeedError } from '../feed-error.js';
import type { Answer } from '../formats/format.js';

/** An answer of a busy server is worth more patience than none at all. */
const RETRIES_WITH_ANSWER = 2;
const RETRIES_WITHOUT = 1;
/** Statuses that may be gone a moment later. */
const PASSING = /^(408|425|429|5\d\d)$/;

/** A request that did not go well at first. */
export interface Failed {
  readonly url: string;
  /** Asks once more. */
  readonly attempt: () => Promise<Answer>;
  /** What the first attempt brought: an answer that is an error, or nothing and why. */
  readonly answer: Answer | undefined;
  readonly failure: unknown;
  /** When there is no time left, as `performance.now()` tells it. */
  readonly end: number;
  readonly signal: AbortSignal;
  /** Waits so many milliseconds between attempts; rejects when the signal aborts. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/**
 * Asks again, later each time and not at the same moment as everyone else, while that may help and there is time.
 * Resolves to the last answer, whatever its status; rejects with a `FeedError` that says what stands in the way.
 */
export async function retry({ url, attempt, end, signal, pause, ...first }: Failed): Promise<Answer> {
  let { answer, failure } = first;
  for (let retry = 0; retry < (answer ? RETRIES_WITH_ANSWER : RETRIES_WITHOUT); retry++) {
    if (answer && !PASSING.test(`${answer.status}`)) break;
    const delay = Math.max(300 * 2 ** retry * (0.5 + Math.random()), retryAfter(answer));
    if (!isOnline() || performance.now() + delay > end) break;
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
  if (isOnline()) throw await explainFailure(url, failure, signal);
  throw new FeedError(`${url} can't be read: the device is offline.`, {
    reason: 'network',
    url,
    cause: failure,
  });
}

function isOnline(): boolean {
  return typeof navigator === 'undefined' || navigator.onLine !== false;
}

/** Milliseconds the server asks for (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after): seconds or a date. */
function retryAfter(answer: Answer | undefined): number {
  const value = answer?.headers.get('retry-after');
  if (!value) return 0;
  return (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()) || 0;
}
