import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { parseFeed } from '../formats/parse-feed.js';
import type { FeedSource } from './feed-source.js';
import { limitFeed } from './limit-feed.js';
import { nextTask } from './next-task.js';
import { storyRedactor } from './secrets.js';

/** What is needed to make a feed of a source's answer. Unless `format` is an object, it can be sent to a worker thread. */
export interface FeedReading extends FeedSource {
  /** The URL that was requested: of the source's first page or of a further one. */
  readonly requested: string;
  /** URL of the answer, after redirects. */
  readonly answeredBy: string;
  /** Headers of the answer. */
  readonly answerHeaders: readonly (readonly [name: string, value: string])[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Maximum length of the feed's texts together. */
  readonly maxLength: number;
}

/**
 * Parses a source's answer, and makes a copy of the feed that is bounded and has no secret of the source. Throws `FeedError`
 * with reason `format`, `http` or `network`, as `parseFeed`, or what `signal` was aborted with.
 */
export async function readFeed(reading: FeedReading, signal?: AbortSignal): Promise<Feed> {
  const feed = await parse(reading);
  await nextTask(signal);
  const redact = storyRedactor(reading, [reading.requested, reading.answeredBy]);
  return limitFeed(feed, redact, reading.maxLength);
}

async function parse({ format, fields, answeredBy, answerHeaders, bytes }: FeedReading): Promise<Feed> {
  try {
    const headers = new Headers(answerHeaders.map(([name, value]): [string, string] => [name, value]));
    return await parseFeed(bytes, { url: answeredBy, headers, format, fields });
  } catch (cause) {
    const message = 'The answer of the source could not be read as a feed.';
    const reason = cause instanceof FeedError ? cause.reason : 'format';
    throw new FeedError(message, { reason, url: answeredBy, cause });
  }
}
