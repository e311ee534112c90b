/**
 * Why a feed could not be loaded or read:
 * - `config`: a setting is missing or wrong, for instance no endpoint, or one that is no `http(s)` URL.
 * - `network`: no answer, because the server is down, the device is offline, or the browser blocks the request (CORS, the
 *   page's Content-Security-Policy); or a chunk of this library could not be fetched.
 * - `timeout`: no complete answer within the seconds of `timeout`.
 * - `http`: the server answered with an error; `status` has the number.
 * - `format`: the answer is no feed, or a feed that can't be read or is too large.
 * - `not-found`: the feed doesn't have the article that was asked for, or `createFeedHandler` has no source of that name.
 */
export type FeedErrorReason = 'config' | 'network' | 'timeout' | 'http' | 'format' | 'not-found';

export interface FeedErrorOptions extends ErrorOptions {
  readonly reason: FeedErrorReason;
  /** The URL or endpoint that the failure concerns; empty when there is none. */
  readonly url?: string;
  /** The HTTP status of the answer; set with reason `http`. */
  readonly status?: number | undefined;
}

/**
 * The one error class of this library, with a `reason` to branch on and a message that a site owner can act on.
 *
 * @example
 * try {
 *   await loadFeed('https://example.com/feed.json');
 * } catch (error) {
 *   if (error instanceof FeedError && error.reason === 'http') console.warn(error.status, error.url);
 *   else throw error;
 * }
 */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly reason: FeedErrorReason;
  /** The URL or endpoint that the failure concerns; empty when there is none. */
  readonly url: string;
  /** The HTTP status of the answer; set with reason `http`. */
  readonly status?: number;

  constructor(message: string, { reason, url = '', status, cause }: FeedErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.url = url;
    if (status !== undefined) this.status = status;
  }
}
