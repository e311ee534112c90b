/**
 * A site as applications build them: its pages are strings of a test, and it serves the built library (`/dist/`, and as the
 * recipes have it, `/news-elements/`), the packages of this folder (`/nm/`), a feed of 40 stories with pictures, and the stories'
 * pages. Tests open its pages in Chromium.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { browserPath, chromeFlags } from '../../scripts/browsers.js';
import { sendJson } from '../helpers/http-site.js';

const HEADLINES = [
  'Ferry timetable grows by two crossings',
  'Council weighs a tram to the lighthouse',
  'Fog delays the morning boats',
  'School orchestra plays in the dry dock',
  'Old mill opens as a library',
  'Storm drains are widened before winter',
];
const CATEGORIES = ['City', 'Transport', 'Culture', 'Sport'];
const COUNT = 40;
const PAGE = 12;

/** A story of the site's feed, as an item of a JSON Feed. */
export function storyOf(index: number): object {
  const category = CATEGORIES[index % CATEGORIES.length]!;
  return {
    id: `s${index}`,
    url: `/story/${index}.html`,
    title: `${HEADLINES[index % HEADLINES.length]} (${index})`,
    summary: `What story ${index} says in short. Work begins in spring, said the harbour office on Tuesday.`,
    content_html: `<p>Story ${index} begins.</p><h2 id="why">Why it matters</h2>
      <p>${'The harbour office gave more details. '.repeat(60)}</p>
      <h2>What comes next</h2><p>${'Nobody knows for sure. '.repeat(200)}</p>
      <p>See the <a href="#note">note</a>.</p><p id="note">The note of story ${index}.</p>`,
    image: `/pic/${index}.svg`,
    date_published: new Date(Date.UTC(2026, 10, 20, 12) - index * 5_400_000).toISOString(),
    language: 'en',
    _news_elements: {
      category: { name: category, slug: category.toLowerCase() },
      image: { alt: `Picture ${index}`, width: 1600, height: 900 },
    },
  };
}

export function feedOf(from: number, to: number, next?: string): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Post',
    language: 'en',
    items: Array.from({ length: to - from }, (_, index) => storyOf(from + index)),
    ...(next && { next_url: next }),
  };
}

