/**
 * Fake sources: functions that answer requests in place of a server. All stories share one `fetch` function (`answer`),
 * because Storybook draws many stories on one documentation page: so each source has a URL of its own.
 */
import type { Feed } from '../src/article.js';
import type { NewsListElement } from '../src/elements/news-list/news-list.js';
import { toJsonFeed } from '../src/formats/json-feed/to-json-feed.js';
import { arabicFeed, sampleFeed } from './sample-feed.js';

type Answer = (url: URL) => Response | Promise<Response>;

/** Origin of the fake sources. `.example` is reserved and never names a real host: https://www.rfc-editor.org/rfc/rfc2606 */
const ORIGIN = 'https://news.example';

const sources = new Map<string, Answer>();

/** Registers the function that answers requests to the URL `name`, relative to `ORIGIN`. Returns the absolute URL. */
export function source(name: string, answer: Answer): string {
  const { href } = new URL(name, ORIGIN);
  sources.set(href, answer);
  return href;
}

/**
 * The `fetch` function that all stories use. Requests to fake sources are answered without a network, other URLs of `ORIGIN`
 * with status 404. URLs of other origins, which a user of Storybook may type into a control, are fetched.
 */
export const answer: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const found = sources.get(url.origin + url.pathname);
  if (found) return await found(url);
  return url.origin === ORIGIN ? new Response('', { status: 404 }) : fetch(request);
};

export const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/feed+json' } });

/** Makes a function that answers every request with the feed as JSON Feed. */
export const served = (feed: Feed): Answer => {
  return () => json(toJsonFeed(feed));
};

export const harbourNews = source('feed.json', served(sampleFeed));
export const arabicNews = source('ar/feed.json', served(arabicFeed));

/** Resolves to the first `<news-list>` of the canvas when its articles are loaded and drawn. */
export async function loaded(canvas: HTMLElement): Promise<NewsListElement> {
  const list = canvas.querySelector('news-list');
  if (!list) throw new Error('The story has no list.');
  if (list.status === 'idle' || list.status === 'loading')
    await new Promise(resolve => list.addEventListener('news-load', resolve, { once: true }));
  await list.updateComplete;
  return list;
}
