/**
 * The one door into reading: `loadFeed`, `parseFeed` and the elements hand over an answer and get a `Feed` or a `FeedError`.
 *
 * recognise (recognise.ts) → parse (a format) → fetch what the parse lacked (supply.ts) → parse again → complete (draft/)
 */
import type { Feed } from '../article.js';
import { lazy } from '../lazy.js';
import type { Answer, ReadOptions } from './format.js';
import { jsonFeedSignature, readPlainJsonFeed } from './json-feed/json-feed.js';

/** Twenty elements with one endpoint share one answer, and it is read once. Keyed by what decides how it is read. */
const readings = new WeakMap<Answer, Map<unknown, Promise<Feed>>>();

/**
 * Reads an answer, by its content, its media type or its URL.
 * @throws FeedError with reason `format` (what came instead of a feed), `http` (an API's own error) or `network` (a part of
 * this library can't be loaded).
 */
export function read(answer: Answer, options: ReadOptions = {}): Promise<Feed> {
  const known = readings.get(answer) ?? new Map<unknown, Promise<Feed>>();
  readings.set(answer, known);
  const { format, fields } = options;
  const key = fields ? JSON.stringify(fields) : format;
  const feed = known.get(key) ?? readOnce(answer, options);
  known.set(key, feed);
  return feed;
}

async function readOnce(answer: Answer, options: ReadOptions): Promise<Feed> {
  const { format = 'auto', formats } = options;
  if (!formats && (format === 'auto' || format === 'json-feed') && jsonFeedSignature.recognises(answer)) {
    const feed = readPlainJsonFeed(answer);
    if (feed) return feed;
    // Fetched beside the stages, not after them. If it can't be loaded, that is told where it is needed.
    void import('./json-feed/sloppy-json-feed.js').catch(() => {});
  }
  const { readInStages } = await lazy(() => import('./stages.js'));
  return readInStages(answer, options);
}
