/**
 * Registers the three tags after Lit's hydration, so that elements of `renderNews` keep the very nodes that a server
 * drew. Instead of `news-elements/define`, and before anything else that imports Lit. Without it they are drawn anew,
 * when there is something to draw.
 */
// Lit looks for it once, when it is loaded itself. So all that draws is imported later, however this is bundled.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import type { NewsElement } from '../elements/news-element.js';
import { serverDates } from '../locales/server-dates.js';
import { findLocale } from '../locales/index.js';
import { parseFeed } from '../formats/parse-feed.js';

/** Where the address or the page around decides what is shown, a server can't know it. */
const certain = ':is(news-article, news-list, related-news):not([article-param], [for], [endpoint])';

// A script that didn't wait for the page may be here before an element's data, and without it would draw beside.
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
await import('../define.js');
await Promise.all(drawn.map(element => element.updateComplete));
// From here on as the visitor has it.
for (const release of releases) release();

/** Gives an element what the server had, before it comes alive. Resolves to what takes the rest of that away again. */
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
