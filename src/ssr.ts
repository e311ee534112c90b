/**
 * Renders the elements on a server with Lit SSR (`@lit-labs/ssr`, https://lit.dev/docs/ssr/overview/), as declarative shadow
 * DOM, which browsers show without JavaScript.
 */
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import type { RenderInfo } from '@lit-labs/ssr';
import type { Feed } from './article.js';
import { configuration } from './configure.js';
import { findLocale } from './controllers/locale-controller.js';
import { define } from './elements/define.js';
import { NewsArticleElement } from './elements/news-article/news-article.js';
import { NewsListElement } from './elements/news-list/news-list.js';
import { RelatedNewsElement } from './elements/related-news/related-news.js';
import { prepareLinks } from './elements/news-host.js';
import { prepareRanking } from './elements/related-news/related-news-host.js';
import { serverDates } from './locales/server-dates.js';
import { parseFeed } from './formats/parse-feed.js';
import { toJsonFeed } from './formats/json-feed/to-json-feed.js';

const elements = {
  'news-article': NewsArticleElement,
  'news-list': NewsListElement,
  'related-news': RelatedNewsElement,
} as const;

export interface RenderNewsOptions {
  /**
   * The feed to show. The HTML also contains its JSON in a data block (`<script type="application/feed+json">`), so that the
   * element in the browser sends no request.
   */
  readonly feed: Feed;
  /** Name → value of the tag's attributes. `true` writes an attribute without a value, `false` and `undefined` write none. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
}

/**
 * Renders an element as HTML for a page: its shadow root, and a `<script>` with the feed as JSON (the data block), from which
 * the browser hydrates the element without a request. Two parts are drawn only in the
 * visitor's browser: the body of a story, which can't be sanitised without a DOM, and dates in the visitor's time zone.
 * @returns HTML in which text and URLs are escaped. In the JSON of the data block, `<` is escaped, too, so that `</script>` in
 * the feed doesn't end the block
 */
export async function renderNews(
  tag: keyof typeof elements,
  { feed, attributes = {} }: RenderNewsOptions,
): Promise<string> {
  for (const [name, element] of Object.entries(elements)) define(name, element);
  if (tag === 'news-article') await NewsArticleElement.prepare();
  if (tag === 'related-news') await prepareRanking();
  if (attributes['link-template']) await prepareLinks();
  await findLocale(String(attributes['lang'] || configuration.lang || 'en'), configuration.locales);

  const json = JSON.stringify(toJsonFeed(feed)).replaceAll('<', '\\u003c');
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => [name, value === true ? '' : String(value)] as const);

  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of [...Object.entries(serverDates(tag)), ...written]) {
    // With `article-param`, the element reads a query parameter of `document`'s URL, and a server has no `document`. The HTML
    // still contains the attribute, for the browser.
    if (name !== 'article-param') renderer.setAttribute(name, value);
  }
  // The element gets the feed as parsed from the data block, not the given one: hydration needs the same data.
  renderer.setProperty('feed', await parseFeed(json, { contentType: 'application/feed+json' }));
  renderer.connectedCallback();
  const info: RenderInfo = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  };
  const shadow = await collectResult(renderer.renderShadow(info) ?? []);
  const head = [tag, ...written.map(([name, value]) => `${name}="${escapeAttribute(value)}"`)].join(' ');
  return (
    `<${head}><template shadowroot="open" shadowrootmode="open">${shadow}</template>` +
    `<script type="application/feed+json">${json}</script></${tag}>`
  );
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
