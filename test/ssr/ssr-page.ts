/** Opens markup of `renderNews` in Chromium, with a production build of the library. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { serveFolder } from '../helpers/serve-folder.js';

/** An opened page, with its console messages and requests. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings on the console, and uncaught errors. */
  readonly complaints: readonly string[];
  /** URL paths of all requests, in order. */
  readonly requests: readonly string[];
}

export class SsrPage {
  readonly #folder: string;
  readonly #site: { readonly url: string; close(): void };
  readonly #browser: Browser;

  private constructor(folder: string, site: { readonly url: string; close(): void }, browser: Browser) {
    this.#folder = folder;
    this.#site = site;
    this.#browser = browser;
  }

  static async start(): Promise<SsrPage> {
    const folder = mkdtempSync(join(tmpdir(), 'news-elements-ssr-'));
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        target: 'es2022',
        rolldownOptions: {
          input: { define: 'src/define.ts', hydrate: 'src/define/hydrate.ts' },
          output: { entryFileNames: '[name].js' },
        },
      },
    });
    const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
    return new SsrPage(folder, await serveFolder(folder), browser);
  }

  /** Opens a page with this markup and an entry of the library. `blank` loads none; without `entry`, JavaScript is disabled. */
  async open(markup: string, entry?: 'define' | 'hydrate' | 'blank'): Promise<Visit> {
    const script =
      entry && entry !== 'blank'
        ? `<script>${remember}</script><script type="module" src="/${entry}.js"></script>`
        : '';
    const head = `<meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">`;
    writeFileSync(
      join(this.#folder, 'index.html'),
      `<!doctype html><html lang="en">${head}<body>${markup}${script}`,
    );
    const page = await this.#browser.newPage();
    await page.setJavaScriptEnabled(entry !== undefined);
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    page.on('request', request => requests.push(new URL(request.url()).pathname));
    await page.goto(this.#site.url, { waitUntil: 'networkidle0' });
    return { page, complaints, requests };
  }

  /** Writes the first part, loads `hydrate`, and writes the second part once it has run or waits for `DOMContentLoaded`. */
  async openInParts(...parts: readonly [string, string]): Promise<Visit> {
    const visit = await this.open('<p hidden></p>', 'blank');
    await visit.page.evaluate(async ([first, rest]) => {
      document.open();
      document.write(first);
      const add = document.addEventListener.bind(document);
      const waits = new Promise<void>(resolve => {
        document.addEventListener = (...listener: Parameters<typeof add>) => {
          add(...listener);
          if (listener[0] === 'DOMContentLoaded') resolve();
        };
      });
      const entry: Promise<unknown> = import(new URL('/hydrate.js', location.href).href);
      await Promise.race([waits, entry]);
      document.write(rest);
      document.close();
      await entry;
    }, parts);
    return visit;
  }

  /** Writes the markup, and loads `hydrate`, in a document that stays open. Five seconds of waiting are over at once. */
  async openUnclosed(markup: string): Promise<Visit> {
    const visit = await this.open('<p hidden></p>', 'blank');
    await visit.page.evaluate(async text => {
      document.open();
      document.write(text);
      const later = setTimeout;
      window.setTimeout = ((run: () => void, ms?: number) =>
        later(run, ms === 5000 ? 0 : ms)) as typeof setTimeout;
      await import(new URL('/hydrate.js', location.href).href);
    }, markup);
    return visit;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#site.close();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Sets globals: `drawn`, the server's first headline; `moved`, layout shift score; `bare`, number of frames without one. */
const remember = `
  const host = document.body.firstElementChild;
  window.drawn = host.shadowRoot.querySelector('.headline');
  window.moved = 0;
  window.bare = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => (moved += entry.value)))
    .observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (host.shadowRoot.querySelectorAll('.headline').length === 0) bare++;
    requestAnimationFrame(look);
  };
  look();
`;
