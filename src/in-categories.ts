import type { Feed } from './article.js';

/** The feed with only those articles whose category or tags are among the names or slugs; all of them when there are none. */
export function inCategories(feed: Feed, namesOrSlugs: readonly string[]): Feed {
  if (!namesOrSlugs.length) return feed;
  const wanted = new Set(namesOrSlugs.map(fold));
  const articles = feed.articles.filter(({ category, tags }) =>
    [category?.name, category?.slug, ...tags].some(
      name => name && (wanted.has(fold(name)) || wanted.has(slugOf(name))),
    ),
  );
  return { ...feed, articles };
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** As most systems make slugs: "Business & Economy" → "business-economy". */
function slugOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
