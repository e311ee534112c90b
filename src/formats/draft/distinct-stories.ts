import type { Article } from '../../article.js';
import { hash } from './to-article.js';

/**
 * The articles of one answer, each with an id of its own. Some feeds list an item twice: of articles with the same id, URL and
 * title, the first is kept. Some sites give different items the same id: then each of these gets its URL as id, or a hash when it
 * has no URL of its own. All of them, also the first, because the next answer may have another story in front.
 */
export function distinctStories(articles: readonly Article[]): readonly Article[] {
  const times = count(articles.map(({ id }) => id));
  if (times.size === articles.length) return articles;
  const seen = new Set<string>();
  const stories = articles.filter(article => {
    const key = keyOf(article);
    return seen.size < seen.add(key).size;
  });
  const ids = count(stories.map(({ id }) => id));
  const urls = count(stories.map(({ url }) => url));
  return stories.map(article => {
    const { id, url } = article;
    if (ids.get(id) === 1) return article;
    return { ...article, id: url && urls.get(url) === 1 && !ids.has(url) ? url : hash(keyOf(article)) };
  });
}

/** Equal for two articles that are one story. Without a URL, the title alone doesn't tell: three items may be titled “Update”. */
const keyOf = ({ id, url, title, summary }: Article): string =>
  JSON.stringify([id, url, title, url ? '' : summary]);

function count<T>(values: readonly T[]): Map<T, number> {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}
