import type { Feed } from '../article.js';

/** One feed of both pages, without the stories that slid from the first to the second while nobody looked. */
export function mergePages(first: Feed, second: Feed): Feed {
  const known = new Set(first.articles.map(article => article.id));
  const unseen = second.articles.filter(article => !known.has(article.id));
  // A page that names itself as the next one is the last.
  const next = second.next === first.next ? undefined : second.next;
  const { title, url, language, format } = first;
  // What else the second page knows is about its own next page.
  return { ...second, title, url, language, format, articles: [...first.articles, ...unseen], next };
}
