/**
 * Makes the URL of the next page from the numbers that an API gives of its list (`{ page: 1, totalPages: 5 }`), by changing a
 * parameter of the request's URL. Nothing is guessed: without such numbers, there is no next page.
 */
import { usualNames } from './usual-names.js';
import { firstOf, isRecord, valueAt, type Json } from './values.js';

const split = (names: string): readonly string[] => names.split(' ');

/** Dotted paths of the objects in which APIs give the numbers of a page; an inner object comes before the one around it. */
const places = split(
  'meta.pagination meta.paging meta.page pagination paging pager pageinfo page response.pagination ' +
    'data.pagination data.meta metadata.pagination metadata meta info response data result',
);

/** Names of the numbers and marks in such an object, as `valueAt` expects them. */
const names = {
  page: split('page currentpage pagenumber pageno pagenum currentpagenumber current number pageindex'),
  pages: split(
    'pagecount totalpages pages lastpage pagestotal numpages numberofpages totalpagecount maxpages',
  ),
  total: split(
    'total totalcount totalresults totalitems totalhits totalrecords totalelements numfound found',
  ),
  pageSize: split('perpage pagesize itemsperpage resultsperpage hitsperpage'),
  size: split('limit size'),
  offset: split('offset skip start startindex from'),
  nextPage: split('nextpage nextpagenumber'),
  next: split('next'),
  hasMore: split('hasnextpage hasmore hasnext morepages more'),
  isLast: split('last islast islastpage'),
};

/** Parameters of a URL, compared in lower case without brackets, hyphens and underscores: `pagination[page]`, `per_page`. */
const parameters = {
  page: /^(?:page|paged|page(?:number|no|num|index)|currentpage|paginationpage)$/,
  /** Names that other things than pages have, too. */
  shortPage: /^p[gn]?$/,
  offset: /^(?:offset|skip|start|startindex|from|pageoffset|pagination(?:start|offset))$/,
  pageSize: /^(?:perpage|pagesize|paginationpagesize)$/,
};

interface Parameter {
  readonly name: string;
  readonly value: number;
}

/** Reads a count: a whole number that isn't negative, or its digits in a string. */
const countOf = (value: unknown): number | undefined =>
  (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) ||
  (typeof value === 'string' && /^\d{1,9}$/.test(value))
    ? Number(value)
    : undefined;

const markOf = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/**
 * Returns the URL of the page after the answer's; `undefined` for the last page, or when the numbers aren't enough.
 * @param json the answer
 * @param count number of entries in its list, at least 1
 */
export function nextByNumber(json: Json, requestUrl: string, count: number): string | undefined {
  if (!URL.canParse(requestUrl)) return undefined;
  const url = new URL(requestUrl);
  for (const path of [...places, '']) {
    const object = path ? valueAt(json, path) : json;
    if (!isRecord(object)) continue;
    // https://docs.strapi.io/cms/api/rest/sort-pagination
    const isStrapi =
      path === 'meta.pagination' && ['pagecount', 'start'].some(name => valueAt(object, name) !== undefined);
    const next = isEnd(object)
      ? null
      : (byPage(object, url, isStrapi) ?? byOffset(object, url, count, isStrapi));
    if (next !== undefined) return next?.href;
  }
  return undefined;
}

/** Whether an API says that this page is the last one. */
function isEnd(object: Json): boolean {
  const hasMore = firstOf(object, names.hasMore, markOf);
  if (hasMore !== undefined) return !hasMore;
  if (firstOf(object, names.isLast, markOf)) return true;
  const given = [...usualNames.next, ...names.nextPage]
    .map(name => valueAt(object, name))
    .filter(value => value !== undefined);
  return given.length > 0 && given.every(value => value === null || value === false || value === '');
}

/** The parameter of a URL whose name matches, if its value is a count. */
function parameterOf(url: URL, name: RegExp): Parameter | undefined {
  for (const [key, text] of url.searchParams) {
    const value = countOf(text);
    if (value !== undefined && name.test(key.replace(/[^a-z]/gi, '').toLowerCase()))
      return { name: key, value };
  }
  return undefined;
}

function withParameter(url: URL, name: string, value: number): URL {
  const next = new URL(url);
  next.searchParams.set(name, `${value}`);
  return next;
}

/**
 * The next page's URL, made from the number of the page. `null` when this page is the last one, `undefined` when an API doesn't
 * count pages.
 * @param isStrapi whether parameters have names such as `pagination[page]`
 */
function byPage(object: Json, url: URL, isStrapi: boolean): URL | null | undefined {
  const read = (name: keyof typeof names): number | undefined => firstOf(object, names[name], countOf);
  const total = read('total');
  const pageSize = read('pageSize') ?? parameterOf(url, parameters.pageSize)?.value;
  const size = pageSize ?? read('size');
  const pages = read('pages') ?? (total !== undefined && size ? Math.ceil(total / size) : undefined);
  const nextNumber = read('next') ?? Infinity;
  // A number `next` may be an offset, so it must be one of the pages.
  const nextPage = read('nextPage') ?? (nextNumber <= (pages ?? 0) ? nextNumber : undefined);
  const page = read('page') ?? (nextPage && nextPage - 1);
  const isSame = ({ value }: Parameter): boolean => value === page || value + 1 === page;
  const short = parameterOf(url, parameters.shortPage);
  const own = parameterOf(url, parameters.page) ?? (short && isSame(short) ? short : undefined);
  const counts = read('offset') === undefined && pageSize !== undefined && pages !== undefined;
  const current = page ?? own?.value ?? (counts ? 1 : undefined);
  if (current === undefined) return undefined;
  // An API may count pages from 0 in its parameter and from 1 in its answer. Any other difference means that the API ignores
  // the parameter: it would answer with the same page for ever.
  if (page !== undefined && own && !isSame(own)) return null;
  const isMore = nextPage !== undefined || firstOf(object, names.hasMore, markOf);
  if (pages === undefined && !isMore) return undefined;
  // Spring's `number` counts from 0.
  const isFromZero = page === 0 || (page !== undefined && countOf(valueAt(object, 'number')) === page);
  if (pages !== undefined && current + (isFromZero ? 1 : 0) >= pages) return null;
  return withParameter(
    url,
    own?.name ?? (isStrapi ? 'pagination[page]' : 'page'),
    (own?.value ?? current) + 1,
  );
}

/** Like `byPage`, for an API that counts entries: `{ offset: 20, limit: 20, total: 55 }`. */
function byOffset(object: Json, url: URL, count: number, isStrapi: boolean): URL | null | undefined {
  const total = firstOf(object, names.total, countOf);
  const given = firstOf(object, names.offset, countOf);
  const own = parameterOf(url, parameters.offset);
  const offset = given ?? own?.value;
  const hasMore = firstOf(object, names.hasMore, markOf);
  if (offset === undefined || (total === undefined && !hasMore)) return undefined;
  const next = offset + (firstOf(object, [...names.size, ...names.pageSize], countOf) || count);
  // With another offset than the parameter's, the API ignores the parameter.
  if ((own && own.value !== offset) || (total !== undefined && next >= total)) return null;
  const name = names.offset.find(each => countOf(valueAt(object, each)) !== undefined) ?? 'offset';
  return withParameter(url, own?.name ?? (isStrapi ? `pagination[${name}]` : keyOf(object, name)), next);
}

/** The key of an object as it is written: `startIndex` for `startindex`. */
const keyOf = (object: Json, name: string): string =>
  Object.keys(object).find(key => key.replace(/[\s_-]+/g, '').toLowerCase() === name) ?? name;
