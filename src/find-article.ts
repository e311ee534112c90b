import type { Article } from './article.js';

/** The article that a visitor's `?article=` or a page's `article-id` means: by id, then by URL, then by slug. */
export function findArticle(articles: readonly Article[], wanted: string): Article | undefined {
  return (
    articles.find(article => article.id === wanted) ??
    articles.find(article => article.url === wanted) ??
    articles.find(article => article.slug !== undefined && decoded(article.slug) === decoded(wanted))
  );
}

/** Systems disagree on whether a slug is percent-encoded. */
function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    return slug.toLowerCase();
  }
}
