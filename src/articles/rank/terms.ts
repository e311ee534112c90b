/**
 * Texts as weighted terms, in any language and without word lists: their words, and the four-letter (in Chinese,
 * Japanese and Korean two-letter) pieces of their words, which meet where inflection, compounds and prefixes keep whole
 * words apart. McNamee and Mayfield, https://doi.org/10.1023/B:INRT.0000009441.78971.be
 *
 * Terms are hashes, so that comparing is array arithmetic (https://arxiv.org/abs/0902.2206), and one loop over the
 * letters makes them: a page ranks once, before its browser has compiled anything.
 */

/** Hashes are below this. */
export const BUCKETS = 2 ** 16;

/** Beside a word's own weight, its pieces': together they count about as much. */
const PIECE = 0.25;
/** Short words are mostly grammar, so words up to this length count less; it stands in for a list of stop words. */
const LONG = 7;
const DENSE_LONG = 2;
/** Capitals mark names in most cased scripts, and names tell stories apart. */
const CAPITAL = 2;

/** What a character is; above these bits (`>> FOLDED`) it stands in lower case and without its accent. */
const UPPER = 1;
const DIGIT = 2;
/** Chinese, Japanese, Korean: one character says about as much as three Latin letters. */
const DENSE = 4;
const GAP = 8;
/** Belongs to the word around it but says nothing: accents, Arabic vowel signs, the tatweel. */
const SILENT = 16;
const FOLDED = 8;

/** U+2000 to U+207F: quotes, dashes, blanks. */
const GENERAL_PUNCTUATION = 64;
const SILENT_MARK = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]/;
const WORD_PART = /[\p{L}\p{M}\p{N}\p{Cs}]/u;
const DENSE_SCRIPT = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]/u;
/** Thai, Lao, Burmese, Khmer: no spaces, and too many letters for pairs of them to say something. */
const NEEDS_SEGMENTER = /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17ff]/;

/** A sparse vector: weights of the terms whose hashes are in `keys`, at the same index. */
export interface Terms {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
}

/** Texts, each with how much a mention in it counts. */
export type WeighedTexts = readonly (readonly [text: string | null | undefined, weight: number])[];

export type TermReader = (texts: WeighedTexts) => Terms;

/** A function that reads the terms of one article after the other; it keeps nothing but the room to do so. */
export function termReader(): TermReader {
  const characters = new Uint32Array(2 ** 16);
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
    let hash = 0;
    let last = 0;
    let every = 0;
    let some = 0;
    let emphasis = 0;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32;
      const kind = characters[unit] || (characters[unit] = describe(unit));
      if (kind & SILENT) continue;
      // "AI가" is a Latin word with a Korean ending, not a third thing: words end where the script does.
      if (length && (kind & GAP || (kind ^ some) & DENSE)) {
        // Numbers and acronyms are short but say much.
        const isSubstance = some & DIGIT || (every & UPPER && length > 1);
        add(hash, emphasis * (isSubstance ? 1 : Math.min(1, length / (some & DENSE ? DENSE_LONG : LONG))));
        length = 0;
      }
      if (kind & GAP) continue;
      if (!length++) {
        every = kind;
        hash = some = last = 0;
        emphasis = kind & UPPER ? weight * CAPITAL : weight;
      }
      every &= kind;
      some |= kind;
      const folded = kind >> FOLDED;
      hash = Math.imul(hash ^ folded, 0x01000193);
      // The last letters of the word so far, four or two of them in as many bits as there are.
      if (kind & DENSE) {
        last = (last << 16) | folded;
        if (length > 1) add(last, emphasis);
      } else {
        last = (last << 8) | (folded & 255);
        // A word's first three letters are a piece, too: of three bytes, so that it isn't the end of another.
        if (length > 2) add(last, emphasis * PIECE);
      }
    }
  };

  return texts => {
    for (const [text, weight] of texts) if (text) addText(separated(text), weight);
    const weights = keys.map(key => {
      const count = counts[key] ?? 0;
      counts[key] = 0;
      // A word's tenth mention says less than its first: https://nlp.stanford.edu/IR-book/html/htmledition/sublinear-tf-scaling-1.html
      return count < 1 ? count : 1 + Math.log(count);
    });
    const terms = { keys, weights };
    keys = [];
    return terms;
  };
}

/** Of what ASCII hasn't, all is a gap. */
function describeAscii(unit: number): number {
  const lower = unit | 32;
  if (lower > 96 && lower < 123) return (unit < 97 ? UPPER : 0) | (lower << FOLDED);
  return unit > 47 && unit < 58 ? DIGIT | (unit << FOLDED) : GAP;
}

/** Never 0. https://unicode.org/reports/tr44/#Property_Index */
function describe(unit: number): number {
  // Nearly all that is read, and so without waiting for patterns to be prepared.
  if (unit < 128 || unit >> 7 === GENERAL_PUNCTUATION) return describeAscii(unit);
  const character = String.fromCharCode(unit);
  if (SILENT_MARK.test(character)) return SILENT;
  if (!WORD_PART.test(character)) return GAP;
  const lower = character.toLowerCase();
  const dense = DENSE_SCRIPT.test(character);
  return (
    (lower !== character ? UPPER : 0) |
    (/\p{N}/u.test(character) ? DIGIT : 0) |
    (dense ? DENSE : 0) |
    // Taken apart, Korean syllables and voiced kana would lose what tells them from others.
    ((dense ? lower : lower.normalize('NFKD')).charCodeAt(0) << FOLDED)
  );
}

let segmenter: Intl.Segmenter | undefined;

/** The text with spaces between its words, also in scripts that have none. */
function separated(text: string): string {
  // Browsers of 2023 may lack it; they compare by pieces.
  if (!NEEDS_SEGMENTER.test(text) || !Intl.Segmenter) return text;
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment).join(' ');
}
