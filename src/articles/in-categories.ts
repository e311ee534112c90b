import type { Feed } from '../article.js';
import { sameTerm } from '../formats/same-term.js';

/** The feed with only those stories whose category or tags are among these names or slugs; all when there are none. */
export function inCategories(feed: Feed, wanted: readonly string[]): Feed {
  if (!wanted.length) return feed;
  const articles = feed.articles.filter(({ category, tags }) =>
    [category ?? {}, ...tags.map(name => ({ name }))].some(term => wanted.some(name => sameTerm(term, name))),
  );
  return { ...feed, articles };
}
