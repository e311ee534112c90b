import type { Article } from '../article.js';
import { storyFinder } from './story-finder.js';

/**
 * The articles of `shown` that the source has taken back since: they stand before an article which its latest answer still has,
 * and aren't older than all of that answer. New stories push the last articles off a page, so the articles behind stay, and so do
 * the first ones of a feed that lists the oldest first. None counts as taken back if the answer has the articles in another
 * order, as a list of popular stories has them: such a list drops articles without an end.
 * @param latest the first page of the latest answer; `shown` may have further pages; both in the source's order
 */
export function withdrawn(shown: readonly Article[], latest: readonly Article[]): ReadonlySet<Article> {
  const gone = new Set<Article>();
  const positions = new Map(latest.map((article, index) => [article, index]));
  const find = storyFinder(latest);
  const oldest = latest.reduce((least, article) => Math.min(least, time(article)), Infinity);
  // Articles that are missing, and behind which no article of the latest answer has come yet.
  let missing: Article[] = [];
  let last = -1;
  for (const article of shown) {
    const found = find(article);
    if (!found) {
      missing.push(article);
      continue;
    }
    const position = positions.get(found) ?? -1;
    if (position < last) return new Set();
    last = position;
    for (const each of missing) if (time(each) >= oldest) gone.add(each);
    missing = [];
  }
  return gone;
}

/** Milliseconds since 1970; for an undated article, the end of time, so that its place alone decides. */
const time = ({ published, modified }: Article): number => (published ?? modified)?.getTime() ?? Infinity;
