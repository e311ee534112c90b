/** Starts a real HTTP server for tests in Node; it is closed when the test that started it ends. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface HttpSite {
  readonly origin: string;
  /** URL path and query of every request so far, in the order in which they arrived. */
  readonly asked: string[];
}

/** Starts a server with this handler on a free port. */
export async function startSite(test: TestContext, handler: Handler): Promise<HttpSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** Sends the body as JSON. */
export function sendJson(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A JSON Feed of these items; an item that lacks an id or a title gets one from its index. */
export function feedOf(...items: object[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Harbour Herald',
    items: items.map((item, index) => ({ id: `story-${index}`, title: `Story ${index}`, ...item })),
  };
}
