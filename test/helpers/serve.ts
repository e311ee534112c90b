/**
 * Tests declare what a source answers, and elements fetch it over real HTTP:
 *
 *   const site = await serve({ '/feed.json': { json: feed } });
 *   el.endpoint = site.url('/feed.json');          // the page's own origin
 *   el.endpoint = site.elsewhere('/feed.json');    // another origin, with no CORS headers but declared ones
 *
 * A route is a path, or a path with its query, or either after a method (`'OPTIONS /feed.json'`). A list of answers is
 * given one by one, the last one again and again. What isn't declared is a 404. A path means any method but OPTIONS, so
 * preflights fail unless they are declared.
 *
 * No test sleeps: a held answer waits for `site.release(path)`, and `await site.requested(path)` is the moment it came.
 */

export interface HttpAnswer {
  readonly status?: number;
  /** `content-type` comes with `json`; text has none unless it is declared. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  /** For encodings other than UTF-8. */
  readonly bytes?: Uint8Array;
  /** Waits for `release()`. */
  readonly hold?: boolean;
  /** Closes the connection instead of answering. */
  readonly hangUp?: boolean;
}

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** With its question mark; empty without a query. */
  readonly search: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Site {
  /** Absolute URL on the page's origin. */
  url(path: string): string;
  /** Absolute URL of the same answer on another origin. */
  elsewhere(path: string): string;
  /** Resolves once `path` was asked for `times` times; to all requests so far, whatever their path. */
  requested(path: string, times?: number): Promise<readonly HttpRequest[]>;
  /** All requests so far. */
  requests(): Promise<readonly HttpRequest[]>;
  /** Lets the held answers of a path go, once one was asked for. */
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
