import type { Article } from '../article.js';

/**
 * Finds the article whose id, else whose URL, else whose slug is `wanted`. Slugs are percent-decoded and compared
 * without regard to case, to the extension of a file (`fog.html`) and to a slash at the end.
 * @param wanted the value of the `article-id` attribute, or of the query parameter in the page's URL that names an article
 */
export function findArticle(articles: readonly Article[], wanted: string): Article | undefined {
  return (
    articles.find(article => article.id === wanted) ??
    articles.find(article => article.url === wanted) ??
    articles.find(article => comparable(slugOf(article)) === comparable(wanted))
  );
}

/** The article's slug, else the last segment of its URL's path that names more than an index file, else an empty string. */
export function slugOf({ slug, url = '' }: Article): string {
  const path = url.replace(/^https?:\/\/[^/]*|[?#].*/g, '');
  return slug ?? path.split('/').findLast(part => !/^(index\.\w+)?$/.test(part)) ?? '';
}

/**
 * Normalises a slug for comparison: in lower case, without the extension of a file and a slash at the end, and percent-decoded,
 * because content systems disagree on whether slugs are encoded. A slug with a malformed escape sequence, for example `50%`,
 * isn't decoded.
 */
function comparable(slug: string): string {
  try {
    slug = decodeURIComponent(slug);
  } catch {
    // The slug stays encoded.
  }
  return slug.toLowerCase().replace(/(?<=.)(\.(html?|php|aspx?))?\/?$/, '');
}
