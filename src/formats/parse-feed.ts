import type { Feed } from '../article.js';
import { toAnswer, type AnswerOrigin } from './answer/answer.js';
import { jsonFeed } from './json-feed/json-feed.js';
import type { ReadOptions } from './recognise.js';

export interface ParseFeedOptions extends AnswerOrigin, ReadOptions {}

/**
 * Reads a feed that is already here. Works in browsers, Node and Workers.
 * @param source bytes (decoded as they say themselves) or text
 * @param options `url` (absolute; relative links are resolved against it), `contentType`, `format`, `fields`, `formats`
 * @throws FeedError with reason `format`, saying what came instead of a feed
 */
export async function parseFeed(
  source: string | ArrayBuffer | Uint8Array,
  options: ParseFeedOptions = {},
): Promise<Feed> {
  const answer = await toAnswer(source, options);
  const { format = 'auto', formats } = options;
  // What pages have inside them is mostly this, and needs no more code.
  if (!formats && (format === 'auto' || format === 'json-feed') && jsonFeed.recognises(answer)) {
    return jsonFeed.parse(answer);
  }
  const { readAnswer } = await import('./recognise.js');
  return readAnswer(answer, options);
}
