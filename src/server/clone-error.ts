// Errors and structured clones: https://html.spec.whatwg.org/#structuredserializeinternal
import { FeedError, type FeedErrorReason } from '../feed-error.js';

/** An error as an object that a thread can send to another. The clone of a `FeedError` itself would be a plain `Error`. */
export interface ErrorClone {
  readonly name: string;
  readonly message: string;
  readonly reason?: FeedErrorReason;
  readonly url?: string;
  readonly status?: number | undefined;
  readonly cause?: ErrorClone | undefined;
}

/** Maximum number of errors in a chain of causes. */
const MAX_ERRORS = 5;

export function cloneOf(error: unknown, most = MAX_ERRORS): ErrorClone {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  const cause = error.cause === undefined || most <= 1 ? undefined : cloneOf(error.cause, most - 1);
  if (!(error instanceof FeedError)) return { name, message, cause };
  const { reason, url, status } = error;
  return { name, message, reason, url, status, cause };
}

export function errorOf({ name, message, reason, url = '', status, cause }: ErrorClone): Error {
  const options = cause ? { cause: errorOf(cause) } : {};
  if (reason) return new FeedError(message, { reason, url, status, ...options });
  return Object.assign(new Error(message, options), { name });
}
