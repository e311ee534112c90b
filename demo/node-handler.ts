import { createRequest, sendResponse } from '@remix-run/node-fetch-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressResponse } from './compress.js';

type Handler = (request: Request) => Promise<Response> | undefined;
type Middleware = (message: IncomingMessage, reply: ServerResponse, next: (error?: unknown) => void) => void;

/** Turns a handler of fetch's `Request` into Node middleware; `next` is called for requests that it does not answer. */
export function toNodeHandler(handle: Handler): Middleware {
  return (message, reply, next) => {
    answer(handle, message, reply).then(isAnswered => {
      if (!isAnswered) next();
    }, next);
  };
}

async function answer(handle: Handler, message: IncomingMessage, reply: ServerResponse): Promise<boolean> {
  // `createRequest` starts to read a request's body, which would then be missing in the middleware after this one.
  if (message.method !== 'GET' && message.method !== 'HEAD') return false;
  const request = createRequest(message, reply);
  const response = await handle(request);
  if (response) await sendResponse(reply, await compressResponse(request, response));
  return response !== undefined;
}
