import type { Feed } from '../article.js';
import { toAnswer, type AnswerOrigin } from './answer/answer.js';
import type { ReadOptions } from './format.js';
import { read } from './read.js';

export interface ParseFeedOptions extends AnswerOrigin, ReadOptions {}

/**
 * Reads a feed that is already here. Works in browsers, Node and Workers; asks nothing of the network but parts of this
 * library.
 * @param source bytes (decoded as they say themselves) or text
 * @param options `url` (absolute; relative links are resolved against it), `contentType`, `format`, `fields`, `formats`
 * @throws FeedError with reason `format`, saying what came instead of a feed, or `network`, naming a file of this library
 * that can't be loaded
 * @example const feed = await parseFeed(await readFile('feed.xml'), { url: 'https://news.example/feed.xml' });
 */
export async function parseFeed(
  source: string | ArrayBuffer | Uint8Array,
  options: ParseFeedOptions = {},
): Promise<Feed> {
  return read(await toAnswer(source, options), options);
}
