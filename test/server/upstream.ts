import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export interface Upstream {
  readonly url: string;
  /** Every request so far. */
  readonly requests: IncomingMessage[];
  /** The function that answers requests; a test may replace it at any time. */
  answer: RequestListener;
  /** Simulates a crash: closes open connections, and refuses new ones. */
  stop(): Promise<void>;
}

/** A real HTTP server on a free port of this machine, stopped when the test ends. */
export async function startUpstream(test: TestContext, answer: RequestListener): Promise<Upstream> {
  const server = createServer((request, response) => {
    upstream.requests.push(request);
    upstream.answer(request, response);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    answer,
    stop: () => stop(server),
  };
  test.after(() => stop(server));
  return upstream;
}

/** Answers every request with this body and status 200; the media type is that of JSON Feed unless `headers` has another. */
export function serve(body: string, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'application/feed+json', ...headers }).end(body);
  };
}

export function serveStatus(status: number, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(status, headers).end();
  };
}

/** A JSON Feed with one item for each id. */
export function feedOf(ids: readonly string[], more: object = {}): string {
  const items = ids.map(id => ({ id, title: `Story ${id}`, content_text: `Text of ${id}.` }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour News',
    items,
    ...more,
  });
}

/** An RSS 2.0 feed with one item for each id, whose title and description have entities. */
export function rssOf(ids: readonly string[]): string {
  const items = ids.map(
    id => `<item><guid isPermaLink="false">${id}</guid><title>Tide &amp; quay, ${id}</title>
      <link>https://harbour.example/${id}</link><pubDate>Sat, 20 Jan 2024 10:30:00 GMT</pubDate>
      <description>&lt;p&gt;The quay is &lt;b&gt;open&lt;/b&gt;.&lt;/p&gt;</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour News</title>${items.join('')}</channel></rss>`;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise(resolve => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
