/**
 * Turns texts into weighted terms, in any language and without word lists: words, and character n-grams of words (four
 * letters; two in Chinese, Japanese and Korean). n-grams match where inflection, compounds and prefixes make whole words
 * differ: McNamee and Mayfield, https://doi.org/10.1023/B:INRT.0000009441.78971.be
 *
 * Terms are stored as hashes (feature hashing: https://arxiv.org/abs/0902.2206), so that texts are compared by array
 * arithmetic. One loop over the characters computes the hashes, because a page ranks once: this code runs before the browser's
 * compiler has optimised it, and a simple loop is fast even then.
 */

/** Number of different hashes of terms. A hash is a whole number from 0 to `BUCKETS` − 1. */
export const BUCKETS = 2 ** 16;

/** Weight of an n-gram as a share of its word's weight. All n-grams of a word together weigh about as much as the word. */
const NGRAM_WEIGHT = 0.25;
/**
 * Number of letters from which on a word has its full weight. A shorter word weighs less in proportion to its length, because
 * most short words are function words. This replaces a list of stop words.
 */
const FULL_WEIGHT_LENGTH = 7;
/** Number of characters from which on a Chinese, Japanese or Korean word has its full weight. */
const DENSE_FULL_WEIGHT_LENGTH = 2;
/** Factor for the weight of a word with a capital first letter: most such words are names, which distinguish stories well. */
const CAPITAL_FACTOR = 2;

/**
 * `classify` packs two values into one number. The low 8 bits are a character's flags (`UPPER` to `IGNORED`). The bits from
 * `FOLDED_SHIFT` on are its folded form: the UTF-16 code unit of the character in lower case and without an accent.
 */
const UPPER = 1;
const DIGIT = 2;
/** Flag of a Chinese, Japanese or Korean character, which carries about as much meaning as three Latin letters. */
const DENSE = 4;
/** Flag of a character that separates words: a space or a punctuation mark. */
const SEPARATOR = 8;
/** Flag of a mark that is skipped and doesn't end a word: a combining accent, an Arabic vowel sign, the tatweel. */
const IGNORED = 16;
const FOLDED_SHIFT = 8;

/**
 * The value of `unit >> 7` for the UTF-16 code units U+2000 to U+207F: typographic quotes, dashes, spaces and other separators.
 * They are classified like ASCII, without `\p{…}` patterns.
 */
const GENERAL_PUNCTUATION = 64;
const IGNORED_MARK = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/;
const WORD_PART = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const DENSE_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]/u;
/**
 * Matches characters of Thai, Lao, Burmese and Khmer. These are written without spaces between words, and their words are too
 * long for n-grams of two characters, which Chinese, Japanese and Korean get. So `Intl.Segmenter` divides the text into words.
 */
const NEEDS_SEGMENTER = /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17ff]/;

/** A text's terms as a sparse vector: `weights[i]` is the weight of the term whose hash is `keys[i]`. */
export interface Terms {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
}

/** Texts of one article, each with the weight that a term gets for one occurrence in that text. */
export type WeighedTexts = readonly (readonly [text: string | null | undefined, weight: number])[];

/**
 * Turns the texts of one article into terms. If a term occurs several times, its weights are added; a sum above 1 is reduced
 * to 1 plus its natural logarithm.
 */
export type TermReader = (texts: WeighedTexts) => Terms;

/**
 * Makes a function that turns the texts of one article into terms. All calls of that function share two large arrays: the cache
 * `classified`, and `counts`, whose weights are reset to 0 at the end of each call.
 */
