/** What stories ask. Each source has an address of its own: many stories may stand on one page, and none answers for another. */
import type { Feed } from '../src/article.js';
import type { NewsListElement } from '../src/elements/news-list/news-list.js';
import { toJsonFeed } from '../src/formats/json-feed/to-json-feed.js';
import { arabicFeed, sampleFeed } from './sample-feed.js';

type Answer = (url: URL) => Response | Promise<Response>;

/** No host has such a name: https://www.rfc-editor.org/rfc/rfc2606 */
const ORIGIN = 'https://news.example';

const sources = new Map<string, Answer>();

/** The address of a source that answers so. */
export function source(name: string, answer: Answer): string {
  const { href } = new URL(name, ORIGIN);
  sources.set(href, answer);
  return href;
}

/** Answers for all sources; what else is asked, as by a control, is fetched. */
export const answer: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const found = sources.get(url.origin + url.pathname);
  if (found) return await found(url);
  return url.origin === ORIGIN ? new Response('', { status: 404 }) : fetch(request);
};

export const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/feed+json' } });

/** A feed as a server sends it. */
export const served = (feed: Feed): Answer => {
  return () => json(toJsonFeed(feed));
};

export const harbourNews = source('feed.json', served(sampleFeed));
export const arabicNews = source('ar/feed.json', served(arabicFeed));

/** The first list of a story, once it has its news. */
export async function loaded(canvas: HTMLElement): Promise<NewsListElement> {
  const list = canvas.querySelector('news-list');
  if (!list) throw new Error('The story has no list.');
  if (list.status === 'idle' || list.status === 'loading')
    await new Promise(resolve => list.addEventListener('news-load', resolve, { once: true }));
  await list.updateComplete;
  return list;
}
