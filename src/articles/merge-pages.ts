import type { Feed } from '../article.js';
import { hash } from '../formats/draft/to-article.js';
import { storyFinder } from './story-finder.js';

/**
 * Appends the next page of a feed. A story that is on both pages is kept once: articles published between the two requests push
 * the last articles of the first page onto the second. If another story of the second page has the id of one on the first, its
 * URL becomes its id, or a hash when it has no URL.
 */
export function mergePages(first: Feed, second: Feed): Feed {
  const known = new Set(first.articles.map(article => article.id));
  const find = storyFinder(first.articles);
  const unseen = second.articles.flatMap(article => {
    const { id, url } = article;
    if (find(article)) return [];
    if (!known.has(id)) return article;
    const own = url ?? hash(`${id}|${article.title}|${article.published?.toISOString()}`);
    return known.has(own) ? [] : { ...article, id: own };
  });
  // `first.next` is the URL of the second page. A page that names itself as the next one would be loaded for ever, so it
  // counts as the last page.
  const next = second.next === first.next ? undefined : second.next;
  const { title, url, language, format } = first;
  // `...second` also copies the symbol property `nextPages` (see `load/named-url.ts`), which holds whether `next` is trusted:
  // it must come from the same page as `next`.
  return { ...second, title, url, language, format, articles: [...first.articles, ...unseen], next };
}