const picture = (index: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="hsl(${(index * 47) % 360} 45% 55%)"/></svg>`;

const sendLibrary = sirv('dist', { dev: true });
const sendFolder = sirv('dist/cdn', { dev: true });
const sendPackages = sirv('test/hosts/node_modules', { dev: true });

/** The script tag of the library, for the head of a page. */
export const library = '<script type="module" src="/dist/cdn/news-elements.js"></script>';

/** A page with the library. `head` and `body` are HTML. */
export const pageOf = (head: string, body: string, title = 'Harbour Post'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <style>body { font: 16px/1.5 sans-serif; margin: 2rem }</style>
  ${head}${library}</head><body>${body}</body></html>`;

export class HostSite {
  /** URL path and query of every request so far. */
  readonly asked: string[] = [];
  /** Errors and warnings on the consoles of all pages. */
  readonly complaints: string[] = [];
  #origin = '';
  readonly #close: (() => unknown)[] = [];
  #browser!: Browser;

  /** @param pages URL path → HTML of a page, or a function that answers the request */
  static async start(
    pages: Readonly<Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>>,
  ): Promise<HostSite> {
    const site = new HostSite();
    const server = createServer((request, response) => {
      site.asked.push(request.url ?? '');
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const page = pages[pathname];
      if (typeof page === 'function') return page(request, response);
      if (page !== undefined) return sendHtml(response, page);
      const served = {
        '/dist/': sendLibrary,
        '/dist2/': sendLibrary,
        '/news-elements/': sendFolder,
        '/nm/': sendPackages,
      };
      for (const [folder, send] of Object.entries(served)) {
        if (!pathname.startsWith(folder)) continue;
        request.url = pathname.slice(folder.length - 1);
        return send(request, response, () => void response.writeHead(404).end());
      }
      if (pathname === '/feed.json')
        return sendJson(response, feedOf(0, Number(searchParams.get('n') ?? COUNT)));
      if (pathname === '/paged.json') {
        const from = Number(searchParams.get('from') ?? 0);
        const to = Math.min(from + PAGE, COUNT);
        return sendJson(response, feedOf(from, to, to < COUNT ? `/paged.json?from=${to}` : undefined));
      }
      const [, index] = /^\/pic\/(\d+)\.svg$/.exec(pathname) ?? [];
      if (index)
        return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture(Number(index)));
      if (pathname.startsWith('/story/')) return sendHtml(response, pageOf('', `<h1>${pathname}</h1>`));
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    site.#origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    site.#browser = await puppeteer.launch({ executablePath: browserPath('chrome'), args: chromeFlags });
    site.#close.push(
      () => site.#browser.close(),
      () => server.closeAllConnections(),
      () => server.close(),
    );
    return site;
  }

  async stop(): Promise<void> {
    for (const close of this.#close) await close();
  }

  /** Opens a page of the site in a tab with storage of its own. */
  async open(path: string): Promise<Page> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', error => this.complaints.push(String(error)));
    page.on('console', message => {
      if (['error', 'warn'].includes(message.type())) this.complaints.push(message.text());
    });
    await page.evaluateOnNewDocument(watch);
    await page.goto(this.#origin + path);
    return page;
  }

  /** The requests for a path that were sent since `count` requests had been sent. */
  since(count: number, path: string): string[] {
    return this.asked.slice(count).filter(url => url.startsWith(path));
  }
}

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** Defined in each page, as `look`: what a visitor sees of its elements. A string, as tsx would add calls of its own helpers. */
const watch = `
  window.look = () => [...document.querySelectorAll('news-list, news-article, related-news')].map(element => {
    const parts = name => [...(element.shadowRoot?.querySelectorAll('[part~=' + name + ']') ?? [])];
    return {
      tag: element.localName,
      id: element.id,
      status: element.status,
      shown: element.checkVisibility() && element.getBoundingClientRect().height > 0,
      cards: parts('card').length,
      headlines: parts('headline').map(part => part.textContent.trim()),
      pressed: parts('filter').filter(part => part.ariaPressed === 'true').map(part => part.textContent.trim()),
    };
  });
  window.cardTop = (id, index) =>
    document.getElementById(id)?.shadowRoot?.querySelectorAll('[part~=card]')[index]?.getBoundingClientRect().top;
  window.card = (id, index) => document.getElementById(id).shadowRoot.querySelectorAll('[part~=link]')[index];
  window.newsShift = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.newsShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

export interface Look {
  readonly tag: string;
  readonly id: string;
  readonly status: string;
  readonly shown: boolean;
  readonly cards: number;
  readonly headlines: readonly string[];
  readonly pressed: readonly string[];
}

/** What a visitor sees of the page's elements. */
export const look = (page: Page): Promise<Look[]> => page.evaluate('look()') as Promise<Look[]>;

/** The headline of the story that is shown in the `<news-article>`. */
export const openStory = async (page: Page): Promise<string | undefined> =>
  (await look(page)).find(({ tag, shown }) => tag === 'news-article' && shown)?.headlines[0];

/** Waits until the expression, JavaScript of the page, is truthy. */
export const until = (page: Page, expression: string): Promise<unknown> => page.waitForFunction(expression);

/** Scrolls a card of the list to the middle of the window, and returns its distance from the top when all is at rest. */
export async function scrollTo(page: Page, id: string, index: number): Promise<number> {
  await page.evaluate(`card('${id}', ${index}).scrollIntoView({ block: 'center', behavior: 'instant' })`);
  return atRest(page, id, index);
}

/** A card's distance from the top of the window, once it has been the same for 20 frames. */
export async function atRest(page: Page, id: string, index: number): Promise<number> {
  return (await page.evaluate(`new Promise(resolve => {
    let last, frames = 0;
    const check = () => {
      const top = cardTop('${id}', ${index});
      frames = top === last && top !== undefined ? frames + 1 : 0;
      last = top;
      if (frames < 20) requestAnimationFrame(check); else resolve(top);
    };
    check();
  })`)) as number;
}
