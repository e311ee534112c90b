import type { Feed } from '../article.js';

/** A URL to ask, and whether the page itself stands behind it: then it gets the headers and cookies of `configure()`. */
export interface NamedUrl {
  readonly url: URL;
  readonly trusted: boolean;
}

/** The URL that an endpoint means, or `undefined` when it is none that can be asked: not `http(s)`, or with a user name. */
export function endpointUrl(endpoint: string, base = globalThis.document?.baseURI): URL | undefined {
  const url = URL.canParse(endpoint, base) ? new URL(endpoint, base) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username ? url : undefined;
}

/**
 * An address that the page wrote; `undefined` when it is none. One that stands in a feed which the page has handed over, and
 * not loaded, is trusted on the page's own origin only.
 */
export function writtenUrl(
  endpoint: string,
  { base, after }: { base?: string | undefined; after?: Feed | undefined },
): NamedUrl | undefined {
  const url = endpointUrl(endpoint, base);
  return url && { url, trusted: !after || url.origin === endpointUrl('', base)?.origin };
}

/** Key of a feed's further pages. A symbol is copied with a feed (`{ ...feed, articles }`), and can't come from JSON. */
export const nextPages = Symbol();

/** A feed that knows who named its further pages. */
export interface LoadedFeed extends Feed {
  readonly [nextPages]?: readonly NamedUrl[];
}

/**
 * The feed that an address answered. Its next page is trusted only where the address is, the answer came from that address's
 * origin, and the next page is on that origin, too: otherwise a stranger's feed could have any address asked with the page's
 * token.
 * @param answeredBy absolute URL of the answer, after redirects
 * @param sameOriginOnly leaves out a next page on another origin
 */
export function fromAddress(
  feed: Feed,
  { url: { href, origin }, trusted }: NamedUrl,
  answeredBy: string,
  sameOriginOnly?: boolean,
): LoadedFeed {
  const url = endpointUrl(feed.next ?? '', href);
  if (!url) return feed;
  const isSame = url.origin === origin;
  if (sameOriginOnly && !isSame) return { ...feed, next: undefined };
  const isTrusted = trusted && isSame && new URL(answeredBy).origin === origin;
  return { ...feed, [nextPages]: [{ url, trusted: isTrusted }] };
}
