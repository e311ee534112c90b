import type { Feed } from '../src/article.js';
import type { FeedAddresses } from './feed-addresses.js';
import type { Language } from './masthead.js';
import type { Newsroom } from './newsroom.js';
import { writeAtom } from './write-atom.js';
import { writeJsonFeed } from './write-json-feed.js';
import { writeRss } from './write-rss.js';
import { writeStoryPage } from './write-story-page.js';

/** The three formats of the endpoint, by file name extension. */
export const writers: Readonly<
  Record<string, { type: string; write: (feed: Feed, addresses: FeedAddresses) => string }>
> = {
  json: { type: 'application/feed+json', write: writeJsonFeed },
  rss: { type: 'application/rss+xml', write: writeRss },
  atom: { type: 'application/atom+xml', write: writeAtom },
};

/** Stories per page: a lead story and twelve more. */
export const PER_PAGE = 13;

const FEED_PATH = /^\/api\/(?:(en|ko|ar|ja)\/)?feed\.(json|rss|atom)$/;
const STORY_PATH = /^\/story\/([\w-]+)\/$/;

/**
 * The sample newspaper's server, as a handler of fetch's `Request`:
 * `/api/feed.json`, `.rss` and `.atom`, also `/api/ko/feed.json` (one language), with `?page=2&limit=12&category=science,sport`;
 * `/story/<slug>/` for visitors without JavaScript. Returns `undefined` for any other path.
 */
export function createSampleEndpoint(
  newsroom: Newsroom,
): (request: Request) => Promise<Response> | undefined {
  return request => {
    const url = new URL(request.url);
    const [, language, extension] = FEED_PATH.exec(url.pathname) ?? [];
    if (extension) return answerFeed(request, newsroom, url, extension, language as Language | undefined);
    const slug = STORY_PATH.exec(url.pathname)?.[1];
    const story = slug && newsroom.edition(`${url.origin}/`).articles.find(article => article.slug === slug);
    return story ? answer(request, 'text/html', writeStoryPage(story)) : undefined;
  };
}

async function answerFeed(
  request: Request,
  newsroom: Newsroom,
  url: URL,
  extension: string,
  language: Language | undefined,
): Promise<Response> {
  const writer = writers[extension];
  const page = positive(url.searchParams.get('page'), 1);
  const limit = Math.min(positive(url.searchParams.get('limit'), PER_PAGE), 100);
  const edition = inCategories(
    newsroom.edition(`${url.origin}/`, language),
    url.searchParams.get('category'),
  );
  const articles = edition.articles.slice((page - 1) * limit, page * limit);
  let next: string | undefined;
  if (page * limit < edition.articles.length) {
    const following = new URL(url);
    following.searchParams.set('page', String(page + 1));
    next = following.href;
  }
  if (!writer) return new Response(null, { status: 404 });
  return answer(request, writer.type, writer.write({ ...edition, articles }, { self: url.href, next }));
}

/** Keeps the articles of these categories (names or slugs, comma separated); all articles when the list is empty. */
function inCategories(feed: Feed, wanted: string | null): Feed {
  const names = (wanted ?? '').toLowerCase().split(',').filter(Boolean);
  if (names.length === 0) return feed;
  const isWanted = (name: string | undefined): boolean => names.includes(name?.toLowerCase() ?? '');
  const articles = feed.articles.filter(
    ({ category }) => isWanted(category?.slug) || isWanted(category?.name),
  );
  return { ...feed, articles };
}

async function answer(request: Request, type: string, text: string): Promise<Response> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 12);
  const etag = `"${btoa(String.fromCharCode(...digest))}"`;
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-cache',
    'Content-Type': `${type}; charset=utf-8`,
    ETag: etag,
  };
  const known = request.headers.get('if-none-match')?.includes(etag);
  if (known) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

function positive(text: string | null, fallback: number): number {
  const number = Math.trunc(Number(text));
  return number > 0 ? number : fallback;
}
