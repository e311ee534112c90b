/** Opens whole pages in iframes, with HTTP headers and HTML that a test chooses, and records their errors. */
import { unclobbered } from '../../src/html/unclobbered.js';
import { serve } from './serve.js';

/** URL path of the module that registers the three tags, for script tags in the HTML that `openPage` gets. */
export const define: string = new URL('../../src/define.ts', import.meta.url).pathname;

export interface HostPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /**
   * Resolves to the violations of the page's Content-Security-Policy, which has to be one that forbids pictures over HTTP:
   * directive and sample of the code. Browsers report them later, in order, so that all are known once a planted one is heard.
   */
  violations(): Promise<readonly string[]>;
  /** Messages of `news-error` events, uncaught errors and unhandled rejections. */
  readonly errors: readonly string[];
  /** Resolves to the elements' texts, in document order, once each element has loaded or failed. */
  texts(): Promise<readonly string[]>;
  close(): void;
}

const PLANTED = 'http://planted.example';

/** Globals that the page's first script (`watch`) sets and fills. */
interface Watched {
  violations: string[];
  errors: string[];
}

const watch = `violations = []; errors = [];
  addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective + ' ' + event.sample));
  addEventListener('news-error', event => errors.push(event.error.message));
  addEventListener('error', event => event.message && errors.push(event.message));
  addEventListener('unhandledrejection', event => errors.push(String(event.reason)));`;

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Harbour Herald',
  items: [
    {
      id: '1',
      title: 'The ferry is late',
      content_html: '<p>By an <em>hour</em></p>',
      tags: ['Harbour', 'Ferries'],
    },
    { id: '2', title: 'Fog', authors: [{ name: 'Mia Quay' }, { name: 'Jon Pier' }], tags: ['Harbour'] },
  ],
};
const styled = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      title: 'The ferry is late',
      content_html:
        '<style>p { color: red }</style><base href="https://elsewhere.example/"><link rel="stylesheet" href="/a.css">' +
        '<p style="color: red" onclick=\'go()\'>By an <em STYLE=color:red\nonmouseover=go()>hour</em>, if style="none" is on = time</p>',
    },
    { id: '2', title: 'Fog' },
  ],
};
/** A story whose only oddity is a handler without a value. */
const bareHandler = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      title: 'The ferry is late',
      content_html: '<p>By an <em onclick title=only>hour</em>, one on one</p>',
    },
    { id: '2', title: 'Fog' },
  ],
};
const rss =
  '<rss version="2.0"><channel><title>The Harbour Herald</title><item><guid isPermaLink="false">1</guid><title>The ferry is late</title><category>Harbour</category>' +
  '<description>&lt;p&gt;By an &lt;em&gt;hour&lt;/em&gt;&lt;/p&gt;</description></item><item><title>Fog</title></item></channel></rss>';

/** HTML of the three elements, all with the same endpoint. */
export const threeElements = (path = '/feed.json'): string => `
  <news-article endpoint=".${path}" article-id="1"></news-article>
  <news-list endpoint=".${path}"></news-list>
  <related-news endpoint=".${path}" article-id="1" loading="eager" heading="More"></related-news>`;

/**
 * Opens a page with these HTTP headers and this HTML, which comes after a script that records errors. The page's server also
 * has the feeds `./feed.json`, `./feed.xml`, `./styled.json` and `./bare-handler.json`, with two stories each; in
 * `./styled.json`, the body of a story has styles and event handlers, in `./bare-handler.json` a handler without a value.
 */
export async function openPage(
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<HostPage> {
  const site = await serve({
    '/feed.json': { json: feed },
    '/styled.json': { json: styled },
    '/bare-handler.json': { json: bareHandler },
    '/feed.xml': { text: rss, headers: { 'content-type': 'application/rss+xml' } },
    '/watch.js': { text: watch, headers: { 'content-type': 'text/javascript' } },
    '/page.html': {
      headers: { 'content-type': 'text/html', ...headers },
      text: `<!doctype html><html lang="en"><title>A host</title><script src="./watch.js"></script>${html}`,
    },
  });
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; inline-size: 800px; block-size: 600px';
  frame.src = site.url('/page.html');
  document.body.append(frame);
  await new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
  const window = frame.contentWindow as unknown as HostPage['window'] & Watched;
  return {
    window,
    document: window.document,
    violations: () =>
      new Promise(resolve => {
        window.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
          if (blockedURI.startsWith(PLANTED)) resolve(window.violations.slice(0, -1));
        });
        new window.Image().src = PLANTED;
      }),
    errors: window.errors,
    texts: () => Promise.all(elementsIn(window.document).map(textOnce)),
    close: () => frame.remove(),
  };
}

type AnyElement = HTMLElement & { readonly status: string; readonly updateComplete: Promise<boolean> };

/** Finds the library's elements below a node, also in open shadow roots of other elements. */
function elementsIn(root: Document | ShadowRoot): AnyElement[] {
  return [...unclobbered('querySelectorAll', root)<AnyElement>('*')].flatMap(element => {
    if (/^(?:news-article|news-list|related-news)$/.test(element.localName)) return [element];
    return element.shadowRoot ? elementsIn(element.shadowRoot) : [];
  });
}

async function textOnce(element: AnyElement): Promise<string> {
  if (!/ready|error|empty/.test(element.status)) {
    await new Promise(resolve => {
      element.addEventListener('news-load', resolve, { once: true });
      element.addEventListener('news-error', resolve, { once: true });
    });
  }
  await element.updateComplete;
  return element.shadowRoot?.querySelector('.base')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
