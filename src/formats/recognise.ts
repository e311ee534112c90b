import { lazy } from '../lazy.js';
import { feeds, ordered } from './feeds.js';
import type { Answer, FormatEntry, ReadOptions } from './format.js';

/** An answer and its format. Where the JSON was broken, `answer` is a repaired copy. */
export interface Recognised {
  readonly entry: FormatEntry;
  readonly answer: Answer;
}

/** Finds the format of an answer. Throws `FeedError` with reason `format`, whose message describes the answer. */
export async function recognise(answer: Answer, options: ReadOptions): Promise<Recognised> {
  const entry = await byContent(answer, options);
  if (entry) return { entry, answer };
  const { guessFormat, mend, unrecognised } = await lazy(() => import('./answer/unrecognised.js'));
  const mended = await mend(answer);
  if (mended) return recognise(mended, options);
  const guess = guessFormat(answer, await allFormats(options));
  if (guess) return { entry: guess, answer };
  throw unrecognised(answer);
}

/**
 * The first format whose `recognises` accepts the answer. The module with the formats of APIs is loaded only if no feed format
 * accepts the answer, or if `format` names an API.
 */
async function byContent(answer: Answer, options: ReadOptions): Promise<FormatEntry | undefined> {
  const { format = 'auto' } = options;
  const feedFormats = ordered(feeds, options);
  const isFeed = format === 'auto' || typeof format === 'object' || feedFormats[0]?.name === format;
  const found = isFeed && feedFormats.find(one => one.recognises(answer));
  if (found) return found;
  const all = await allFormats(options);
  // An empty JSON list has no entry to recognise a format by. If the option `format` names a format, that one is used.
  return Array.isArray(answer.json) && !answer.json.length && all[0]?.name === format
    ? all[0]
    : all.find(one => one.recognises(answer));
}

async function allFormats(options: ReadOptions): Promise<FormatEntry[]> {
  const { orderedFormats } = await lazy(() => import('./apis/apis.js'));
  return orderedFormats(options);
}
