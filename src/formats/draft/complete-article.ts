/**
 * What a page hands over, or a format of its own read, is not to be trusted with types: by hand or through JSON, stories
 * lose their lists, their ids and their dates. Here they get what `Article` promises.
 */
import type { Article, Feed } from '../../article.js';
import { toArticle } from './draft.js';
import { toDate } from '../json-feed/json-feed.js';

/** The same for the same story, so that what is kept for each story is found again. */
const made = new WeakMap<object, Article>();

/** The article itself when nothing is missing, else one that is whole; `undefined` for what is no article. */
export function completeArticle(article: Article | undefined, base?: string): Article | undefined {
  if (!article || Object(article) !== article) return undefined;
  const { id, title, summary = '', url = '' } = article as Partial<Article>;
  const { tags, authors, published, modified } = article as Partial<Article>;
  const isText = [id, title, summary, url].every(text => typeof text === 'string');
  const isList = [tags, authors].every(Array.isArray);
  if (id && isText && isList && isDate(published) && isDate(modified)) return article;
  let whole = made.get(article);
  if (!whole) {
    const parts = {
      tags: listOf(tags),
      authors: listOf(authors),
      published: dateOf(published),
      modified: dateOf(modified),
    };
    made.set(article, (whole = toArticle({ ...article, ...parts }, base, article)));
  }
  return whole;
}

/** The feed itself when all its articles are whole; `undefined` for what is no feed. */
export function completeFeed(feed: Feed | null | undefined, base?: string): Feed | undefined {
  const given: unknown = feed?.articles;
  if (!Array.isArray(given)) return undefined;
  const articles = given.flatMap((each: Article) => completeArticle(each, base) ?? []);
  return articles.every((each, index) => each === given[index])
    ? (feed ?? undefined)
    : { ...feed!, articles };
}

const listOf = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [];

const isDate = (value: unknown): boolean => value === undefined || value instanceof Date;

const dateOf = (value: unknown): Date | undefined =>
  value instanceof Date ? value : toDate(value as string | undefined);
