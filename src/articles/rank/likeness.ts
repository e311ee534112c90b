/**
 * Cosine of TF-IDF vectors, with one round of pseudo-relevance feedback (Rocchio).
 * https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html
 * https://nlp.stanford.edu/IR-book/html/htmledition/pseudo-relevance-feedback-1.html
 *
 * Plain `for` loops over typed arrays: a page ranks once, so this code runs before the browser's compiler has optimised
 * it, and callbacks are slower there.
 */
import { BUCKETS, type Terms } from './terms.js';

interface Vector {
  readonly keys: readonly number[];
  readonly values: Float32Array;
  readonly length: number;
}

/**
 * Similarity of the first text to each text, itself included, from 0 (no term in common) to 1.
 * @param neighbours how many of the most similar texts expand the query: they have other words for the same event
 */
export function likeness(texts: readonly Terms[], neighbours: number): number[] {
  /** Document frequency: by term, the number of texts that contain it. */
  const spread = new Uint16Array(BUCKETS);
  /** Query vector: by term, its weight. */
  const question = new Float32Array(BUCKETS);
  for (const { keys } of texts) for (let i = 0; i < keys.length; i++) spread[keys[i]!]!++;
  /** Inverse document frequency, by document frequency − 1. */
  const rarity = Float32Array.from(texts, (_, n) => Math.log((texts.length + 1) / (n + 1.5)));

  const vectors = texts.map(({ keys, weights }): Vector => {
    const values = new Float32Array(keys.length);
    let squares = 0;
    for (let i = 0; i < values.length; i++) {
      const value = weights[i]! * rarity[spread[keys[i]!]! - 1]!;
      values[i] = value;
      squares += value * value;
    }
    return { keys, values, length: Math.sqrt(squares) || 1 };
  });
  const ask = ({ keys, values, length }: Vector, share: number): void => {
    for (let i = 0; i < values.length; i++) question[keys[i]!]! += (share * values[i]!) / length;
  };
  const answer = ({ keys, values, length }: Vector): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += question[keys[i]!]! * values[i]!;
    return sum / length;
  };

  const [story, ...others] = vectors;
  if (!story) return [];
  ask(story, 1);
  let total = 1;
  const nearest = neighbours ? others.map(vector => ({ vector, value: answer(vector) })) : [];
  for (const { vector, value } of nearest.sort((a, b) => b.value - a.value).slice(0, neighbours)) {
    ask(vector, value);
    total += value;
  }
  return vectors.map(vector => answer(vector) / total);
}
