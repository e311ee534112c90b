/**
 * `npm run peers`: compares libraries that show a feed, each on a page of its own: the formats that it can read, its
 * behaviour when the server is down, and its kB of script. Prints the figures for the README's table; asserts nothing.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import sirv from 'sirv';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { contenders, reactAlone } from './contenders.js';

/** Name of the case → the answer's file in `test/fixtures`, media type and HTTP status (default 200). */
const answers = {
  'RSS 2.0': ['rss/media.xml', 'application/rss+xml'],
  'RSS 1.0 (RDF)': ['rss/rdf.xml', 'application/rdf+xml'],
  'RSS that is not well-formed': ['rss/ill-formed.xml', 'application/rss+xml'],
  Atom: ['atom/types.xml', 'application/atom+xml'],
  'JSON Feed': ['json-feed/version-1.json', 'application/feed+json'],
  'WordPress API': ['wordpress/posts.json', 'application/json'],
  'a server that is down (503)': [undefined, 'text/html', 503],
};

const sendLibrary = sirv('dist/cdn', { dev: true });
const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
const table = {};
for (const [name, source] of Object.entries(contenders)) {
  const script = await bundle(source);
  table[name] = {};
  for (const [kind, answer] of Object.entries(answers)) {
    const { bytes, seen } = await look(script, answer);
    table[name]['kB of script for RSS'] ??= (bytes / 1000).toFixed(1);
    table[name][kind] = seen;
  }
}
await browser.close();
console.table(table);
const [alone, both] = await Promise.all(
  [reactAlone, contenders['react-rss + React']].map(async source => weigh(await bundle(source))),
);
console.log(`react-rss, where React is there anyway: ${((both - alone) / 1000).toFixed(1)} kB`);

/** Bundles and minifies a module into one file. The script-tag file of this library is used as it is, with its lazy chunks. */
async function bundle(contents) {
  if (contents.includes('/cdn/'))
    return `${contents.replace(/import .+;/, '')}\n${readFileSync('dist/cdn/news-elements.js', 'utf8')}`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
}

/** Size in bytes after compression with Brotli. */
function weigh(script) {
  return brotliCompressSync(script).length;
}

/** Opens a page with this script and answer; resolves to its bytes of script and its number of headlines or failure. */
async function look(script, [file, type, status = 200]) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/')
      return response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><main id="news"></main><script type="module" src="/main.js"></script>');
    if (pathname === '/main.js') return response.setHeader('content-type', 'text/javascript').end(script);
    if (pathname.startsWith('/chunks/')) return sendLibrary(request, response);
    response.setHeader('content-type', type);
    response
      .writeHead(pathname === '/feed' ? status : 404)
      .end(file ? readFileSync(`test/fixtures/${file}`) : '<h1>Come back later</h1>');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const page = await browser.newPage();
  let errors = 0;
  const scripts = [];
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.push(response.buffer());
  });
  page.on('pageerror', () => errors++);
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'networkidle0' });
    // A library that retries shows its error message later than the network is idle.
    const rootHas = () => {
      const root = document.querySelector('news-list')?.shadowRoot ?? document.querySelector('#news');
      return root.querySelector('[part~=headline], li, .notice');
    };
    await page.waitForFunction(rootHas, { timeout: 12_000 }).catch(() => undefined);
    const shown = await page.evaluate(() => {
      const root = document.querySelector('news-list')?.shadowRoot ?? document.querySelector('#news');
      const headlines = [...root.querySelectorAll('[part~=headline], li')].filter(each =>
        each.textContent.trim(),
      );
      return { count: headlines.length, says: root.querySelector('.notice')?.textContent.trim() };
    });
    const said = [shown.says ? 'says so' : 'nothing', errors && 'uncaught error'].filter(Boolean).join(', ');
    const sizes = (await Promise.all(scripts)).map(script => weigh(script));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { bytes, seen: shown.count ? `${shown.count} headlines` : said };
  } finally {
    await page.close();
    server.close();
  }
}
