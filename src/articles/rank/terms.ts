/**
 * Turns texts into weighted terms, in any language and without word lists: words, and character n-grams of words (four
 * letters; two in Chinese, Japanese and Korean). n-grams match where inflection, compounds and prefixes make whole words
 * differ: McNamee and Mayfield, https://doi.org/10.1023/B:INRT.0000009441.78971.be
 *
 * Terms are hashes (https://arxiv.org/abs/0902.2206), so that comparing texts is array arithmetic. One loop over the
 * characters computes them: a page ranks once, so this code runs before the browser's compiler has optimised it.
 */

/** Number of different hashes; each is a whole number below this. */
export const BUCKETS = 2 ** 16;

/** Weight of an n-gram, relative to its word: the n-grams of a word together count about as much as the word. */
const NGRAM_WEIGHT = 0.25;
/**
 * Number of letters from which on a word has its full weight. Shorter words count less, because they are mostly function words;
 * so no list of stop words is needed.
 */
const FULL_WEIGHT_LENGTH = 7;
/** Number of characters from which on a Chinese, Japanese or Korean word has its full weight. */
const DENSE_FULL_WEIGHT_LENGTH = 2;
/** Factor of the weight of capitalised words, which are mostly names: names tell stories apart. */
const CAPITAL_FACTOR = 2;

/**
 * Flags of a character. The bits above the flags (`>> FOLDED_SHIFT`) hold the character itself, in lower case and without its
 * accent.
 */
const UPPER = 1;
const DIGIT = 2;
/** Chinese, Japanese, Korean: one character carries about as much meaning as three Latin letters. */
const DENSE = 4;
/** Separates words: a space or a punctuation mark. */
const SEPARATOR = 8;
/** Part of the word around it, but ignored: combining accents, Arabic vowel signs, the tatweel. */
const IGNORED = 16;
const FOLDED_SHIFT = 8;

/** U+2000 to U+207F (quotes, dashes, spaces), as the code unit shifted right by 7 bits. */
const GENERAL_PUNCTUATION = 64;
const IGNORED_MARK = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/;
const WORD_PART = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const DENSE_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]/u;
/**
 * Thai, Lao, Burmese and Khmer are written without spaces between words, and their words are too long for n-grams of two
 * characters, as dense scripts have. So `Intl.Segmenter` divides such a text into words.
 */
const NEEDS_SEGMENTER = /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17ff]/;

/** A sparse vector: weights of the terms whose hashes are in `keys`, at the same index. */
export interface Terms {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
}

/** Texts with the weight of one occurrence of a term in each. */
export type WeighedTexts = readonly (readonly [text: string | null | undefined, weight: number])[];

/** Terms of one article, from the texts of its parts. Terms that occur in several texts add up. */
export type TermReader = (texts: WeighedTexts) => Terms;

/**
 * Makes a function that reads one article after another. Its two buffers are allocated once; no article's terms stay in them.
 */
export function termReader(): TermReader {
  /** Flags by UTF-16 code unit; 0: not classified yet. */
  const classified = new Uint32Array(2 ** 16);
  /** Weights of the current article's terms, by hash. */
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
    /** FNV-1a of the word so far. */
    let hash = 0;
    let ngram = 0;
    /** Flags that all characters of the word so far have, and flags that at least one of them has. */
    let allFlags = 0;
    let anyFlags = 0;
    let wordWeight = 0;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32;
      const flags = classified[unit] || (classified[unit] = classify(unit));
      if (flags & IGNORED) continue;
      // A change of script ends a word: in "AI가", a Korean ending follows a Latin word.
      if (length && (flags & SEPARATOR || (flags ^ anyFlags) & DENSE)) {
        // Numbers and acronyms have full weight, though they are short.
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
      // `ngram` is a sliding window: its 32 bits hold the last four letters, or the last two dense characters.
      if (flags & DENSE) {
        ngram = (ngram << 16) | folded;
        if (length > 1) add(ngram, wordWeight);
      } else {
        ngram = (ngram << 8) | (folded & 255);
        // The first three letters of a word are an n-gram, too. Its top byte is 0, so it equals no n-gram of four.
        if (length > 2) add(ngram, wordWeight * NGRAM_WEIGHT);
      }
    }
  };

  return texts => {
    for (const [text, weight] of texts) if (text) addText(withSpaces(text), weight);
    const weights = keys.map(key => {
      const count = counts[key] ?? 0;
      counts[key] = 0;
      // Sublinear term frequency: https://nlp.stanford.edu/IR-book/html/htmledition/sublinear-tf-scaling-1.html
      return count < 1 ? count : 1 + Math.log(count);
    });
    const terms = { keys, weights };
    keys = [];
    return terms;
  };
}

/** Flags for ASCII. All other code units that reach this are general punctuation, which separates words. */
function classifyAscii(unit: number): number {
  const lower = unit | 32;
  if (lower > 96 && lower < 123) return (unit < 97 ? UPPER : 0) | (lower << FOLDED_SHIFT);
  return unit > 47 && unit < 58 ? DIGIT | (unit << FOLDED_SHIFT) : SEPARATOR;
}

/** Flags and folded character of a UTF-16 code unit; never 0. https://unicode.org/reports/tr44/#Property_Index */
function classify(unit: number): number {
  // Most text is ASCII: this path needs no `\p{…}` pattern, which a browser would have to compile first.
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
    // No NFKD for dense scripts: of Korean syllables and voiced kana, only the first part would be left.
    ((dense ? lower : lower.normalize('NFKD')).charCodeAt(0) << FOLDED_SHIFT)
  );
}

let segmenter: Intl.Segmenter | undefined;

/** The text with spaces between its words, for scripts that are written without spaces. */
function withSpaces(text: string): string {
  // Firefox before 125 has no `Intl.Segmenter`; n-grams alone have to do there.
  if (!NEEDS_SEGMENTER.test(text) || !Intl.Segmenter) return text;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment).join(' ');
}
