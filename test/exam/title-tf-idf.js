/** A simple ranker with which `rank-speed.js` compares the library's: cosine of TF-IDF vectors of the words in headlines. */
export function rankRelated(story, candidates, { limit = 4 } = {}) {
  const texts = [story, ...candidates].map(({ title }) => {
    const counts = new Map();
    for (const word of title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  });
  const frequency = new Map();
  for (const words of texts)
    for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const [query, ...others] = texts.map(words => {
    const vector = new Map();
    let sumOfSquares = 0;
    for (const [word, count] of words) {
      const weight = count * Math.log(texts.length / frequency.get(word));
      vector.set(word, weight);
      sumOfSquares += weight * weight;
    }
    return { vector, length: Math.sqrt(sumOfSquares) || 1 };
  });
  return others
    .map(({ vector, length }, n) => {
      let score = 0;
      for (const [word, weight] of query.vector) score += (weight * (vector.get(word) ?? 0)) / length;
      return { article: candidates[n], score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ article }) => article);
}
