/**
 * Text similarity as the cosine of TF-IDF vectors, with one round of pseudo-relevance feedback (Rocchio).
 * https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html
 * https://nlp.stanford.edu/IR-book/html/htmledition/pseudo-relevance-feedback-1.html
 *
 * The code is written as `for` loops over typed arrays: a page ranks once, so it runs before the browser's compiler has
 * optimised it, and in unoptimised code callbacks are slower than loops.
 */
import { BUCKETS, type Terms } from './terms.js';

interface Vector {
  readonly keys: readonly number[];
  readonly values: Float32Array;
  readonly length: number;
}

/**
 * Similarity of the first text (the query) to each text, the first included, from 0 (no term in common) to 1.
 * @param neighbours how many of the texts most similar to the query are added to it: they use other words for the same event
 * @param minLength a shorter vector counts as one of this length, so that terms which nearly all texts have make no two texts
 *   similar, even those that have no other terms
 */
export function similarities(texts: readonly Terms[], neighbours: number, minLength = 0): number[] {
  if (!texts[0]?.keys.length) return texts.map(() => 0);
  /** Document frequency: the number of texts that contain a term. The index is the term's hash. */
  const documentFrequency = new Uint16Array(BUCKETS);
  /** Weights of the query's terms. The query is the first text, and later its neighbours, too. The index is the term's hash. */
  const query = new Float32Array(BUCKETS);
  for (const { keys } of texts) for (let i = 0; i < keys.length; i++) documentFrequency[keys[i]!]!++;
  /** Inverse document frequency, a weight that is higher for terms in fewer texts. The index is the document frequency − 1. */
  const inverseFrequency = Float32Array.from(texts, (_, n) => Math.log((texts.length + 1) / (n + 1.5)));

  const vectors = texts.map(({ keys, weights }): Vector => {
    const values = new Float32Array(keys.length);
    let sumOfSquares = 0;
    for (let i = 0; i < values.length; i++) {
      const value = weights[i]! * inverseFrequency[documentFrequency[keys[i]!]! - 1]!;
      values[i] = value;
      sumOfSquares += value * value;
    }
    return { keys, values, length: Math.max(minLength, Math.sqrt(sumOfSquares)) || 1 };
  });
  const addToQuery = ({ keys, values, length }: Vector, weight: number): void => {
    for (let i = 0; i < values.length; i++) query[keys[i]!]! += (weight * values[i]!) / length;
  };
  const similarity = ({ keys, values, length }: Vector): number => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += query[keys[i]!]! * values[i]!;
    return sum / length;
  };

  const [story, ...others] = vectors;
  if (!story) return [];
  addToQuery(story, 1);
  let totalWeight = 1;
  const nearest = neighbours ? others.map(vector => ({ vector, value: similarity(vector) })) : [];
  for (const { vector, value } of nearest.sort((a, b) => b.value - a.value).slice(0, neighbours)) {
    addToQuery(vector, value);
    totalWeight += value;
  }
  return vectors.map(vector => similarity(vector) / totalWeight);
}
