/**
 * Articles that a page sets as a property, or that a custom format returns, are unchecked at run time: handwritten ones lack
 * lists and ids, and `JSON.parse` leaves dates as strings. These functions make them satisfy `Article`.
 */
import type { Article, ArticleImage, Feed } from '../../article.js';
import { string } from '../../html/values.js';
import { feedDate } from '../read-dates/feed-date.js';
import { toArticle } from './to-article.js';

/** Incomplete article → its completed copy, the same object on every call: caches of drawn cards use it as their key. */
const completed = new WeakMap<object, Article>();

/** Returns the same article when nothing is missing, else a completed copy; `undefined` when the value is no object. */
export function repairArticle(article: Article | undefined, base?: string): Article | undefined {
  if (!article || Object(article) !== article) return undefined;
  const { id, title, summary = '', url = '', body = '' } = article as Partial<Article>;
  const { tags, authors, published, modified, image = { src: '' } } = article as Partial<Article>;
  const isText = [id, title, summary, url, body, image?.src].every(text => typeof text === 'string');
  const isList = [tags, authors].every(Array.isArray);
  if (id && isText && isList && isDate(published) && isDate(modified)) return article;
  let complete = completed.get(article);
  if (!complete) {
    const given = {
      ...article,
      tags: listOf(tags),
      authors: listOf(authors),
      published: dateOf(published),
      modified: dateOf(modified),
      body: string(body),
      image: string(image?.src) ? (image as ArticleImage) : undefined,
    };
    completed.set(article, (complete = toArticle(given, base, given)));
  }
  return complete;
}

/** Returns the same feed when all its articles are complete, else a copy with completed ones; `undefined` without a list. */
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

/** Whether a value is a date or absent. An invalid `Date`, as `new Date('soon')` makes, is neither. */
const isDate = (value: unknown): value is Date | undefined =>
  value === undefined || (value instanceof Date && !Number.isNaN(value.getTime()));

const dateOf = (value: unknown): Date | undefined =>
  isDate(value) ? value : feedDate(value as string | undefined);
