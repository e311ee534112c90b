import type { Article } from '../article.js';

/**
 * The article that `wanted` names: its id, else its URL, else its slug (in any case, percent-encoded or not).
 * @param wanted the value of `article-id` or of the page's query parameter
 */
export function findArticle(articles: readonly Article[], wanted: string): Article | undefined {
  return (
    articles.find(article => article.id === wanted) ??
    articles.find(article => article.url === wanted) ??
    articles.find(article => decoded(slugOf(article)) === decoded(wanted))
  );
}

/** The article's slug, else the last segment of its URL's path, else an empty string. */
export function slugOf({ slug, url = '' }: Article): string {
  return slug ?? /([^/?#]+)\/?(?:[?#].*)?$/.exec(url.replace(/^https?:\/\/[^/]*/, ''))?.[1] ?? '';
}

/**
 * A slug in a form to compare: percent-decoded, because content systems disagree on whether slugs are encoded, and in lower
 * case. A slug with a malformed escape isn't decoded.
 */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}
