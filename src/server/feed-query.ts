/** The parameters of a request's URL that the handler understands; all others are ignored. */
export interface FeedQuery {
  /** Name of the source: `?source=`, or else the last segment of the path. It may end in `.json`. */
  readonly source: string;
  /** Number of the page, from 1. */
  readonly page: number;
  /** Articles per page, 1 to 100. `undefined`: the pages are the source's own. */
  readonly limit?: number | undefined;
  /** Names or slugs of categories. Empty: articles of all categories. */
  readonly categories: readonly string[];
}

const MAX_LIMIT = 100;
/**
 * Articles per page when the URL has `category` and no `limit`. Pages as the source has them would differ in length when
 * filtered, and some would be empty.
 */
const LIMIT_WITH_CATEGORIES = 20;

/** Reads `?source=` (or the path), `?page=`, `?limit=` and `?category=`. An invalid value counts as absent. */
export function readQuery({ pathname, searchParams }: URL): FeedQuery {
  const listed = (searchParams.get('category') ?? '').split(',');
  const categories = listed.map(name => name.trim()).filter(Boolean);
  const limit =
    positiveInteger(searchParams.get('limit')) ?? (categories.length ? LIMIT_WITH_CATEGORIES : undefined);
  return {
    source: searchParams.get('source') ?? lastSegment(pathname),
    page: positiveInteger(searchParams.get('page')) ?? 1,
    limit: limit && Math.min(limit, MAX_LIMIT),
    categories,
  };
}

/** URL of another page of the same query. Unknown parameters are dropped: `next_url` would show them to everyone. */
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

function lastSegment(pathname: string): string {
  const segment = pathname.replace(/\/+$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function positiveInteger(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
