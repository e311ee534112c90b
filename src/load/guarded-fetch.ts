import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import type { Answer } from '../formats/format.js';
import { configuredHeaders } from './configured-headers.js';

interface GuardOptions {
  /** Whether the request goes without the headers of `configure()`. */
  readonly anonymous?: boolean | undefined;
  /** Refuses redirects to other origins instead of following them. */
  readonly sameOriginOnly?: boolean | undefined;
}

/** A response; `tokens` says whether its request had headers of `configure()`, or cookies for another origin than the page's. */
export type GuardedResponse = Response & Pick<Answer, 'tokens'>;

const MAX_REDIRECTS = 5;

/**
 * `fetch` for requests whose redirects must not be followed blindly: those with headers of `configure()`, with cookies for other
 * origins (`credentials: 'include'`), or with a visitor's consent to one server only (`sameOriginOnly`). A browser would send
 * all headers but `Authorization` to the target of a redirect, wherever it is.
 *
 * Headers and cookies stay with redirects on the URL's own origin where that can be seen: always in Node; in browsers, which
 * hide the target of a redirect, only on the page's own origin. After any other redirect, the request is sent once more without
 * them.
 * @throws FeedError with reason `http` when `sameOriginOnly` forbids the redirect, or when the target refuses the request that
 * has no headers
 */
export async function guardedFetch(
  url: URL,
  init: RequestInit,
  { anonymous, sameOriginOnly }: GuardOptions,
): Promise<GuardedResponse> {
  const { fetch = globalThis.fetch } = configuration;
  const headersFor: HeadersFor = async target => (anonymous ? undefined : await configuredHeaders(target));
  const headers = await headersFor(url);
  const hasCookies = init.credentials === 'include';
  if (!headers && !sameOriginOnly && !hasCookies) return fetch(url.href, init);

  const found = isOwn(url)
    ? await stayingHome(url, headers ? { ...init, headers } : init, sameOriginOnly)
    : await stayingOn(url, init, headers, headersFor);
  if (!(found instanceof URL)) return Object.assign(found, tokensOf(headers, hasCookies));
  if (sameOriginOnly) throw refusal(url);
  const elsewhere = await fetch(found.href, { ...init, credentials: 'omit' });
  if (/^40[13]$/.test(`${elsewhere.status}`)) throw withoutHeaders(url, elsewhere);
  return Object.assign(elsewhere, { tokens: 'lost' } as const);
}

type HeadersFor = (target: URL) => Promise<Headers | undefined>;

function tokensOf(headers: Headers | undefined, hasCookies: boolean): Pick<Answer, 'tokens'> {
  if (headers) return { tokens: 'sent' };
  return hasCookies ? { tokens: 'possible' } : {};
}

const isOwn = ({ origin }: URL): boolean => globalThis.location?.origin === origin;

/**
 * Requests a URL of the page's own origin. Resolves to the URL when a redirect leads to another origin, or on a network error.
 * @throws the network error if `isFinal`
 */
async function stayingHome(
  url: URL,
  init: RequestInit,
  isFinal: boolean | undefined,
): Promise<Response | URL> {
  const { fetch = globalThis.fetch } = configuration;
  try {
    return await fetch(url.href, { ...init, mode: 'same-origin' });
  } catch (cause) {
    init.signal?.throwIfAborted();
    // `fetch` rejects in the same way for a redirect that `mode` forbids and for a server that is down.
    if (isFinal || (cause as Error | undefined)?.name !== 'TypeError') throw cause;
    return url;
  }
}

/**
 * Requests a URL and follows redirects on its origin. Resolves to the URL to which a redirect leads on another origin; to the
 * given URL itself when the target is hidden or invalid.
 * @param first headers of the first request; `headersFor` finds those of the requests after redirects
 */
async function stayingOn(
  url: URL,
  init: RequestInit,
  first: Headers | undefined,
  headersFor: HeadersFor,
): Promise<Response | URL> {
  const { fetch = globalThis.fetch } = configuration;
  let target = url;
  for (let hops = 0; target.origin === url.origin && hops <= MAX_REDIRECTS; hops++) {
    const headers = hops ? await headersFor(target) : first;
    const manual: RequestInit = { ...init, ...(headers && { headers }), redirect: 'manual' };
    const response = await fetch(target.href, manual);
    if (response.type !== 'opaqueredirect' && !/^30[12378]$/.test(`${response.status}`)) return response;
    const location = response.headers.get('location');
    if (location === null || !URL.canParse(location, target)) return url;
    target = new URL(location, target);
  }
  return target;
}

function refusal({ href, host }: URL): FeedError {
  const message =
    `${href} redirects, and the visitor agreed to requests to ${host} only. ` +
    'Name the address to which it redirects as the endpoint.';
  return new FeedError(message, { reason: 'http', url: href });
}

function withoutHeaders({ href }: URL, { url, status }: Response): FeedError {
  const message =
    `${href} redirects to ${url}, which answers with ${status}: configured headers and cookies don't go along with a redirect. ` +
    `Name ${url} as the endpoint.`;
  return new FeedError(message, { reason: 'http', url: href, status });
}
