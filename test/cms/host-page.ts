/** A page in Chromium, on an origin that no content system knows. */
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import type { Article, Feed } from '../../src/article.js';
import type { FeedErrorReason } from '../../src/feed-error.js';
import type { LoadFeedOptions } from '../../src/load/load-options.js';
import type { Shown } from './page.js';

/** An article after its way out of the browser: dates are texts. */
export interface ReadArticle extends Omit<Article, 'published' | 'modified'> {
  readonly published?: string;
  readonly modified?: string;
}

export interface Reading extends Omit<Feed, 'articles'> {
  readonly articles: readonly ReadArticle[];
}

export interface Failure {
  readonly reason: FeedErrorReason;
  readonly status?: number;
  readonly message: string;
}

export interface HostPage {
  /** What `loadFeed` gives in the page. */
  read(endpoint: string, options?: LoadFeedOptions): Promise<Reading>;
  /** The same with all pages, one after the other. */
  readAll(endpoint: string, options?: LoadFeedOptions): Promise<readonly ReadArticle[]>;
  /** Why `loadFeed` gives nothing in the page. */
  fail(endpoint: string, options?: LoadFeedOptions): Promise<Failure>;
  /** Puts elements on the page; resolves to what the last one shows when its stories are there. */
  show(markup: string): Promise<Shown>;
  /** Presses a button of the last element; resolves to what it shows after that. */
  press(part: string): Promise<Shown>;
  /** Whether the browser can show this picture. */
  shows(src: string): Promise<boolean>;
  close(): Promise<void>;
}

export async function openHostPage(): Promise<HostPage> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await server.listen();
  const browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: [...chromeFlags] });
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/cms/page.html`);
  await page.waitForFunction(() => 'host' in window);

  const ask = async (endpoint: string, options: LoadFeedOptions = {}): Promise<Reading | Failure> =>
    JSON.parse(await page.evaluate((...asked) => window.host.load(...asked), endpoint, options)) as
      Reading | Failure;

  const read: HostPage['read'] = async (endpoint, options) => {
    const result = await ask(endpoint, options);
    if ('reason' in result) throw new Error(result.message);
    return result;
  };

  const readAll: HostPage['readAll'] = async (endpoint, options) => {
    const { articles, next } = await read(endpoint, options);
    return next ? [...articles, ...(await readAll(next, options))] : articles;
  };

  return {
    read,
    readAll,
    show: markup => page.evaluate(text => window.host.show({ markup: text }), markup),
    press: part => page.evaluate(name => window.host.show({ press: name }), part),
    async fail(endpoint, options) {
      const result = await ask(endpoint, options);
      if ('reason' in result) return result;
      throw new Error(`${endpoint} has ${result.articles.length} articles where a failure was expected.`);
    },
    shows: src => page.evaluate(url => window.host.shows(url), src),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
