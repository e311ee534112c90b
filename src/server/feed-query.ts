/** The parameters that the handler reads from a request's URL. Other parameters are ignored. */
export interface FeedQuery {
  /** Name of the source: the value of `?source=`, else the last segment of the path. It may end in `.json`. */
  readonly source: string;
  /** Number of the page, from 1. */
  readonly page: number;
  /** Number of articles per page, 1 to 100. If it is `undefined`, each page has the articles of one page of the source. */
  readonly limit?: number | undefined;
  /** Names or slugs of the categories whose articles are returned. If the list is empty, articles of all categories are. */
  readonly categories: readonly string[];
}

const MAX_LIMIT = 100;
/**
 * Number of articles per page when the URL has `category` but no `limit`. Without a limit, each page would have the matching
 * articles of one page of the source, so the number would differ from page to page and could be 0.
 */
const LIMIT_WITH_CATEGORIES = 20;

/** Reads `?source=` (or the path), `?page=`, `?limit=` and `?category=`. An invalid value counts as absent. */
export function readQuery({ pathname, searchParams }: URL): FeedQuery {
  const listed = (searchParams.get('category') ?? '').split(',');
  const categories = listed.map(name => name.trim()).filter(Boolean);
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
