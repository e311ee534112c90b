import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page, type PuppeteerLifeCycleEvent } from 'puppeteer-core';
import { serve } from '../../demo/serve.js';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Globals of each opened page: `complain` reports a policy violation to the test, `moved` sums layout shift scores. */
interface Watched {
  complain(text: string): void;
  moved: number;
}

interface StartOptions {
  /** Serves the built files only, as a static host does, without the demo's live feeds. */
  readonly onlyFiles?: boolean;
  /** The time to which the sample stories' dates are shifted. Default: the present. */
  readonly now?: Date;
  /** Command-line flags of Chromium, added to the usual ones. */
  readonly flags?: readonly string[];
}

/** The built demo on a server of its own, and a headless Chromium that opens its pages. */
export class Demo {
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start({ flags = [], ...options }: StartOptions = {}): Promise<Demo> {
    const server = await serve(options);
    const browser = await puppeteer.launch({
      executablePath: browserPath('chrome'),
      args: [...chromeFlags, ...flags],
    });
    return new Demo(server, browser);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  get origin(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /**
   * A blank tab with storage of its own, or with that of the tab `neighbour`. Page errors, console errors and warnings,
   * and policy violations are added to `complaints`.
   */
  async blank(complaints: string[] = [], neighbour?: Page): Promise<Page> {
    // A browser context of its own also keeps the tab in front: Chromium never paints a tab behind another one.
    const context = neighbour?.browserContext() ?? (await this.#browser.createBrowserContext());
    const page = await context.newPage();
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
    return page;
  }

  /** Navigates to a path of the demo, or to the absolute URL of another site. */
  async visit(page: Page, path: string, waitUntil: PuppeteerLifeCycleEvent = 'networkidle0'): Promise<void> {
    await page.goto(new URL(path, this.origin).href, { waitUntil });
  }

  /** Opens a page of the demo and waits until its elements are drawn; `neighbour` is another tab of the same visitor. */
  async open(path: string, complaints: string[] = [], neighbour?: Page): Promise<Page> {
    const page = await this.blank(complaints, neighbour);
    await this.visit(page, path);
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

/** Violations that axe finds on the page, one string each: the rule's id and the elements' selectors. */
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

/** The sum of the page's layout shift scores since it was opened: https://web.dev/articles/cls */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Watched).moved);
}

/** Resolves when the page is idle. The timeout is for Chromium, which sometimes never calls `requestIdleCallback`. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>(resolve => requestIdleCallback(() => resolve(), { timeout: 2000 })));
