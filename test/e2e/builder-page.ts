import type { Page } from 'puppeteer-core';
import { sendJson, feedOf, type Handler } from '../helpers/http-site.js';
import type { Demo } from './demo-page.js';

/** The builder with these choices in its address, when its snippet is there. */
export async function openBuilder(
  demo: Demo,
  choices: Readonly<Record<string, string>> = {},
  complaints: string[] = [],
): Promise<Page> {
  const page = await demo.open(`/builder.html#${new URLSearchParams(choices)}`, complaints);
  await page.waitForSelector('#snippet pre');
  return page;
}

/** Waits until the builder says this of the address. */
export async function waitForFinding(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    expected => document.querySelector('#finding')?.textContent.replace(/\s+/g, ' ').includes(expected),
    {},
    text,
  );
}

/** The first code box: what is copied. */
export async function snippetOf(page: Page): Promise<string> {
  return page.$eval('#snippet pre', box => box.textContent);
}

/** The value for a Content-Security-Policy that goes with the snippet. */
export async function policyOf(page: Page): Promise<string> {
  return page.$eval('[aria-label="Content-Security-Policy"]', box => box.textContent);
}

/** A site with a feed that anyone may read, one that nobody else may read, an API of its own, and a page. */
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
    '/page': () => response.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
  };
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const answer = answers[pathname] ?? (() => response.writeHead(404, open).end());
  answer();
};
