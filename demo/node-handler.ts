import type { IncomingMessage, ServerResponse } from 'node:http';

type Handler = (request: Request) => Promise<Response> | undefined;

/** A Web-standard handler as Node middleware; `next` is called for what the handler doesn't answer. */
export function toNodeHandler(handle: Handler) {
  return async (
    message: IncomingMessage,
    reply: ServerResponse,
    next: (error?: unknown) => void,
  ): Promise<void> => {
    try {
      const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
      const headers = new Headers();
      for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
      const response = await handle(new Request(url, { method: message.method ?? 'GET', headers }));
      if (!response) return next();
      reply.writeHead(response.status, Object.fromEntries(response.headers));
      reply.end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      next(error);
    }
  };
}
