/** The benchmark's web server: sends pages, scripts, styles and feeds compressed with Brotli, and pictures as SVG. */
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { contenders } from './contenders/index.js';
import * as shapes from './shapes.js';
import { makeStories } from './stories.js';

/**
 * @param folder path of the folder into which `bundle.js` wrote scripts and styles
 * @returns `{ origin, pictures, close }`; `pictures()` returns the number of pictures requested since its last call
 */
export async function startSite(folder) {
  const made = new Map();
  let pictures = 0;

  for (const file of readdirSync(folder, { recursive: true })) {
    if (/\.(js|css)$/.test(file))
      writeFileSync(join(folder, `${file}.br`), brotli(readFileSync(join(folder, file))));
  }
  const sendFile = sirv(folder, { brotli: true });

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const [, kind, name] = pathname.split('/');
    response.setHeader('cache-control', 'no-store');
    if (kind === 'pictures') {
      pictures++;
      return response.setHeader('content-type', 'image/svg+xml').end(pictureOf(name));
    }
    if (kind !== 'pages' && kind !== 'feeds') return sendFile(request, response);
    const key = request.url;
    if (!made.has(key)) made.set(key, make(kind, name, searchParams));
    const { type, body, packed } = made.get(key);
    response.setHeader('content-type', type);
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return response.end(body);
    response.setHeader('content-encoding', 'br').end(packed);
  });

  function make(kind, name, query) {
    const count = Number(query.get('n') ?? 10);
    if (kind === 'pages') return pack({ type: 'text/html', body: pageOf(name, count) });
    // Brotli's level 5: level 11, the default of `brotli()` below, would take seconds for the largest feeds.
    return pack(shapes[name](makeStories(count, origin, Number(query.get('from') ?? 0))), 5);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    pictures: () => [pictures, (pictures = 0)][0],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pack({ type, body }, quality) {
  return { type, body, packed: brotli(body, quality) };
}

function brotli(body, quality = 11) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

function pageOf(name, count) {
  const {
    style,
    script = `/${name}/${name}.js`,
    content = '<main id="news"></main>',
    handles = '',
  } = contenders[name];
  const link = style ? `<link rel="stylesheet" href="${style}">` : '';
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>` +
    `<style>body { margin: 1rem; font: 16px/1.5 sans-serif }</style>${link}` +
    `${content.replaceAll('{count}', count)}<script type="module" src="${script}"></script>` +
    (handles && `<script type="module">${handles}</script>`)
  );
}

function pictureOf(name) {
  const hue = (parseInt(name, 10) * 37) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="hsl(${hue} 40% 70%)"/></svg>`;
}
