/**
 * The one door into reading: `loadFeed`, `parseFeed` and the elements hand over an answer and get a `Feed` or a `FeedError`.
 *
 * recognise (recognise.ts) → parse (a format) → fetch what the parse lacked (supply.ts) → parse again → complete (draft/)
 */
import type { Feed } from '../article.js';
import { lazy } from '../lazy.js';
import type { Answer, ReadOptions } from './format.js';
import { jsonFeedSignature, readPlainJsonFeed } from './json-feed/json-feed.js';

/**
 * Cache of readings: answer → options that change the result → feed. Elements with one endpoint share its answer, which is
 * then parsed once. Weak keys: entries are freed with their answer.
 */
const readings = new WeakMap<Answer, Map<unknown, Promise<Feed>>>();

/**
 * Reads a feed from an answer; the format is recognised by content, media type or URL.
 * @throws FeedError with reason `format` (not a feed), `http` (an API's error) or `network` (a chunk of this library can't be
 * loaded)
 */
export function read(answer: Answer, options: ReadOptions = {}): Promise<Feed> {
  const byOptions = readings.get(answer) ?? new Map<unknown, Promise<Feed>>();
  readings.set(answer, byOptions);
  const { format, fields } = options;
  const key = fields ? JSON.stringify(fields) : format;
  const feed = byOptions.get(key) ?? readOnce(answer, options);
  byOptions.set(key, feed);
  return feed;
}

async function readOnce(answer: Answer, options: ReadOptions): Promise<Feed> {
  const { format = 'auto', formats } = options;
  if (!formats && (format === 'auto' || format === 'json-feed') && jsonFeedSignature.recognises(answer)) {
    const feed = readPlainJsonFeed(answer);
    if (feed) return feed;
    // Prefetch, in parallel with `stages.ts`. If it fails, the `import()` that needs the module reports the error.
    void import('./json-feed/sloppy-json-feed.js').catch(() => {});
  }
  const { readInStages } = await lazy(() => import('./stages.js'));
  return readInStages(answer, options);
}
