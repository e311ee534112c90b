import { lazy } from '../lazy.js';
import { feeds, ordered } from './feeds.js';
import type { Answer, FormatEntry, ReadOptions } from './format.js';

/** A format, and the answer as that format can read it: mended, where it was broken JSON. */
export interface Recognised {
  readonly entry: FormatEntry;
  readonly answer: Answer;
}

/** Finds the format of an answer. Throws `FeedError` with reason `format` that says what came instead of a feed. */
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

/** The first format that recognises the content. APIs are asked when it is no feed, or when one of them is named. */
async function byContent(answer: Answer, options: ReadOptions): Promise<FormatEntry | undefined> {
  const { format = 'auto' } = options;
  const known = ordered(feeds, options);
  const isFeed = format === 'auto' || typeof format === 'object' || known[0]?.name === format;
  const found = isFeed && known.find(one => one.recognises(answer));
  if (found) return found;
  const all = await allFormats(options);
  // An empty list has no shape: it is what the host says.
  return Array.isArray(answer.json) && !answer.json.length && all[0]?.name === format
    ? all[0]
    : all.find(one => one.recognises(answer));
}

async function allFormats(options: ReadOptions): Promise<FormatEntry[]> {
  const { orderedFormats } = await lazy(() => import('./apis/apis.js'));
  return orderedFormats(options);
}
