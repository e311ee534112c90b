/** What a visitor asks for; everything else in the URL is ignored. */
export interface FeedQuery {
  /** Name of the source: `?source=` or else the last segment of the path, with or without `.json`. */
  readonly source: string;
  /** From 1. */
  readonly page: number;
  /** Articles per page, 1 to 100; absent: as many as the source has on a page. */
  readonly limit?: number | undefined;
  /** Names or slugs; empty: all. */
  readonly categories: readonly string[];
}

const MAX_LIMIT = 100;
/** With categories, the source's own pages would come out uneven, even empty. */
const LIMIT_WITH_CATEGORIES = 20;

/** Reads `?source=` (or the path), `?page=`, `?limit=` and `?category=`. What makes no sense counts as absent. */
export function readQuery({ pathname, searchParams }: URL): FeedQuery {
  const listed = (searchParams.get('category') ?? '').split(',');
  const categories = listed.map(name => name.trim()).filter(Boolean);
  const limit =
    wholeNumber(searchParams.get('limit')) ?? (categories.length ? LIMIT_WITH_CATEGORIES : undefined);
  return {
    source: searchParams.get('source') ?? lastSegment(pathname),
    page: wholeNumber(searchParams.get('page')) ?? 1,
    limit: limit && Math.min(limit, MAX_LIMIT),
    categories,
  };
}

/** The same question for another page, without whatever else was in the URL. */
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

function wholeNumber(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
