/** Finds the URL of the next page of an API's list: in the answer, in a header, else from the numbers of the page. */
import { webUrl } from '../../html/values.js';
import type { Answer } from '../format.js';
import { find, pathOfField, type Fields } from './fields.js';
import { nextByNumber } from './page-numbers.js';
import { nextByCursor } from './page-cursors.js';
import { addressOf, isRecord } from './values.js';

/** Maximum length of a `Link` header that is read, in characters. */
const LONGEST_HEADER = 20_000;

/** Matches an entry of a `Link` header: URL in angle brackets, parameters. https://www.rfc-editor.org/rfc/rfc8288#section-3 */
const headerEntry = /<([^<>]*)>([^<>]*)/g;

/** Matches the parameter `rel` of such an entry; group 1 is its value, which may list several relations. */
const relation = /;\s*rel\s*=\s*"?([^";,]*)/i;

/**
 * Finds the URL of the page after the answer's. In this order: at the path that the page mapped, under a usual property name,
 * in the header `Link`, and made from the request's URL with the cursor or the numbers in the answer. `undefined` for the last
 * page.
 * @param count number of entries in the answer's list, at least 1
 */
export function nextPageOf(answer: Answer, count: number, fields: Fields): string | undefined {
  const { json, requestUrl } = answer;
  const isMapped = Boolean(pathOfField(fields, 'next'));
  // In an answer that is a list, `find` would take the entries' property `next` for the URL of the next page.
  const named = Array.isArray(json) && !isMapped ? undefined : nextIn(answer, fields);
  if (named || isMapped) return named;
  const next =
    nextInHeader(answer) ??
    (isRecord(json) ? (nextByCursor(json, requestUrl) ?? nextByNumber(json, requestUrl, count)) : undefined);
  // A page that names itself as the next one would be loaded for ever.
  return next === requestUrl ? undefined : next;
}

const nextIn = ({ json, url }: Answer, fields: Fields): string | undefined =>
  find(json, 'next', fields, value => {
    const next = addressOf(value);
    return next && /^(https?:)?[/?.]/.test(next) ? webUrl(next, url) : undefined;
  });

/** The URL with relation `next` in the header `Link`, which GitHub, GitLab and Mastodon send beside a bare list. */
function nextInHeader({ headers, url }: Answer): string | undefined {
  const header = (headers.get('link') ?? '').slice(0, LONGEST_HEADER);
  for (const [, href, parameters = ''] of header.matchAll(headerEntry)) {
    const relations = relation.exec(parameters)?.[1]?.toLowerCase().split(/\s+/);
    if (relations?.includes('next')) return webUrl(href, url);
  }
  return undefined;
}
