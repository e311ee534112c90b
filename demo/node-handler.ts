import type { IncomingMessage, ServerResponse } from 'node:http';
import { compress } from './compress.js';

type Handler = (request: Request) => Promise<Response> | undefined;
type Middleware = (message: IncomingMessage, reply: ServerResponse, next: (error?: unknown) => void) => void;

/** A Web-standard handler as Node middleware; `next` is called for what the handler doesn't answer. */
export function toNodeHandler(handle: Handler): Middleware {
  return (message, reply, next) => {
    answer(handle, message, reply).then(isAnswered => {
      if (!isAnswered) next();
    }, next);
  };
}

async function answer(handle: Handler, message: IncomingMessage, reply: ServerResponse): Promise<boolean> {
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
  const response = await handle(new Request(url, { method: message.method ?? 'GET', headers }));
  if (!response) return false;
  const type = response.headers.get('content-type') ?? '';
  const [body, more] = await compress(message, type, Buffer.from(await response.arrayBuffer()));
  reply.writeHead(response.status, { ...Object.fromEntries(response.headers), ...more });
  reply.end(body);
  return true;
}
