import type { Feed } from '../article.js';
import type { Answer } from '../formats/format.js';
import { unclobbered } from '../html/unclobbered.js';

/**
 * A URL to request. If it is trusted, the request may have the headers of `configure()` and the visitor's cookies. The text of an
 * address is parsed once, where it is read, and from then on this object is passed: two readings of one text could differ.
 */
export interface NamedUrl {
  readonly url: URL;
  readonly trusted: boolean;
}

/**
 * An endpoint as a URL; `undefined` when it is empty or `fetch` can't request it: neither `http(s)` nor of the scheme and host of
 * the base, or with a user name. Removes the scheme `feed:`, and typographic quotes, into which word processors turn the straight
 * quotes around an attribute's value. The lookbehind lets only the first quote of a run begin a match: otherwise, each would be
 * a beginning, in quadratic time.
 */
export function endpointUrl(
  endpoint: string,
  base = globalThis.document && unclobbered('baseURI'),
): URL | undefined {
  const text = endpoint
    .replace(/^[“”„‘’«»]*(feed:(\/\/)?(?=http))?|(?<![“”„‘’«»])[“”„‘’«»]+$/gi, '')
    .replace(/^feed:/i, 'https:');
  const url = text && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url || url.username + url.password) return undefined;
  // An application's pages may have a scheme of their own, `capacitor://localhost/`, of which it answers requests.
  const isHome = base?.startsWith(`${url.protocol}//${url.host}/`);
  return isHome || /^https?:$/.test(url.protocol) ? url : undefined;
}

/**
 * Turns the text of an endpoint into a URL; `undefined` when `fetch` can't request it. Without `after`, the page wrote the
 * endpoint, so the URL is trusted. Otherwise `after` is a feed without `nextPages`, for example one that `parseFeed` made, and
 * the endpoint is its `next`: strangers may have written it, so the URL is not trusted, not even on the page's own origin.
 */
export function writtenUrl(
  endpoint: string,
  { base, after }: { base?: string | undefined; after?: Feed | undefined },
): NamedUrl | undefined {
  const url = endpointUrl(endpoint, base);
  return url && { url, trusted: !after };
}

/**
 * Key of the property with a feed's next pages. The key is a symbol: object spread (`{ ...feed }`) copies the property, and no
 * JSON from a source can set it.
 */
export const nextPages = Symbol();

/** A feed with the URLs of its next pages, each with its `trusted` flag: one page, or one for each merged source. */
export interface LoadedFeed extends Feed {
  readonly [nextPages]?: readonly NamedUrl[];
}

/**
 * A URL that an answer names. It is trusted only if the URL that was asked is trusted; if that, the answer's URL (after
 * redirects) and the named URL have one origin; and if no redirect led through another origin. Otherwise a stranger could make
 * the browser send the page's token to any URL.
 * @param asked whose answer names the URL
 * @param answer its URL is absolute
 */
export function namedBy(
  { url: { origin }, trusted }: NamedUrl,
  answer: Pick<Answer, 'url' | 'tokens'>,
  url: URL,
): NamedUrl {
  const isHome = answer.tokens !== 'lost' && new URL(answer.url).origin === origin;
  return { url, trusted: trusted && isHome && url.origin === origin };
}

/**
 * Returns a feed with its next page in `nextPages`, trusted by the rules of `namedBy`.
 * @param sameOriginOnly drops a next page on another origin
 */
export function fromAddress(
  feed: Feed,
  asked: NamedUrl,
  answer: Pick<Answer, 'url' | 'tokens'>,
  sameOriginOnly?: boolean,
): LoadedFeed {
  const { href, origin } = asked.url;
  const url = endpointUrl(feed.next ?? '', href);
  if (!url) return feed;
  if (sameOriginOnly && url.origin !== origin) return { ...feed, next: undefined };
  return { ...feed, [nextPages]: [namedBy(asked, answer, url)] };
}
