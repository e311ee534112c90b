/**
 * Cosine of TF-IDF vectors, with one round of pseudo-relevance feedback (Rocchio).
 * https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html
 * https://nlp.stanford.edu/IR-book/html/htmledition/pseudo-relevance-feedback-1.html
 */
import { BUCKETS, type Terms } from './terms.js';

/** So many nearest neighbours join the question. With more, a wrong one more often leads astray. */
const NEIGHBOURS = 2;

/** Compares a story's terms with those of others. */
export class Comparison {
  readonly #others: readonly Terms[];
  readonly #lengths: readonly number[];
  /** By term: in how many texts it is. */
  readonly #spread = new Uint32Array(BUCKETS);
  /** By number of texts: what a term weighs that is in so many. */
  readonly #weights: readonly number[];
  /** By term: how much it is asked for. */
  readonly #question = new Float32Array(BUCKETS);

  constructor(story: Terms, others: readonly Terms[]) {
    this.#others = others;
    const count = others.length + 1;
    this.#weights = new Array(count + 1).fill(0).map((_, n) => Math.log((count + 1) / (n + 0.5)));
    for (const { keys } of [story, ...others]) {
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] ?? 0;
        this.#spread[key] = (this.#spread[key] ?? 0) + 1;
      }
    }
    this.#lengths = others.map(terms => this.#length(terms));
    this.#ask(story, 1);
  }

  /** For each of the others, how alike it is to the story: from 0 (nothing in common) to 1. */
  likeness(): number[] {
    return this.#others.map(({ keys, weights }, n) => {
      let sum = 0;
      for (let i = 0; i < keys.length; i++) sum += (this.#question[keys[i] ?? 0] ?? 0) * (weights[i] ?? 0);
      return sum / (this.#lengths[n] ?? 1);
    });
  }

  /** The same, after the story's nearest neighbours joined it: they know other words for the same event. */
  widenedLikeness(): number[] {
    const near = this.likeness()
      .map((likeness, n) => ({ likeness, terms: this.#others[n] }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, NEIGHBOURS);
    let total = 1;
    for (const { likeness, terms } of near) {
      if (terms) this.#ask(terms, likeness);
      total += likeness;
    }
    return this.likeness().map(sum => sum / total);
  }

  #rarity(key: number): number {
    return this.#weights[this.#spread[key] ?? 0] ?? 0;
  }

  #length({ keys, weights }: Terms): number {
    let sum = 0;
    for (let i = 0; i < keys.length; i++) sum += ((weights[i] ?? 0) * this.#rarity(keys[i] ?? 0)) ** 2;
    return Math.sqrt(sum) || 1;
  }

  #ask(terms: Terms, weight: number): void {
    const unit = weight / this.#length(terms);
    terms.keys.forEach((key, i) => {
      // Squared: once for the question's side of the product, once for the text's.
      const value = unit * (terms.weights[i] ?? 0) * this.#rarity(key) ** 2;
      this.#question[key] = (this.#question[key] ?? 0) + value;
    });
  }
}
