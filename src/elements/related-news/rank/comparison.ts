/**
 * Cosine of TF-IDF vectors, with one round of pseudo-relevance feedback (Rocchio).
 * https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html
 * https://nlp.stanford.edu/IR-book/html/htmledition/pseudo-relevance-feedback-1.html
 */
import { BUCKETS, type Terms } from './terms.js';

/** So many nearest neighbours join the question. With more, a wrong one more often leads astray. */
const NEIGHBOURS = 2;

/** Compares the first of some texts with each of them. */
export class Comparison {
  readonly #all: readonly Terms[];
  readonly #lengths: readonly number[];
  /** In how many texts a term is. */
  readonly #spread = new Uint32Array(BUCKETS);
  /** What a term weighs that is in so many texts. */
  readonly #rarity: readonly number[];
  readonly #question = new Float32Array(BUCKETS);

  constructor(all: readonly Terms[]) {
    this.#all = all;
    for (const { keys } of all) {
      for (let i = 0; i < keys.length; i++) this.#spread[keys[i]!]!++;
    }
    this.#rarity = Array.from({ length: all.length + 1 }, (_, n) => Math.log((all.length + 1) / (n + 0.5)));
    this.#lengths = all.map(terms => this.#length(terms));
  }

  /** For each text a number from 0 (nothing in common) to 1; `widened` asks the nearest neighbours, too. */
  likenessToFirst(widened: boolean): number[] {
    this.#ask(0, 1);
    const likeness = this.#answer();
    if (!widened) return likeness;
    let total = 1;
    for (const n of highest(likeness.slice(1), NEIGHBOURS)) {
      this.#ask(n + 1, likeness[n + 1]!);
      total += likeness[n + 1]!;
    }
    return this.#answer().map(sum => sum / total);
  }

  #length({ keys, weights }: Terms): number {
    let sum = 0;
    for (let i = 0; i < keys.length; i++) sum += (weights[i]! * this.#rarity[this.#spread[keys[i]!]!]!) ** 2;
    return Math.sqrt(sum) || 1;
  }

  #ask(n: number, weight: number): void {
    const { keys, weights } = this.#all[n]!;
    const unit = weight / this.#lengths[n]!;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      // Squared: once for the question's side of the product, once for the text's.
      this.#question[key]! += unit * weights[i]! * this.#rarity[this.#spread[key]!]! ** 2;
    }
  }

  #answer(): number[] {
    return this.#all.map(({ keys, weights }, n) => {
      let sum = 0;
      for (let i = 0; i < keys.length; i++) sum += this.#question[keys[i]!]! * weights[i]!;
      return sum / this.#lengths[n]!;
    });
  }
}

/** Where the highest values are. */
function highest(values: readonly number[], count: number): number[] {
  return [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, count);
}
