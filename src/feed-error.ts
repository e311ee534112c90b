/** Why articles could not be had. */
export type FeedErrorReason = 'config' | 'network' | 'timeout' | 'http' | 'format' | 'not-found';

export interface FeedErrorOptions extends ErrorOptions {
  readonly reason: FeedErrorReason;
  /** What was asked for; empty when nothing was. */
  readonly url?: string;
  /** The HTTP status, with reason `http`. */
  readonly status?: number | undefined;
}

/** The one error of this library: a reason to branch on and a message that a site owner can act on. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly reason: FeedErrorReason;
  readonly url: string;
  readonly status?: number;

  constructor(message: string, { reason, url = '', status, cause }: FeedErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.url = url;
    if (status !== undefined) this.status = status;
  }
}
