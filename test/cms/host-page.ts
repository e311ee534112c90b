/** Runs the library in a Chromium page on an origin of its own, so requests to a content system are cross-origin. */
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import type { Article, Feed } from '../../src/article.js';
import type { FeedErrorReason } from '../../src/feed-error.js';
import type { LoadFeedOptions } from '../../src/load/load-options.js';
import type { Shown } from './page.js';

/** An article passed from the browser to Node as JSON, so its dates are ISO strings. */
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
  /** Calls `loadFeed` in the page; resolves to the feed, rejects when it fails. */
  read(endpoint: string, options?: LoadFeedOptions): Promise<Reading>;
  /** Calls `loadFeed` for the endpoint and each `next` page; resolves to the articles of all pages. */
  readAll(endpoint: string, options?: LoadFeedOptions): Promise<readonly ReadArticle[]>;
  /** Calls `loadFeed` in the page; resolves to its error, rejects when it succeeds. */
  fail(endpoint: string, options?: LoadFeedOptions): Promise<Failure>;
  /** Sets the page's HTML; resolves to the content of its last element once that element has loaded its stories. */
  show(markup: string): Promise<Shown>;
  /** Clicks the part of that name in the last element; resolves to the element's content after the next load. */
  press(part: string): Promise<Shown>;
  /** Resolves to whether the browser can load and decode the picture at this URL. */
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
