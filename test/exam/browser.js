// Opens a page in Chromium, with local files served to it over HTTP.
import { createServer } from 'node:http';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';

const flags =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --js-flags=--expose-gc';

/**
 * Serves `files` (path → script) and the folder `root` (content types by `typeOf`), opens a page that loads the module
 * scripts at the paths `scripts`, and resolves to the result of `run(page, origin)`.
 */
export async function inBrowser({ files, root, typeOf, scripts }, run) {
  const sendFile = sirv(root, { dev: true });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (path === '/') {
      const tags = scripts.map(src => `<script type="module" src="${src}"></script>`).join('');
      return response.setHeader('content-type', 'text/html').end(`<!doctype html>${tags}`);
    }
    const own = files[path];
    // sirv keeps this header: it sets a content type only where there is none.
    response.setHeader('content-type', own ? 'text/javascript' : typeOf(path));
    if (own) response.end(own);
    else sendFile(request, response);
  });
  await new Promise(resolve => server.listen(0, resolve));
  const browser = await launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: flags.split(' '),
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', error => console.error(error.message));
    const origin = `http://localhost:${server.address().port}`;
    await page.goto(origin);
    return await run(page, origin);
  } finally {
    await browser.close();
    server.close();
  }
}
