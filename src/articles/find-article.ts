import type { Article } from '../article.js';

/** The article that a visitor's `?article=` or a page's `article-id` means: by id, then by URL, then by slug. */
export function findArticle(articles: readonly Article[], wanted: string): Article | undefined {
  return (
    articles.find(article => article.id === wanted) ??
    articles.find(article => article.url === wanted) ??
    articles.find(article => decoded(slugOf(article)) === decoded(wanted))
  );
}

/** The story's name in its site: as the source tells it, else the last part of its URL's path. */
export function slugOf({ slug, url = '' }: Article): string {
  return slug ?? /([^/?#]+)\/?(?:[?#].*)?$/.exec(url.replace(/^https?:\/\/[^/]*/, ''))?.[1] ?? '';
}

/** Systems disagree on whether a slug is percent-encoded. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}
