import { describeFailure } from './describe-failure.js';
import type { FeedHandler } from './feed-handler.js';

/**
 * The members of Node's `http.IncomingMessage` that `toNodeListener` reads. They are declared here so that the package's types
 * don't depend on `@types/node`.
 */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The methods of Node's `http.ServerResponse` that `toNodeListener` calls. */
export interface NodeResponse {
  writeHead(status: number, headers?: Record<string, string>): unknown;
  end(body?: Uint8Array): unknown;
}

/**
 * Turns a feed handler into a request listener of Node's `http` server, and of frameworks built on it:
 * `http.createServer(toNodeListener(handler, 'https://feeds.my.site'))`.
 *
 * @param origin public origin of this server, used in the URLs of further pages. It is not read from the `Host` header:
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
      if (request) console.error(`news-elements: ${describeFailure(error)}${framesOf(error)}`);
      response.writeHead(request ? 500 : 400);
      response.end();
    }
  };
}

/** The stack of an error, from which its message is removed: `describeFailure` has removed what may be a key from that. */
function framesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return (stack.match(/^ +at .+$/gm) ?? []).map(frame => `\n${frame}`).join('');
}

/**
 * Converts Node's request into a `Request` on the origin `base`. Throws `TypeError` for what `Request` or `URL` refuse, for
 * example the method TRACE or the request target `http://[/`.
 */
function toRequest({ method = 'GET', url = '/', headers }: NodeRequest, base: string): Request {
  // Only path and query of the request target are kept. A target such as `//elsewhere.example/` or `http://elsewhere.example/`
  // would otherwise put another host into the URL of the `Request`.
  const { pathname, search } = new URL(url, base);
  const usedHeaders = ['if-none-match', 'origin'].flatMap(name => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as [string, string]] : [];
  });
  return new Request(base + pathname + search, { method, headers: usedHeaders });
}
