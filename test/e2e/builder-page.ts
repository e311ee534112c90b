import type { Page } from 'puppeteer-core';
import { sendJson, feedOf, type Handler } from '../helpers/http-site.js';
import type { Demo } from './demo-page.js';

/** Opens the builder page with `choices` (field → value) in its URL's hash, and waits until the snippet is displayed. */
export async function openBuilder(
  demo: Demo,
  choices: Readonly<Record<string, string>> = {},
  complaints: string[] = [],
): Promise<Page> {
  const page = await demo.open(`/builder.html#${new URLSearchParams(choices)}`, complaints);
  await page.waitForSelector('#snippet pre');
  return page;
}

/** Waits until the builder's message about the endpoint contains `text`. */
export async function waitForFinding(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    expected => document.querySelector('#finding')?.textContent.replace(/\s+/g, ' ').includes(expected),
    {},
    text,
  );
}

/** The text in a field. */
export async function valueOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, field => (field as HTMLInputElement).value);
}

/** The text of the builder's first code box, which its copy button copies. */
export async function snippetOf(page: Page): Promise<string> {
  return page.$eval('#snippet pre', box => box.textContent);
}

/** The Content-Security-Policy directives that the builder displays for the snippet. */
export async function policyOf(page: Page): Promise<string> {
  return page.$eval('[aria-label="Content-Security-Policy"]', box => box.textContent);
}

/**
 * Handler of a site with a feed with CORS headers, one without, an API of unknown shape, and HTML pages: one that links to the
 * feed, and one that doesn't.
 */
export const otherSite: Handler = (request, response) => {
  const open = { 'access-control-allow-origin': '*' };
  const feed = feedOf(
    { title: 'Ferry returns' },
    { title: 'Trams run late' },
    { title: 'Choir fills the dock' },
  );
  const answers: Readonly<Record<string, () => void>> = {
    '/open.json': () => sendJson(response, feed, 200, open),
    '/closed.json': () => sendJson(response, feed),
    '/api': () =>
      sendJson(response, { got: { pieces: [{ top: 'Ferry returns', at: '/ferry' }] } }, 200, open),
    '/linking': () =>
      response
        .writeHead(200, { ...open, 'content-type': 'text/html' })
        .end('<!doctype html><link rel="alternate" type="application/feed+json" href="/open.json">'),
    '/page': () => response.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
  };
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const answer = answers[pathname] ?? (() => response.writeHead(404, open).end());
  answer();
};
