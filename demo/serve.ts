// The built demo and its live feeds on one small server: `node --import tsx demo/serve.ts [port]`, after `npm run build:demo`.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.js';
import { Newsroom } from './newsroom.js';
import { toNodeHandler } from './node-handler.js';
import { createSampleEndpoint } from './sample-endpoint.js';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

const site = new URL('../dist-demo/', import.meta.url);

export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port?: number;
  /** The time at which the edition appears. */
  readonly now?: Date;
  /** Only the files of the build, as any static server has them. */
  readonly onlyFiles?: boolean;
  /** Pages beside those of the build: path → HTML. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Starts the server and answers when it listens. */
export async function serve({
  port = 0,
  now = new Date(),
  onlyFiles = false,
  pages = {},
}: ServeOptions = {}): Promise<Server> {
  const newsroom = new Newsroom({ folder: fileURLToPath(new URL('.', import.meta.url)), now });
  const answer = toNodeHandler(onlyFiles ? () => undefined : createSampleEndpoint(newsroom));
  const server = createServer((message, reply) => {
    answer(message, reply, error => {
      if (error) reply.writeHead(500).end();
      else void sendFile(message, reply, pages);
    });
  });
  await new Promise<void>(resolve => server.listen(port, resolve));
  return server;
}

async function sendFile(
  message: IncomingMessage,
  reply: ServerResponse,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  const { pathname } = new URL(message.url ?? '/', 'http://localhost');
  const file = new URL(`.${pathname.replace(/\/$/, '/index.html')}`, site);
  const content = pages[pathname] ?? (await readFile(file).catch(() => undefined));
  if (!content) return void reply.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  const type = types[pages[pathname] ? '.html' : extname(file.pathname)] ?? 'text/plain; charset=utf-8';
  const [body, more] = await compress(message, type, content);
  reply.writeHead(200, {
    'Content-Type': type,
    // Other sites may try the library and the feeds from here.
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': /^\/(?:assets|pictures|faces)\//.test(pathname)
      ? 'max-age=31536000, immutable'
      : 'no-cache',
    ...more,
  });
  reply.end(body);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 4173);
  await serve({ port });
  console.log(`http://localhost:${port}/`);
}
