import { FeedError } from '../feed-error.js';

/** Wraps any value but a `FeedError` in a `FeedError`: custom formats and functions in `configure()` may throw any value. */
export function asFeedError(cause: unknown): FeedError {
  if (cause instanceof FeedError) return cause;
  return new FeedError('The news could not be read because of an error in a format or a setting.', {
    reason: 'format',
    cause,
  });
}
