/**
 * The only entry point for reading: `loadFeed`, `parseFeed` and the elements pass an answer and get a `Feed` or a `FeedError`.
 *
 * Plain JSON Feeds are read at once (json-feed.ts). Stages for all other answers (stages.ts): recognise the format
 * (recognise.ts) → parse with it, and make articles of the drafts (draft/) → if there were entity names or dates that couldn't
 * be read, load additional tables (supply.ts) and parse once more.
 */
import type { Feed } from '../article.js';
import { lazy } from '../lazy.js';
import type { Answer, ReadOptions } from './format.js';
import { jsonFeedSignature, readPlainJsonFeed } from './json-feed/json-feed.js';

/**
 * Cache of results: answer → key → feed. Elements with the same endpoint share one answer, and with this cache it is parsed
 * once for all of them. With other options, the same answer may give another feed: so the key is the option `fields` (as JSON)
 * or, without `fields`, the option `format`. A WeakMap, so that an answer's feeds are freed together with the answer.
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
  const isJsonFeed =
    !formats && (format === 'auto' || format === 'json-feed') && jsonFeedSignature.recognises(answer);
  if (isJsonFeed) {
    const feed = readPlainJsonFeed(answer);
    if (feed) return feed;
    // Prefetches the parser that `stages.ts` will import for this feed, so that both load in parallel. A failure is ignored
    // here: the later `import()` reports it.
    void import('./json-feed/sloppy-json-feed.js').catch(() => {});
  }
  try {
    const { readInStages } = await lazy(() => import('./stages.js'));
    return await readInStages(answer, options);
  } catch (error) {
    // A chunk is missing: the site has replaced the files of the version that the visitor has in the cache, for instance.
    const rough = isJsonFeed && readPlainJsonFeed(answer, true);
    if (!rough) throw error;
    console.warn('[news-elements]', error);
    return rough;
  }
}
