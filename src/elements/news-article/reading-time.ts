import type { Article } from '../../article.js';
import { newLexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';

/** Below this number of words, "1 min read" tells nobody anything. */
const FEWEST_WORDS = 120;

/**
 * The minutes to draw as a story's reading time; `undefined` if the story is too short for one. A number above 1 is the source's
 * own, or the estimate from a long body. For 1, the words are counted in the HTML before it is drawn: the number stands above
 * the body, and must not move it later.
 */
export function readingTime({ readingMinutes = 0, body = '' }: Article): number | undefined {
  if (readingMinutes > 1) return readingMinutes;
  return readingMinutes && countWords(plainText(body, newLexicon())) >= FEWEST_WORDS
    ? readingMinutes
    : undefined;
}

/** The number of words; scripts that write no spaces between words count two letters as one. */
function countWords(text: string): number {
  const letters =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
  const count = text.match(letters)?.length ?? 0;
  return count / 2 + (text.replace(letters, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0);
}
