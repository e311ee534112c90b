/**
 * Registers the three tags with Lit's hydration, so that elements of `renderNews` keep the nodes that a server drew. To be
 * imported instead of `news-elements/define`, and before any other module that imports Lit. Without hydration, elements
 * replace these nodes as soon as they have something to draw.
 */
// Lit looks for its hydration support once, when `lit` is loaded: modules that import `lit` are imported dynamically below.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import type { NewsElement } from '../elements/news-element.js';
import { serverDates } from '../locales/server-dates.js';
import { findLocale } from '../locales/index.js';
import { parseFeed } from '../formats/parse-feed.js';

/** Selects the elements whose articles the server knew. Others depend on the page's URL, another element or a request. */
const certain = ':is(news-article, news-list, related-news):not([article-param], [for], [endpoint])';

// An `async` script may run before an element's data is parsed; hydration without data would draw beside the old nodes.
if (globalThis.document?.readyState === 'loading')
  await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve));

const drawn = [...(globalThis.document?.querySelectorAll<NewsElement>(certain) ?? [])].filter(
  element => element.shadowRoot,
);
const releases = await Promise.all(drawn.map(prepare));
if (drawn.some(({ localName }) => localName === 'news-article')) {
  const { NewsArticleElement } = await import('../elements/news-article/news-article.js');
  await NewsArticleElement.prepare();
}
if (drawn.some(({ localName }) => localName === 'related-news')) {
  const { prepareRanking } = await import('../elements/related-news/related-news-host.js');
  await prepareRanking();
}
await import('../define.js');
await Promise.all(drawn.map(element => element.updateComplete));
// From here on, dates are written in the visitor's language and time zone.
for (const release of releases) release();

/** Gives an element the server's data and attributes before its upgrade. Resolves to a function that removes the attributes. */
async function prepare(element: NewsElement): Promise<() => void> {
  const data = element.querySelector<HTMLScriptElement>(':scope > script[type="application/feed+json"]');
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
