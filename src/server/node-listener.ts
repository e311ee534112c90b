import type { FeedHandler } from './feed-handler.js';

/** The used part of Node's `http.IncomingMessage`, declared here so that the package's types don't depend on `@types/node`. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The used part of Node's `http.ServerResponse`. */
export interface NodeResponse {
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(body?: Uint8Array): unknown;
}

/**
 * Turns a feed handler into a request listener of Node's `http` server, and of frameworks built on it:
 * `http.createServer(toNodeListener(handler, 'https://feeds.my.site'))`.
 *
 * @param origin Public origin of this server, for the URLs of further pages. It is not read from the `Host` header:
 * a visitor can forge that header, and a shared cache would then serve the forged URLs to others (cache poisoning).
 */
export function toNodeListener(
  handler: FeedHandler,
  origin: string,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const { origin: base } = new URL(origin);
  return async (incoming, response) => {
    let request: Request | undefined;
    try {
      request = toRequest(incoming, base);
      const answer = await handler(request);
      const body = new Uint8Array(await answer.arrayBuffer());
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(body);
    } catch (error) {
      if (request) console.error('news-elements:', error);
      response.writeHead(request ? 500 : 400);
      response.end();
    }
  };
}

/** Throws `TypeError` where `Request` or `URL` does, such as for the method TRACE or the target `http://[/`. */
function toRequest({ method = 'GET', url = '/', headers }: NodeRequest, base: string): Request {
  // Only path and query are kept: the targets `//elsewhere.example/` and `http://elsewhere.example/` name another host.
  const { pathname, search } = new URL(url, base);
  const usedHeaders = ['if-none-match', 'origin'].flatMap(name => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  return new Request(base + pathname + search, { method, headers: usedHeaders });
}
