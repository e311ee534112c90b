import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { serve } from '../../demo/serve.js';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What this leaves in each page it opens. */
interface Watched {
  complain(text: string): void;
  moved: number;
}

/** The built demo on a server of its own, and a browser that looks at it. */
export class Demo {
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start({ onlyFiles = false } = {}): Promise<Demo> {
    const server = await serve({ onlyFiles });
    const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
    return new Demo(server, browser);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  /** Opens a page of the demo and waits until its elements are drawn. What browsers complain about goes to `complaints`. */
  async open(path: string, complaints: string[] = []): Promise<Page> {
    const page = await this.#browser.newPage();
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    await page.exposeFunction('complain', (text: string) => complaints.push(text));
    await page.evaluateOnNewDocument(() => {
      const watched = window as unknown as Watched;
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        watched.complain(`${violatedDirective} ${blockedURI} ${sample}`);
      });
      watched.moved = 0;
      new PerformanceObserver(list => {
        for (const shift of list.getEntries()) watched.moved += (shift as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle0' });
    const unknown = await page.$$eval(':not(:defined)', elements =>
      elements.map(({ localName }) => localName),
    );
    if (unknown.length) complaints.push(`not defined: ${unknown.join(', ')}`);
    return page;
  }
}

/** The text of all matches; `>>>` goes into shadow roots. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  const texts = await page.$$eval(selector, elements => elements.map(element => element.textContent));
  return texts.map(text => text.replace(/\s+/g, ' ').trim());
}

/** Clicks a link and waits for the page that it leads to. */
export async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'networkidle0' }), page.click(selector)]);
}

/** What axe finds wrong, one line each. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

/** How much has moved since the page was opened: https://web.dev/articles/cls */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).moved);
}
