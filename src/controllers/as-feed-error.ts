import { FeedError } from '../feed-error.js';

/** Formats and settings of the page's own may throw anything. */
export function asFeedError(cause: unknown): FeedError {
  if (cause instanceof FeedError) return cause;
  return new FeedError('The news could not be read because of an error in a format or a setting.', {
    reason: 'format',
    cause,
  });
}
