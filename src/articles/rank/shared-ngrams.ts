/**
 * A cheap measure of similarity, by which `rank-related.ts` shortlists candidates before it compares their weighted terms.
 * Turning a thousand texts into terms takes long while a page loads, because the browser hasn't optimised that code yet. The
 * n-grams are searched with one regular expression, which browsers run as native code.
 */

/** Ranges of punctuation and spaces. A browser takes about a millisecond to compile each `\p{…}` class, so none is used. */
const SEPARATORS = '\\0-/:-@[-`{-\xa9\xab\xbb\u2000-\u206f\u3000-\u303f';
/**
 * Finds the n-gram at every position: five letters of a word, or two Chinese, Japanese or Korean characters. A word of three or
 * four letters is found as a whole, as it may be the name that a headline is about: "Iran", "FDA". Most of these words are
 * function words, such as "with", but the many texts that contain them make their weight low.
 */
const NGRAMS = new RegExp(
  `(?=([\u3040-\u9fff\uac00-\ud7af]{2}|[^${SEPARATORS}]{5}|(?<![^${SEPARATORS}])[^${SEPARATORS}]{3,4}(?![^${SEPARATORS}])))`,
  'g',
);
/** Number of characters at the start of each text that are searched for n-grams: news begins with the main facts. */
const MAX_LENGTH = 200;
/** Character that is put after each text. */
const END = '\0';

/**
 * An n-gram of the story. `count` is the number of texts that contain it, the story included. `last` is the index of the text
 * in which it was last found (−1 before any), so that a text that contains it twice counts once. `weight` is higher for n-grams in
 * fewer texts.
 */
interface NGram {
  count: number;
  last: number;
  weight: number;
}

/** For each text, the share of the story's n-grams that it contains, from 0 to 1; rare n-grams weigh more. */
export function sharedNGrams(story: string, texts: readonly string[]): number[] {
  const ngrams = new Map<string, NGram>();
  for (const [, ngram = ''] of story.slice(0, MAX_LENGTH).toLowerCase().matchAll(NGRAMS))
    ngrams.set(ngram, { count: 1, last: -1, weight: 0 });
  // All texts are searched in one go, since a thousand calls take long before the browser has compiled them. Besides n-grams,
  // the search finds the ends of texts.
  const search = new RegExp([END, ...ngrams.keys()].join('|'), 'g');
  const joined = texts
    .map(text => text.slice(0, MAX_LENGTH).replaceAll(END, ' ') + END)
    .join('')
    .toLowerCase();
  const found: NGram[][] = texts.map(() => []);
  let n = 0;
  for (const match of joined.match(search) ?? []) {
    const ngram = ngrams.get(match);
    if (!ngram) n++;
    else if (ngram.last !== n) {
      ngram.last = n;
      ngram.count++;
      found[n]?.push(ngram);
    }
  }
  let all = 0;
  for (const ngram of ngrams.values()) all += ngram.weight = Math.log(texts.length / ngram.count + 1);
  return found.map(own => {
    let sum = 0;
    for (const { weight } of own) sum += weight;
    return sum && sum / all;
  });
}
