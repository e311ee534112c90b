/**
 * Cosine of TF-IDF vectors, with one round of pseudo-relevance feedback (Rocchio).
 * https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html
 * https://nlp.stanford.edu/IR-book/html/htmledition/pseudo-relevance-feedback-1.html
 */
import { BUCKETS, type Terms } from './terms.js';

/**
 * How alike the first of the texts is to each of them, from 0 (nothing in common) to 1. Its nearest `neighbours` help
 * to ask for more: they know other words for the same event.
 */
export function likeness(texts: readonly Terms[], neighbours: number): number[] {
  /** By term: in how many texts it is. */
  const spread = new Uint16Array(BUCKETS);
  /** By term: how much it is asked for. */
  const question = new Float32Array(BUCKETS);
  for (const { keys } of texts) for (const key of keys) spread[key] = (spread[key] ?? 0) + 1;
  /** By number of texts: what a term weighs that is in so many. */
  const rarity = Float32Array.from(texts, (_, n) => Math.log((texts.length + 1) / (n + 1.5)));

  const vectors = texts.map(({ keys, weights }) => {
    const values = weights.map((weight, i) => weight * (rarity[(spread[keys[i] ?? 0] ?? 1) - 1] ?? 0));
    return { keys, values, length: Math.hypot(...values) || 1 };
  });
  const ask = ({ keys, values, length }: (typeof vectors)[number], share: number) => {
    keys.forEach((key, i) => (question[key] = (question[key] ?? 0) + (share * (values[i] ?? 0)) / length));
  };
  const answer = () =>
    vectors.map(vector => {
      const { keys, values, length } = vector;
      let sum = 0;
      for (let i = 0; i < keys.length; i++) sum += (question[keys[i] ?? 0] ?? 0) * (values[i] ?? 0);
      return { vector, value: sum / length };
    });

  let total = 1;
  for (const vector of vectors.slice(0, 1)) ask(vector, 1);
  const [, ...others] = answer();
  for (const { vector, value } of others.sort((a, b) => b.value - a.value).slice(0, neighbours)) {
    ask(vector, value);
    total += value;
  }
  return answer().map(({ value }) => value / total);
}
