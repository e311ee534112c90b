import type { Article } from '../article.js';

/**
 * Returns a function that finds the same story in `articles`, which are another answer of the same source; it returns `undefined`
 * if the story isn't there. Takes constant time for each story.
 *
 * A story is found by its id, although its URL or its title may have changed; if both differ, the site has given the id to another
 * story. Then, and where an article's id is its URL because ids repeat in one of the two answers, URL and title decide.
 */
export function storyFinder(articles: readonly Article[]): (wanted: Article) => Article | undefined {
  const byId = new Map(articles.map(article => [article.id, article]));
  const byUrl = new Map(articles.map(article => [article.url, article]));
  return wanted => {
    const { id, url, title } = wanted;
    const named = byId.get(id);
    if (named && !isOther(named, wanted)) return named;
    const page = url ? byUrl.get(url) : undefined;
    return page?.title === title && (named || page.id === url || id === url) ? page : undefined;
  };
}

/** Whether two articles with one id are two stories. Without URLs, the times of their publication tell them apart. */
const isOther = (one: Article, other: Article): boolean =>
  one.title !== other.title &&
  (differ(one.url, other.url) ||
    (!one.url && !other.url && differ(one.published?.getTime(), other.published?.getTime())));

const differ = <T>(one: T | undefined, other: T | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
