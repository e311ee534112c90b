/**
 * Makes the URL of the next page from the cursor that an API gives: an opaque text, which a parameter of the next request has to
 * repeat. Only cursors are used whose parameter is known, because APIs document it so:
 * https://google.aip.dev/158 (`nextPageToken`), https://atproto.com/specs/xrpc#cursors-and-pagination (`cursor`),
 * https://www.reddit.com/dev/api#listings (`after`), https://airtable.com/developers/web/api/list-records (`offset`), and
 * `next_cursor`, which is a `cursor` in Slack, Europeana, Crossref and Laravel. GraphQL gets its cursor in a body.
 */
import { valueAt, type Json } from './values.js';

/** Maximum length of a cursor in characters; a longer one makes no URL that servers accept. */
const LONGEST = 2000;

const split = (names: string): readonly string[] => names.split(' ');

/** Dotted paths of cursors, as `valueAt` expects them, and the parameter that each is for. */
const cursors: readonly (readonly [parameter: string, paths: readonly string[]])[] = [
  [
    'cursor',
    split(
      'nextcursor meta.nextcursor meta.pagination.nextcursor pagination.nextcursor paging.nextcursor ' +
        'metadata.nextcursor responsemetadata.nextcursor data.nextcursor message.nextcursor pageinfo.nextcursor',
    ),
  ],
  ['after', split('paging.cursors.after paging.next.after data.after')],
  ['pageToken', split('nextpagetoken')],
  ['continuation', split('continuation')],
  ['offset', split('offset')],
  ['page', split('nextpage meta.nextpage')],
];

/** Returns the URL of the page after the answer's; `undefined` without a cursor, or when its parameter isn't known. */
export function nextByCursor(json: Json, requestUrl: string): string | undefined {
  if (!URL.canParse(requestUrl)) return undefined;
  const url = new URL(requestUrl);
  if (['hasmore', 'more', 'hasnextpage'].some(name => valueAt(json, name) === false)) return undefined;
  for (const [usual, paths] of cursors)
    for (const path of paths) {
      const cursor = valueAt(json, path);
      if (typeof cursor !== 'string' || !cursor || cursor.length > LONGEST) continue;
      const parameter = parameterOf(usual, cursor, json);
      if (parameter) return withCursor(url, parameter, cursor);
    }
  const { cursor } = json;
  // ATProto. Elsewhere, `cursor` may be that of this page.
  return /\/xrpc\//.test(url.pathname) && typeof cursor === 'string' && cursor && cursor.length <= LONGEST
    ? withCursor(url, 'cursor', cursor)
    : undefined;
}

/** The parameter for a cursor; `undefined` for a text that may be something else than a cursor. */
function parameterOf(usual: string, cursor: string, json: Json): string | undefined {
  if (usual === 'pageToken' && 'next_page_token' in json) return 'page_token';
  // Others count with `offset`.
  if (usual === 'offset') return /^itr\w+\/rec\w+$/.test(cursor) ? usual : undefined;
  if (usual !== 'page') return usual;
  // WordPress.com, Lemmy, and newsdata.io, whose pages have a time for a name.
  return /^value=/.test(cursor)
    ? 'page_handle'
    : /^P[\da-f]+$/.test(cursor)
      ? 'page_cursor'
      : /^\d{10,30}$/.test(cursor)
        ? 'page'
        : undefined;
}

/** `undefined` for the cursor that the request already had: the API doesn't know the parameter, or this is the last page. */
function withCursor(url: URL, parameter: string, cursor: string): string | undefined {
  if (url.searchParams.get(parameter) === cursor) return undefined;
  url.searchParams.set(parameter, cursor);
  return url.href;
}
