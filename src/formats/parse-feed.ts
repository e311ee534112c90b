import type { Feed } from '../article.js';
import { toAnswer, type AnswerOrigin } from './answer/answer.js';
import type { ReadOptions } from './format.js';
import { read } from './read.js';

export interface ParseFeedOptions extends AnswerOrigin, ReadOptions {}

/**
 * Reads a feed from text or bytes. Works in browsers, Node and Workers; the only requests are for chunks of this library.
 * @param source text, or bytes, which are decoded by byte order mark, `contentType` or XML declaration
 * @param options `url` is the absolute URL that relative links are resolved against
 * @returns a feed whose articles have the shape that `Article` promises
 * @throws FeedError with reason `format` (the message says what the source is instead of a feed), `http` (the source is an
 * API's error) or `network` (a chunk of this library can't be loaded; the message names its file)
 * @example const feed = await parseFeed(await readFile('feed.xml'), { url: 'https://news.example/feed.xml' });
 */
export async function parseFeed(
  source: string | ArrayBuffer | Uint8Array,
  options: ParseFeedOptions = {},
): Promise<Feed> {
  return read(await toAnswer(source, options), options);
}
