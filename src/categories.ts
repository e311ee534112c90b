import type { Article } from './article.js';

/** Whether the story is in one of these categories, by name or slug, whatever the case; its tags count too. */
export function isIn(article: Article, categories: readonly string[]): boolean {
  const { category, tags } = article;
  const own = new Set([category?.name, category?.slug, ...tags].map(name => name?.toLowerCase()));
  return categories.some(name => own.has(name.toLowerCase()));
}
