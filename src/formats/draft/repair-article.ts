/**
 * Completes articles that a page's script assigns to an element's property (`element.feed = …`) or that a custom format
 * returns, so that they satisfy `Article`. At run time their types are unchecked: handwritten ones lack lists and ids, and
 * `JSON.parse` leaves dates as strings.
 */
import type { Article, Feed } from '../../article.js';
import { dateValue } from '../read-dates/date-value.js';
import { feedDate } from '../read-dates/feed-date.js';
import { toArticle } from './to-article.js';

/**
 * Incomplete article → its completed copy, the same on every call: `card-list.ts` caches an article's card under that object.
 */
const completed = new WeakMap<object, Article>();

/**
 * Returns the same article when its id, texts, lists and dates have the types that `Article` declares, else a completed copy;
 * `undefined` when the value is no object.
 * @param base absolute URL against which relative URLs in a copy are resolved
 */
export function repairArticle(article: Article | undefined, base?: string): Article | undefined {
  if (!article || Object(article) !== article) return undefined;
  const { id, title, summary = '', url = '', body = '' } = article as Partial<Article>;
  const { tags, authors, published, modified, media = [], related = [] } = article as Partial<Article>;
  const isText = [id, title, summary, url, body].every(text => typeof text === 'string');
  const isList = [tags, authors].every(Array.isArray);
  const isContext = [media, related].every(Array.isArray);
  const isDated = [published, modified].every(date => date === dateOf(date));
  if (id && isText && isList && isDated && isContext) return article;
  let complete = completed.get(article);
  if (!complete) {
    const given = {
      ...article,
      tags: listOf(tags),
      authors: listOf(authors),
      published: dateOf(published),
      modified: dateOf(modified),
      body: typeof body === 'string' ? body : undefined,
      context: isContext ? article : undefined,
    };
    completed.set(article, (complete = toArticle(given, base, given)));
  }
  return complete;
}

/** Returns the same feed when its articles are complete, else a copy with completed ones; `undefined` without `articles`. */
export function repairFeed(feed: Feed | null | undefined, base?: string): Feed | undefined {
  const given: unknown = feed?.articles;
  if (!Array.isArray(given)) return undefined;
  const articles = given.flatMap((each: Article) => repairArticle(each, base) ?? []);
  return given.every((each, index) => each === articles[index])
    ? (feed ?? undefined)
    : { ...feed!, articles };
}

const listOf = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [];

/** Returns a valid `Date` unchanged and reads a string or another window's date; `undefined` for `new Date("soon")`. */
const dateOf = (value: unknown): Date | undefined =>
  dateValue(value) ?? feedDate(value as string | undefined);
