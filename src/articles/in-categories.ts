import type { Feed } from '../article.js';
import { sameTerm } from '../formats/same-term.js';

/**
 * The feed with only the articles whose category or tags match one of the wanted names or slugs.
 * @param wanted names or slugs of categories or tags, compared without regard to case; an empty list keeps all articles
 */
export function inCategories(feed: Feed, wanted: readonly string[]): Feed {
  if (!wanted.length) return feed;
  const articles = feed.articles.filter(({ category, tags }) =>
    [category ?? {}, ...tags.map(name => ({ name }))].some(term => wanted.some(name => sameTerm(term, name))),
  );
  return { ...feed, articles };
}
