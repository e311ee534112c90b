import { FeedError } from '../feed-error.js';

/** The parameters that the handler reads from a request's URL. Other parameters are ignored. */
export interface FeedQuery {
  /** Name of the source: the value of `?source=`, else the last segment of the path. It may end in `.json`. */
  readonly source: string;
  /** Number of the page, from 1. */
  readonly page: number;
  /** Number of articles per page, 1 to 100. If it is `undefined`, each page has the articles of one page of the source. */
  readonly limit?: number | undefined;
  /**
   * Names or slugs of the categories whose articles are returned, at most 50. If the list is empty, articles of all categories
   * are.
   */
  readonly categories: readonly string[];
}

const MAX_LIMIT = 100;
/** Maximum length of path and query together. Servers and CDNs allow 8,000 and more. */
const MAX_LENGTH = 4000;
const MAX_CATEGORIES = 50;
/** Maximum length of a category's name, in UTF-16 code units. */
const MAX_NAME = 200;
/**
 * Number of articles per page when the URL has `category` but no `limit`. Without a limit, each page would have the matching
 * articles of one page of the source, so the number would differ from page to page and could be 0.
 */
const LIMIT_WITH_CATEGORIES = 20;

/**
 * Reads `?source=` (or the path), `?page=`, `?limit=` and `?category=`. An invalid value counts as absent. Throws `FeedError`
 * with reason `config` for a URL with more than 4,000 characters in path and query, and for more or longer categories than a
 * page has: each costs time for each article.
 */
export function readQuery({ pathname, search, searchParams }: URL): FeedQuery {
  if (pathname.length + search.length > MAX_LENGTH) throw refusal(`has more than ${MAX_LENGTH} characters`);
  const listed = (searchParams.get('category') ?? '').split(',');
  const categories = [...new Set(listed.map(name => name.trim()).filter(Boolean))];
  if (categories.length > MAX_CATEGORIES) throw refusal(`names more than ${MAX_CATEGORIES} categories`);
  if (categories.some(({ length }) => length > MAX_NAME))
    throw refusal(`names a category of more than ${MAX_NAME} characters`);
  const limit =
    positiveInteger(searchParams.get('limit')) ?? (categories.length ? LIMIT_WITH_CATEGORIES : undefined);
  return {
    source: searchParams.get('source') || lastSegment(pathname),
    page: positiveInteger(searchParams.get('page')) ?? 1,
    limit: limit && Math.min(limit, MAX_LIMIT),
    categories,
  };
}

/**
 * URL of another page of the query in `url`, for `feed_url` and `next_url` in the response. Parameters that the handler doesn't read are
 * dropped: they may be private, and a shared cache gives the response to other visitors, too.
 */
export function pageUrl(url: URL, page: number): string {
  const target = new URL(url);
  target.search = target.hash = '';
  for (const name of ['source', 'category', 'limit']) {
    const value = url.searchParams.get(name);
    if (value) target.searchParams.set(name, value);
  }
  if (page > 1) target.searchParams.set('page', `${page}`);
  return target.href;
}

function refusal(what: string): FeedError {
  return new FeedError(`The request ${what}.`, { reason: 'config' });
}

function lastSegment(pathname: string): string {
  const segment = pathname.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function positiveInteger(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
