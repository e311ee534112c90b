import { FeedError } from '../feed-error.js';
import { hasCredentials, isHttp } from './feed-source.js';
import type { PinnedFetch } from './pinned-fetch.js';
import { isAddress, isPublicAddress, isPublicHost } from './public-address.js';
import type { ResolveHost } from './resolve-host.js';

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface PublicRequest {
  readonly fetch: typeof fetch;
  /** Sends the requests to hosts that were checked, where it is given. */
  readonly pinnedFetch?: PinnedFetch | undefined;
  readonly resolve: ResolveHost;
  readonly signal: AbortSignal;
  /**
   * Origin of the source's configured URL. A request to this origin may go to a private address. Requests to other origins and
   * all redirects may not.
   */
  readonly trustedOrigin: string;
  readonly headers: (target: URL) => Headers;
}

/** The response of a request, and the URL that gave it: the target of the last redirect. */
export interface PublicResponse {
  readonly response: Response;
  readonly url: string;
}

/**
 * Sends a GET request. Prevents SSRF: this function, not `fetch`, follows redirects, and refuses targets in the server's own
 * network. Throws `FeedError` with reason `http` for a URL or redirect to a private address, or after too many redirects.
 *
 * `pinnedFetch` prevents DNS rebinding: it connects to the address that was checked here. `fetch` resolves the host name again
 * and may get another address. Where there is no `pinnedFetch`, only a firewall that blocks requests to private addresses
 * prevents that.
 */
export async function fetchPublicly(url: URL, request: PublicRequest): Promise<PublicResponse> {
  // `url` on another origin than the configured one is a next page that the source's answer named, so it is checked, too.
  let addresses =
    url.origin === request.trustedOrigin ? undefined : await publicAddresses(url, request.resolve);
  for (let hops = 0, target = url; hops <= MAX_REDIRECTS; hops++) {
    const response = await send(target, addresses, request);
    if (!REDIRECTS.includes(response.status)) return { response, url: response.url || target.href };

    await response.body?.cancel();
    target = redirectTarget(response, target);
    addresses = await publicAddresses(target, request.resolve);
  }
  throw refusal(`redirects more than ${MAX_REDIRECTS} times`, url);
}

/** @param addresses the addresses of the host, if it was checked */
function send(
  target: URL,
  addresses: readonly string[] | undefined,
  { fetch, pinnedFetch, headers, signal }: PublicRequest,
): Promise<Response> {
  return addresses && pinnedFetch
    ? pinnedFetch(target, addresses, { headers: headers(target), signal })
    : fetch(target.href, { headers: headers(target), redirect: 'manual', signal });
}

function redirectTarget({ headers, status }: Response, from: URL): URL {
  const location = headers.get('location');
  if (location === null || !URL.canParse(location, from.href)) {
    throw refusal(`redirects (${status}) without a valid Location`, from);
  }
  return new URL(location, from);
}

/**
 * The addresses of a URL's host, all of them public; `undefined` on a runtime that can't look them up. Throws `FeedError` if one
 * of them is private, or if there is none.
 */
async function publicAddresses(url: URL, resolve: ResolveHost): Promise<readonly string[] | undefined> {
  const { hostname } = url;
  if (!isHttp(url)) throw refusal('leads to a URL that is neither http nor https', url);
  if (hasCredentials(url)) throw refusal('leads to a URL with credentials', url);
  const isPublic = isPublicHost(hostname);
  const found = isPublic && !isAddress(hostname) ? await resolve(hostname) : [hostname];
  if (found?.length === 0) throw refusal('leads to a host without an address', url);
  if (isPublic && (!found || found.every(isPublicAddress))) return found;
  throw refusal('leads to a private address: name the final URL as the source instead', url);
}

function refusal(what: string, url: URL): FeedError {
  return new FeedError(`The source ${what}.`, { reason: 'http', url: url.href });
}
