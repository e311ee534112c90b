import type { Feed } from '../article.js';

/** A URL to request, and whether it is trusted: then the request carries the headers and cookies of `configure()`. */
export interface NamedUrl {
  readonly url: URL;
  readonly trusted: boolean;
}

/** An endpoint as a URL; `undefined` when it is empty or `fetch` can't request it: not `http(s)`, or with a user name. */
export function endpointUrl(endpoint: string, base = globalThis.document?.baseURI): URL | undefined {
  const url = endpoint && URL.canParse(endpoint, base) ? new URL(endpoint, base) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username ? url : undefined;
}

/**
 * An endpoint that the page wrote, as a URL; `undefined` when `fetch` can't request it. With `after`, the endpoint comes from a
 * feed that the page set itself (`loadFeed` didn't load it): then it is trusted on the page's own origin only.
 */
export function writtenUrl(
  endpoint: string,
  { base, after }: { base?: string | undefined; after?: Feed | undefined },
): NamedUrl | undefined {
  const url = endpointUrl(endpoint, base);
  return url && { url, trusted: !after || url.origin === endpointUrl('.', base)?.origin };
}

/** Key of a feed's next pages. A symbol: object spread copies it (`{ ...feed, articles }`), and JSON can't forge it. */
export const nextPages = Symbol();

/** A feed whose next pages carry whether they are trusted. */
export interface LoadedFeed extends Feed {
  readonly [nextPages]?: readonly NamedUrl[];
}

/**
 * A feed with its next page as a `NamedUrl`. The next page is trusted only if the feed's URL is trusted and the feed's URL, its
 * answer (after redirects) and the next page have one origin. Otherwise a stranger's feed could make the browser send the
 * page's token to any URL.
 * @param answeredBy absolute URL of the answer, after redirects
 * @param sameOriginOnly drops a next page on another origin
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
