import { FeedError } from '../feed-error.js';
import { hasCredentials, isHttp } from './feed-source.js';
import { isAddress, isPublicAddress, isPublicHost } from './public-address.js';
import type { ResolveHost } from './resolve-host.js';

const MAX_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

export interface PublicRequest {
  readonly fetch: typeof fetch;
  readonly resolve: ResolveHost;
  readonly signal: AbortSignal;
  /**
   * Origin of the source's configured URL. A request to this origin may go to a private address. Requests to other origins and
   * all redirects may not.
   */
  readonly trustedOrigin: string;
  readonly headers: (target: URL) => Headers;
}

/**
 * Sends a GET request. Prevents SSRF: this function, not `fetch`, follows redirects, and refuses targets in the server's own
 * network. Throws `FeedError` with reason `http` for a URL or redirect to a private address, or after too many redirects.
 *
 * DNS rebinding is not prevented: `fetch` resolves the host name again and may get another address than the one checked
 * here. A firewall that blocks requests to private addresses prevents it.
 */
export async function fetchPublicly(url: URL, request: PublicRequest): Promise<Response> {
  // `url` on another origin than the configured one is a next page that the source's answer named, so it is checked, too.
  if (url.origin !== request.trustedOrigin) await refusePrivate(url, request.resolve);

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
    throw refusal(`redirects (${status}) without a valid Location`, from);
  }
  return new URL(location, from);
}

async function refusePrivate(url: URL, resolve: ResolveHost): Promise<void> {
  if (!isHttp(url)) throw refusal(`leads to a URL of type ${url.protocol}`, url);
  if (hasCredentials(url)) throw refusal('leads to a URL with credentials', url);
  const isPublic =
    isPublicHost(url.hostname) &&
    (isAddress(url.hostname) || (await resolve(url.hostname)).every(isPublicAddress));
  if (!isPublic) throw refusal('leads to a private address: name the final URL as the source instead', url);
}

function refusal(what: string, url: URL): FeedError {
  return new FeedError(`The source ${what}.`, { reason: 'http', url: url.href });
}
