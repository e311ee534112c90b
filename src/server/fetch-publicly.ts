import { FeedError } from '../feed-error.js';
import { hasCredentials, isWeb } from './feed-source.js';
import { isAddress, isPublicAddress, isPublicHost } from './public-address.js';
import type { ResolveHost } from './resolve-host.js';

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface PublicRequest {
  readonly fetch: typeof fetch;
  readonly resolve: ResolveHost;
  readonly signal: AbortSignal;
  /** Origin that the site's owner named: it alone may be private. */
  readonly home: string;
  readonly headers: (target: URL) => Headers;
}

/**
 * GETs a URL and follows redirects by hand, because each one could lead into the network of the server this runs in.
 * Throws `FeedError`: `http` when there are too many or one leads nowhere public.
 *
 * A name is looked up before `fetch` looks it up again, so an answer that changes in between is not caught:
 * where that matters, let the network refuse what is private as well.
 */
export async function fetchPublicly(url: URL, request: PublicRequest): Promise<Response> {
  // Not a redirect, but the source's word too: the link to its next page.
  if (url.origin !== request.home) await refusePrivate(url, request.resolve);

  for (let hops = 0, target = url; hops <= MAX_REDIRECTS; hops++) {
    const { fetch, headers, signal } = request;
    const response = await fetch(target.href, { headers: headers(target), redirect: 'manual', signal });
    if (!REDIRECTS.includes(response.status)) return response;

    await response.body?.cancel();
    target = redirectTarget(response, target);
    await refusePrivate(target, request.resolve);
  }
  throw refusal(`redirects more than ${MAX_REDIRECTS} times`, url);
}

function redirectTarget({ headers, status }: Response, from: URL): URL {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, from.href)) {
    throw refusal(`redirects (${status}) to nowhere`, from);
  }
  return new URL(location, from);
}

async function refusePrivate(url: URL, resolve: ResolveHost): Promise<void> {
  if (!isWeb(url)) throw refusal(`leads to a URL of type ${url.protocol}`, url);
  if (hasCredentials(url)) throw refusal('leads to a URL with credentials', url);
  const isPublic =
    isPublicHost(url.hostname) &&
    (isAddress(url.hostname) || (await resolve(url.hostname)).every(isPublicAddress));
  if (!isPublic) throw refusal('leads to a private address: name the final URL as the source instead', url);
}

function refusal(what: string, url: URL): FeedError {
  return new FeedError(`The source ${what}.`, { reason: 'http', url: url.href });
}
