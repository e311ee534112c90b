/**
 * Serves routes whose answers a test declares; elements fetch them over real HTTP:
 *
 *   const site = await serve({ '/feed.json': { json: feed } });
 *   el.endpoint = site.url('/feed.json');          // the page's own origin
 *   el.endpoint = site.elsewhere('/feed.json');    // another origin, with no CORS headers but declared ones
 *
 * A route is a path, with or without its query, and may begin with a method (`'OPTIONS /feed.json'`). Without a method it
 * matches every method but OPTIONS, so preflights fail unless their route is declared. If a route has a list of answers,
 * each request gets the next one, and the last one is repeated. Requests without a route get status 404.
 *
 * Tests wait for events, not for time: an answer with `hold` is sent after `site.release(path)`, and
 * `await site.requested(path)` resolves when the request has arrived.
 */

export interface HttpAnswer {
  readonly status?: number;
  /** Response headers. With `json`, `content-type` is `application/json` by default; with `text` there is no default. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** Body in an encoding other than UTF-8. */
  readonly bytes?: Uint8Array;
  /** Sends the answer only after `release()` was called for its path. */
  readonly hold?: boolean;
  /** Closes the connection instead of answering. */
  readonly hangUp?: boolean;
}

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** The URL's query with its question mark; empty without a query. */
  readonly search: string;
  /** Lower-case header name → value. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Site {
  /** Absolute URL of a route on the page's own origin. */
  url(path: string): string;
  /** Absolute URL of the same route on another origin. */
  elsewhere(path: string): string;
  /** Resolves once `path` was requested `times` times (default 1). The result has all requests so far, whatever their path. */
  requested(path: string, times?: number): Promise<readonly HttpRequest[]>;
  /** All requests so far. */
  requests(): Promise<readonly HttpRequest[]>;
  /** Waits until an answer with `hold` was requested at this path, then sends the held answers. */
  release(path: string): Promise<void>;
}

export async function serve(
  routes: Readonly<Record<string, HttpAnswer | readonly HttpAnswer[]>>,
): Promise<Site> {
  const wire = Object.entries(routes).map(
    ([route, answers]) => [route, [answers].flat().map(toWire)] as const,
  );
  const { base, elsewhere } = await post<{ base: string; elsewhere: string }>('/answers', {
    routes: Object.fromEntries(wire),
  });
  const requested = async (path: string, times = 1): Promise<readonly HttpRequest[]> =>
    (await post<{ requests: HttpRequest[] }>(`${base}/`, { path, times })).requests;
  return {
    url: path => location.origin + base + path,
    elsewhere: path => elsewhere + path,
    requested,
    requests: () => requested('', 0),
    release: async path => {
      await post(`${base}/`, { release: path });
    },
  };
}

function toWire({ json, bytes, headers, ...answer }: HttpAnswer): object {
  if (bytes) return { ...answer, headers, base64: btoa(String.fromCharCode(...bytes)) };
  if (json === undefined) return { ...answer, headers };
  return {
    ...answer,
    headers: { 'content-type': 'application/json', ...headers },
    text: JSON.stringify(json),
  };
}

async function post<T>(url: string, message: object): Promise<T> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(message) });
  if (!response.ok)
    throw new Error(`The test's own server says ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