export function termReader(): TermReader {
  /** Cache of the results of `classify`. The index is a UTF-16 code unit; 0 stands for a unit that isn't classified yet. */
  const classified = new Uint32Array(2 ** 16);
  /** Weights of the current article's terms. The index is the term's hash. */
  const counts = new Float32Array(BUCKETS);
  let keys: number[] = [];

  const add = (hash: number, weight: number) => {
    const key = Math.imul(hash, 0x9e3779b1) >>> 16;
    const count = counts[key] as number;
    if (!count) keys.push(key);
    counts[key] = count + weight;
  };

  const addText = (text: string, weight: number) => {
    let length = 0;
    /** FNV-1a hash of the current word's characters up to here. */
    let hash = 0;
    let ngram = 0;
    /** Bitwise AND (`allFlags`) and OR (`anyFlags`) of the flags of the current word's characters up to here. */
    let allFlags = 0;
    let anyFlags = 0;
    let wordWeight = 0;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32;
      const flags = classified[unit] || (classified[unit] = classify(unit));
      if (flags & IGNORED) continue;
      // A separator ends a word, and so does a change to or from Chinese, Japanese or Korean script: "AI가" is "AI" and "가".
      if (length && (flags & SEPARATOR || (flags ^ anyFlags) & DENSE)) {
        // Words with a digit and acronyms (all capitals) get full weight even if they are short.
        const isSubstance = anyFlags & DIGIT || (allFlags & UPPER && length > 1);
        const fullLength = anyFlags & DENSE ? DENSE_FULL_WEIGHT_LENGTH : FULL_WEIGHT_LENGTH;
        add(hash, wordWeight * (isSubstance ? 1 : Math.min(1, length / fullLength)));
        length = 0;
      }
      if (flags & SEPARATOR) continue;
      if (!length++) {
        allFlags = flags;
        hash = anyFlags = ngram = 0;
        wordWeight = flags & UPPER ? weight * CAPITAL_FACTOR : weight;
      }
      allFlags &= flags;
      anyFlags |= flags;
      const folded = flags >> FOLDED_SHIFT;
      hash = Math.imul(hash ^ folded, 0x01000193);
      // `ngram` is a sliding window of 32 bits: the low 8 bits of the last four letters, or all 16 bits of the last two `DENSE`
      // characters.
      if (flags & DENSE) {
        ngram = (ngram << 16) | folded;
        if (length > 1) add(ngram, wordWeight);
      } else {
        ngram = (ngram << 8) | (folded & 255);
        // After the third letter of a word, its first three letters are added as an n-gram. The top byte of `ngram` is still 0
        // then, so it can't equal an n-gram of four letters.
        if (length > 2) add(ngram, wordWeight * NGRAM_WEIGHT);
      }
    }
  };

  return texts => {
    for (const [text, weight] of texts) if (text) addText(withSpaces(text), weight);
    const weights = keys.map(key => {
      const count = counts[key] ?? 0;
      counts[key] = 0;
      // Sublinear scaling of term frequency: https://nlp.stanford.edu/IR-book/html/htmledition/sublinear-tf-scaling-1.html
      return count < 1 ? count : 1 + Math.log(count);
    });
    const terms = { keys, weights };
    keys = [];
    return terms;
  };
}

/**
 * `classify` for the code units of ASCII and U+2000 to U+207F: their flags and folded form, packed into one number. Letters
 * and digits are recognised by their codes; all other units are separators.
 */
function classifyAscii(unit: number): number {
  const lower = unit | 32;
  if (lower > 96 && lower < 123) return (unit < 97 ? UPPER : 0) | (lower << FOLDED_SHIFT);
  return unit > 47 && unit < 58 ? DIGIT | (unit << FOLDED_SHIFT) : SEPARATOR;
}

/**
 * Flags and folded form of a UTF-16 code unit, packed into one number: `flags | (folded << FOLDED_SHIFT)`. Separators and
 * ignored marks have flags only. The result is never 0, which stands for a unit that isn't classified yet in `classified`.
 * The properties in `\p{…}` are defined in https://unicode.org/reports/tr44/#Property_Index
 */
function classify(unit: number): number {
  // A fast path for most text, without the `\p{…}` patterns below, which a browser compiles on first use.
  if (unit < 128 || unit >> 7 === GENERAL_PUNCTUATION) return classifyAscii(unit);
  const character = String.fromCharCode(unit);
  if (IGNORED_MARK.test(character)) return IGNORED;
  if (!WORD_PART.test(character)) return SEPARATOR;
  const lower = character.toLowerCase();
  const dense = DENSE_SCRIPT.test(character);
  return (
    (lower !== character ? UPPER : 0) |
    (/\p{N}/u.test(character) ? DIGIT : 0) |
    (dense ? DENSE : 0) |
    // NFKD isn't applied to `DENSE` characters: only the first code unit of its result is kept, so Korean syllables and voiced
    // kana would lose the others.
    ((dense ? lower : lower.normalize('NFKD')).charCodeAt(0) << FOLDED_SHIFT)
  );
}

let segmenter: Intl.Segmenter | undefined;

/** Inserts spaces between the words of a text in Thai, Lao, Burmese or Khmer. Other texts are returned unchanged. */
function withSpaces(text: string): string {
  // Firefox before 125 has no `Intl.Segmenter`: a run of characters without a space is one word there, and only n-grams match.
  if (!NEEDS_SEGMENTER.test(text) || !Intl.Segmenter) return text;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment).join(' ');
}
