import type { Feed } from '../article.js';

/**
 * Appends the next page of a feed. Articles that are on both pages are kept once: articles published between the two
 * requests push the last ones of the first page onto the second.
 */
export function mergePages(first: Feed, second: Feed): Feed {
  const known = new Set(first.articles.map(article => article.id));
  const unseen = second.articles.filter(article => !known.has(article.id));
  // A second page whose `next` is its own URL would be loaded for ever; it counts as the last page.
  const next = second.next === first.next ? undefined : second.next;
  const { title, url, language, format } = first;
  // `...second` keeps further properties of the second page, such as whether its `next` is trusted; these describe its own
  // `next`.
  return { ...second, title, url, language, format, articles: [...first.articles, ...unseen], next };
}
