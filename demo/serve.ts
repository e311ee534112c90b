// Serves the built demo and its live feeds: `npm run build:demo`, then `node --import tsx demo/serve.ts [port]`.
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { Newsroom } from './newsroom.js';
import { toNodeHandler } from './node-handler.js';
import { createSampleEndpoint } from './sample-endpoint.js';

const folder = fileURLToPath(new URL('../dist-demo/', import.meta.url));

export interface ServeOptions {
  /** 0, the default, picks a free port. */
  readonly port?: number;
  /** The time to which the stories' dates are shifted. Default: now. */
  readonly now?: Date;
  /** Serve only the files of the build, like a static host: no live feeds. */
  readonly onlyFiles?: boolean;
  /** Additional pages that the build does not contain: path → HTML. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Starts the server; resolves when it listens. */
export async function serve({
  port = 0,
  now = new Date(),
  onlyFiles = false,
  pages = {},
}: ServeOptions = {}): Promise<Server> {
  const newsroom = new Newsroom({ folder: fileURLToPath(new URL('.', import.meta.url)), now });
  const sampleEndpoint = createSampleEndpoint(newsroom);
  const answer = toNodeHandler(
    request => answerPage(request, pages) ?? (onlyFiles ? undefined : sampleEndpoint(request)),
  );
  const sendFile = sirv(folder, {
    brotli: true,
    setHeaders(reply, pathname) {
      // CORS: pages of other origins may load the files, such as the library and the exported feeds.
      reply.setHeader('Access-Control-Allow-Origin', '*');
      const isImmutable = /^\/(?:assets|pictures|faces)\//.test(pathname);
      reply.setHeader('Cache-Control', isImmutable ? 'max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((message, reply) => {
    answer(message, reply, error => {
      if (error) reply.writeHead(500).end();
      else {
        sendFile(message, reply, () => {
          reply.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
        });
      }
    });
  });
  await new Promise<void>(resolve => server.listen(port, resolve));
  return server;
}

function answerPage({ url }: Request, pages: ServeOptions['pages'] = {}): Promise<Response> | undefined {
  const html = pages[new URL(url).pathname];
  if (html === undefined) return undefined;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' };
  return Promise.resolve(new Response(html, { headers }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 4173);
  await serve({ port });
  console.log(`http://localhost:${port}/`);
}
