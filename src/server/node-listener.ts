import type { FeedHandler } from './feed-handler.js';

/** What this needs of `http.IncomingMessage`; spelled out, so that the types ask for no Node. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What this needs of `http.ServerResponse`. */
export interface NodeResponse {
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(body?: Uint8Array): unknown;
}

/**
 * Lets a handler answer for Node's own server, or one built on it:
 * `http.createServer(toNodeListener(handler, 'https://feeds.my.site'))`.
 *
 * @param origin Where visitors find this server; it goes into the addresses of further pages. It is given and not read
 * from the `Host` header, which a visitor can make up and a cache would hand on to others.
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

/** Throws `TypeError` for what a `Request` can't be, such as the method TRACE. */
function toRequest({ method = 'GET', url = '/', headers }: NodeRequest, base: string): Request {
  const { pathname, search } = new URL(url, base); // `//elsewhere.example/` or `http://…` would change the host
  const wanted = ['if-none-match', 'origin'].flatMap(name => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  return new Request(base + pathname + search, { method, headers: wanted });
}
