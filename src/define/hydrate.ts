/**
 * Registers `news-article`, `news-list` and `related-news` with Lit's hydration, so that elements in the HTML of `renderNews`
 * keep the nodes that the server drew. Without hydration, an element replaces these nodes at its first render with articles.
 * The articles come from the data block that `renderNews` puts inside each element: `<script type="application/feed+json">`.
 * Import this module instead of `news-elements/define`, and before any other module that imports Lit.
 */
// Lit's hydration support must be loaded before `lit`, which looks for it once, while `lit` is loaded. So modules that import
// `lit` are imported dynamically below.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import type { NewsElement } from '../elements/news-element.js';
import { serverDates } from '../locales/server-dates.js';
import { findLocale } from '../locales/index.js';
import { parseFeed } from '../formats/parse-feed.js';

/**
 * Selects the elements to hydrate. Elements with one of the excluded attributes are not hydrated, because the server may have
 * drawn other articles: theirs depend on the page's URL (`article-param`), another element (`for`) or a request (`endpoint`).
 */
const certain = ':is(news-article, news-list, related-news):not([article-param], [for], [endpoint])';

/** Milliseconds for which a document may be parsed before its elements are defined: one that is never closed has no end. */
const LONGEST_WAIT = 5000;

// Waits until the document is parsed: an `async` script may run before the data block inside an element is there. Hydration
// without the data would draw other nodes than the server did, and add them to the server's.
const isLoading = (): boolean => globalThis.document?.readyState === 'loading';
const parsed = isLoading()
  ? new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  : Promise.resolve();
if (isLoading()) await Promise.race([parsed, new Promise(resolve => setTimeout(resolve, LONGEST_WAIT))]);

const drawn = [...(globalThis.document?.querySelectorAll<NewsElement>(certain) ?? [])].filter(
  element => element.shadowRoot,
);
const early = drawn.filter(element => !isLoading() || isWhole(dataOf(element)));
// Elements with this attribute keep the server's nodes until it is removed.
for (const element of drawn) element.toggleAttribute('defer-hydration', !early.includes(element));
const releases = await Promise.all(early.map(prepare));
if (drawn.some(({ localName }) => localName === 'news-article')) {
  const { NewsArticleElement } = await import('../elements/news-article/news-article.js');
  await NewsArticleElement.prepare();
}
if (drawn.some(({ localName }) => localName === 'related-news')) {
  const { prepareRanking } = await import('../elements/related-news/related-news-host.js');
  await prepareRanking();
}
if (drawn.some(element => element.hasAttribute('link-template'))) {
  const { prepareLinks } = await import('../elements/news-host.js');
  await prepareLinks();
}
await import('../define.js');
void parsed.then(() => Promise.all(drawn.filter(element => !early.includes(element)).map(hydrateLate)));
await Promise.all(early.map(element => element.updateComplete));
// Removes the attributes `lang`, `date-style` and `time-zone` that `prepare` added. Elements then draw dates in
// the visitor's time zone.
for (const release of releases) release();

function dataOf(element: NewsElement): HTMLScriptElement | null {
  return element.querySelector(':scope > script[type="application/feed+json"]');
}

/** Whether the data block was parsed to its end, while the document is still being parsed. */
function isWhole(data: HTMLScriptElement | null): boolean {
  try {
    return !!data && !!JSON.parse(data.text);
  } catch {
    return false;
  }
}

/** Hydrates an element whose data were not there when the elements were defined. */
async function hydrateLate(element: NewsElement): Promise<void> {
  const release = await prepare(element);
  element.removeAttribute('defer-hydration');
  await element.updateComplete;
  release();
}

/**
 * Prepares an element for its upgrade, so that its first render equals what the server drew: sets `feed` to the articles of
 * its data block, and the attributes `lang`, `date-style` and `time-zone` to the server's values.
 * @returns a function that removes the attributes that were added
 */
async function prepare(element: NewsElement): Promise<() => void> {
  const data = dataOf(element);
  if (!data) return () => {};
  const feed = await parseFeed(data.text, { contentType: data.type, url: document.baseURI });
  data.remove();

  const lang = element.shadowRoot?.querySelector<HTMLElement>('[lang]')?.lang ?? 'en';
  await findLocale(lang, undefined);
  const attributes = Object.entries({ ...serverDates(element.localName), lang });
  const lent = attributes.filter(([name]) => !element.hasAttribute(name));
  for (const [name, value] of lent) element.setAttribute(name, value);
  Object.assign(element, { feed });
  return () => {
    for (const [name] of lent) element.removeAttribute(name);
  };
}
