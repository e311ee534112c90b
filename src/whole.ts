/**
 * What a page hands over, or a format of its own read, is not to be trusted with types: by hand or through JSON, stories
 * lose their lists, their ids and their dates. Here they get what `Article` promises.
 */
import type { Article, Feed } from './article.js';
import { toArticle } from './formats/draft.js';
import { toDate } from './formats/json-feed.js';

/** The same for the same story, so that what is kept for each story is found again. */
const made = new WeakMap<object, Article>();

/** The article itself when nothing is missing, else one that is whole. */
export function wholeArticle(article: Article, base?: string): Article {
  const { id, title, tags, authors, published, modified } = article as Partial<Article>;
  const isWhole = id && title !== undefined && tags && authors && isDate(published) && isDate(modified);
  if (isWhole) return article;
  let whole = made.get(article);
  if (!whole) {
    const dates = { published: dateOf(published), modified: dateOf(modified) };
    made.set(article, (whole = toArticle({ ...article, ...dates }, base, article)));
  }
  return whole;
}

/** The feed itself when all its articles are whole; `undefined` for what is no feed. */
export function wholeFeed(feed: Feed | null | undefined, base?: string): Feed | undefined {
  const given: unknown = feed?.articles;
  if (!Array.isArray(given)) return undefined;
  const articles = given.flatMap((each: Article) => (Object(each) === each ? wholeArticle(each, base) : []));
  return articles.every((each, index) => each === given[index])
    ? (feed ?? undefined)
    : { ...feed!, articles };
}

const isDate = (value: unknown): boolean => value === undefined || value instanceof Date;

const dateOf = (value: unknown): Date | undefined =>
  value instanceof Date ? value : toDate(value as string | undefined);
