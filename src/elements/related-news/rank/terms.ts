/**
 * Texts as weighted terms, in any language and without word lists.
 *
 * Pieces of words instead of stemming: McNamee and Mayfield, https://doi.org/10.1023/B:INRT.0000009441.78971.be
 * Terms are kept as hashes, which makes comparing them array arithmetic: https://arxiv.org/abs/0902.2206
 */
import { DENSE, describe, DIGIT, FOLDED, LETTER, SILENT, UPPER } from './characters.js';

/** Hashes of terms are below this. A quarter of it still ranks almost as well; more changes nothing. */
export const BUCKETS = 2 ** 16;

/** Letters in a piece of a word. */
const PIECE = 4;
/** Pairs find Chinese and Japanese as well as `Intl.Segmenter`'s words do here, in a third of the time. */
const DENSE_PIECE = 2;
/** Short words are mostly grammar, so words up to this length count less; it stands in for a list of stop words. */
const LONG = 7;
const DENSE_LONG = 2;
/** Capitals mark names in most cased scripts, and names tell stories apart. */
const CAPITAL = 1.75;
/** A longer run without a space or a full stop is cut. */
const LONGEST = 128;

/** Where hashes start, so that a word, a piece, a beginning and a label of the same letters differ. */
const WORD = 1 << 16;
const INNER = 2 << 16;
const BEGINNING = 3 << 16;
const LABEL = 4 << 16;

/** A sparse vector: weights of the terms whose hashes are in `keys`, at the same index. */
export interface Terms {
  readonly keys: Uint16Array;
  readonly weights: Float32Array;
}

/** Collects the terms of one article after the other. */
export class TermCounter {
  /** By UTF-16 unit, once it was met: texts have many characters, but few different ones. */
  readonly #characters = new Uint32Array(2 ** 16);
  readonly #counts = new Float32Array(BUCKETS);
  readonly #keys = new Uint16Array(BUCKETS);
  #size = 0;
  /** The word being read, folded. */
  readonly #word = new Uint16Array(LONGEST);

  /** Adds a plain text's words and pieces. */
  addText(text: string, weight: number): void {
    let length = 0;
    let every = 0;
    let some = 0;
    let first = 0;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0;
      const kind = this.#characters[unit] || (this.#characters[unit] = describe(unit));
      if (kind & SILENT) continue;
      // "AI가" is a Latin word with a Korean ending, not a third thing: words end where the script does.
      if (length && (!(kind & LETTER) || (kind ^ some) & DENSE || length === LONGEST)) {
        const emphasis = weight * (first & UPPER ? CAPITAL : 1);
        // Numbers and acronyms are short but say much.
        const isGrammar = !(some & DIGIT || (every & UPPER && length > 1));
        this.#addWord(length, some, isGrammar ? emphasis * substance(length, some & DENSE) : emphasis);
        length = 0;
      }
      if (!(kind & LETTER)) continue;
      if (!length) {
        first = every = kind;
        some = 0;
      }
      every &= kind;
      some |= kind;
      this.#word[length++] = kind >> FOLDED;
    }
  }

  /** Adds a tag or a name that is only compared as a whole. */
  addLabel(label: string, weight: number): void {
    const text = label.trim().toLowerCase();
    const length = Math.min(text.length, LONGEST);
    for (let i = 0; i < length; i++) this.#word[i] = text.charCodeAt(i);
    this.#add(this.#hash(LABEL, 0, length), weight);
  }

  /** What was added since the last time. */
  take(): Terms {
    const keys = this.#keys.slice(0, this.#size);
    const weights = new Float32Array(this.#size);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const count = this.#counts[key] ?? 0;
      // A word's tenth mention says less than its first: https://nlp.stanford.edu/IR-book/html/htmledition/sublinear-tf-scaling-1.html
      weights[i] = count < 1 ? count : 1 + Math.log(count);
      this.#counts[key] = 0;
    }
    this.#size = 0;
    return { keys, weights };
  }

  #addWord(length: number, kind: number, weight: number): void {
    this.#add(this.#hash(WORD, 0, length), weight);
    const size = kind & DENSE ? DENSE_PIECE : PIECE;
    // A Latin word's first letters are a piece of their own kind: "^the" isn't the end of "bathe".
    const start = kind & DENSE ? 0 : -1;
    const pieces = Math.max(1, length - size + 1 - start);
    // Together the pieces of a long word must not drown the short ones beside it.
    const share = kind & DENSE ? weight : weight / Math.sqrt(pieces);
    for (let i = start; i < start + pieces; i++) {
      this.#add(this.#hash(i < 0 ? BEGINNING : INNER, Math.max(0, i), Math.min(length, i + size)), share);
    }
  }

  /** FNV-1a of letters of the word: http://www.isthe.com/chongo/tech/comp/fnv/ */
  #hash(seed: number, from: number, to: number): number {
    let hash = seed;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ (this.#word[i] ?? 0), 0x01000193);
    return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
  }

  #add(key: number, weight: number): void {
    const count = this.#counts[key] ?? 0;
    if (!count) this.#keys[this.#size++] = key;
    this.#counts[key] = count + weight;
  }
}

/** How much a word of this length says, up to 1. */
function substance(length: number, dense: number): number {
  return Math.min(1, length / (dense ? DENSE_LONG : LONG));
}
