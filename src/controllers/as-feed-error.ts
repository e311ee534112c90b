import { FeedError } from '../feed-error.js';

/** Wraps anything but a `FeedError` in one: custom formats and settings of the page may throw any value. */
export function asFeedError(cause: unknown): FeedError {
  if (cause instanceof FeedError) return cause;
  return new FeedError('The news could not be read because of an error in a format or a setting.', {
    reason: 'format',
    cause,
  });
}
