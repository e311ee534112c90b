import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { corsFailures } from './cors-failures.js';

/**
 * Finds out why `fetch` rejected, and resolves to an error that says so. Browsers hide the reason from scripts
 * (https://fetch.spec.whatwg.org/#concept-network-error), so a second request is sent as a probe, in mode `no-cors`. It
 * succeeds if CORS blocked the first request, and fires `securitypolicyviolation` if the page's Content-Security-Policy
 * blocked both.
 * @param mayProbe false where redirects to other origins are forbidden: in mode `no-cors`, a browser follows all redirects
 */
export async function explainFailure(
  url: string,
  cause: unknown,
  signal: AbortSignal,
  mayProbe = true,
): Promise<FeedError> {
  const { message, isCors = false } = await reasonFor(url, cause, signal, mayProbe);
  const error = new FeedError(message, { reason: 'network', url, cause });
  if (isCors) corsFailures.add(error);
  return error;
}

async function reasonFor(
  url: string,
  cause: unknown,
  signal: AbortSignal,
  mayProbe: boolean,
): Promise<{ readonly message: string; readonly isCors?: boolean }> {
  const { protocol, origin, hostname } = new URL(url);
  const unreachable = `${url} can't be reached: ${innermost(cause)}.`;
  const own = globalThis.location?.origin;
  // A worker of a browser has a location, but no document whose policy could be looked at. Servers have neither, and no CORS.
  if (typeof document === 'undefined')
    return { message: unreachable, isCors: own !== undefined && own !== origin };
  if (
    location.protocol === 'https:' &&
    protocol === 'http:' &&
    !/^(localhost|127\.|\[::1\])/.test(hostname)
  ) {
    return {
      message: `${url} is blocked as mixed content: this page is https, so the endpoint must be https too.`,
    };
  }
  if (protocol === 'file:') {
    const remedy = 'Open it through a web server (http://localhost), or put the data into the page.';
    return { message: `${url} can't be read: browsers let a page in a file read no other file. ${remedy}` };
  }
  const { reached, policy } = mayProbe ? await probe(url, signal) : { reached: false, policy: false };
  if (policy) {
    const remedy = `Add ${origin} to its connect-src.`;
    return { message: `${url} is blocked by this page's Content-Security-Policy. ${remedy}` };
  }
  if (origin === own) return { message: unreachable };
  const remedy =
    `To let browsers read it, its server must send the header "Access-Control-Allow-Origin: ${own}" (or "*"); ` +
    'where that is not possible, serve the feed through createFeedHandler of news-elements/server.';
  const message = reached
    ? `${url} is blocked by CORS: it answers, but does not allow this page to read the answer. ${remedy}`
    : `${url} can't be reached: the server is down, the address is wrong, or something blocks it. ` +
      `If it opens in a tab of its own, CORS is the reason. ${remedy}`;
  return { message, isCors: reached || !mayProbe };
}

async function probe(url: string, signal: AbortSignal): Promise<{ reached: boolean; policy: boolean }> {
  const { fetch = globalThis.fetch } = configuration;
  let policy = false;
  const listen = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    policy ||= effectiveDirective === 'connect-src' && url.startsWith(blockedURI);
  };
  addEventListener('securitypolicyviolation', listen);
  // An async function, so that a `fetch` from `configure()` that throws synchronously becomes a rejection, too.
  const ask = async (): Promise<unknown> =>
    fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', signal });
  const reached = await ask().then(
    () => true,
    () => false,
  );
  // `securitypolicyviolation` fires in a later task than the one in which `fetch` rejects, so this waits for one task.
  await new Promise(resolve => setTimeout(resolve));
  removeEventListener('securitypolicyviolation', listen);
  return { reached, policy };
}

/** The message of the innermost `cause`: Node wraps "connect ECONNREFUSED" in "fetch failed". */
function innermost(error: unknown): string {
  const { cause, message, code } = error as { cause?: unknown; message?: string; code?: string };
  return cause ? innermost(cause) : message || code || String(error);
}
