import type { Article } from '../article.js';

/**
 * Finds the article whose id, else whose URL, else whose slug is `wanted`. Slugs are percent-decoded and compared
 * without regard to case.
 * @param wanted the value of the `article-id` attribute, or of the query parameter in the page's URL that names an article
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
  const path = url.replace(/^https?:\/\/[^/]*|[?#].*/g, '');
  return slug ?? path.split('/').findLast(Boolean) ?? '';
}

/**
 * Normalises a slug for comparison: in lower case, and percent-decoded, because content systems disagree on whether slugs are
 * encoded. A slug with a malformed escape sequence, for example `50%`, isn't decoded.
 */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}
