/**
 * What a source said last, kept for a visit when it says nothing: https://www.w3.org/TR/service-workers/#cache-interface
 * One copy for each source, a few sources, nothing that may be one visitor's own. Where it can't be kept (http, private
 * windows, sandboxed frames, full disks), it isn't.
 */
import type { Article, Feed } from './article.js';
import { configuration } from './configure.js';
import { FeedError } from './feed-error.js';
import type { LoadFeedOptions } from './load-feed.js';

const STORE = 'news-elements';
const MAX_SOURCES = 10;
const MAX_ARTICLES = 50;
/** UTF-16 code units of JSON. */
const MAX_LENGTH = 1e6;
/** What is older is no news. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;
/** Then the owner has taken the news away, or the question is wrong. */
const MEANT = /^(401|403|404|410|451)$/;

/** What was asked of whom. */
export interface Question extends Pick<LoadFeedOptions, 'format' | 'fields' | 'categories'> {
  /** One URL, or several separated by spaces. */
  readonly endpoint: string;
  /** What relative ones are resolved against. */
  readonly base: string;
}

/** A feed as it was, and when that was. */
export interface LastGood {
  readonly feed: Feed;
  readonly date: Date;
}

/** Keeps the newest articles of a feed for the question that brought it. Never rejects. */
export async function keep(question: Question, feed: Feed): Promise<void> {
  // With cookies or headers, an answer may be meant for one visitor only; the next may be another.
  if (configuration.headers || (configuration.credentials ?? 'omit') !== 'omit') return;
  const text = JSON.stringify({ ...feed, articles: feed.articles.slice(0, MAX_ARTICLES) });
  if (text.length > MAX_LENGTH) return;
  try {
    const store = await caches.open(STORE);
    await store.put(addressOf(question), new Response(text, { headers: { date: new Date().toUTCString() } }));
    // The oldest come first: what is put again moves to the end.
    const kept = await store.keys();
    await Promise.all(kept.slice(0, -MAX_SOURCES).map(old => store.delete(old)));
  } catch {
    // No place, or no permission: the next visit has to do without.
  }
}

/** What was kept of a source, if it may stand in for what failed. Never rejects. */
export async function recall(question: Question, failure: unknown): Promise<LastGood | undefined> {
  if (!mayPass(failure)) return undefined;
  try {
    const store = await caches.open(STORE);
    const copy = await store.match(addressOf(question));
    const date = new Date(copy?.headers.get('date') ?? NaN);
    if (!copy || !(Date.now() - date.getTime() < MAX_AGE_MS)) return undefined;
    const feed = (await copy.json()) as Feed;
    return { feed: { ...feed, articles: feed.articles.map(revive) }, date };
  } catch {
    return undefined;
  }
}

function mayPass(failure: unknown): boolean {
  if (!(failure instanceof FeedError)) return false;
  const { reason, status } = failure;
  return reason !== 'config' && reason !== 'not-found' && !MEANT.test(`${status}`);
}

/** No source has such an address, so a service worker that looks through all stores never takes this for an answer. */
function addressOf({ endpoint, base, format, fields, categories = [] }: Question): string {
  const urls = endpoint
    .trim()
    .split(/\s+/)
    .map(each => new URL(each, base).href);
  const name = typeof format === 'object' ? format.name : format;
  return `https://news-elements.invalid/?${encodeURIComponent(JSON.stringify([urls, name, fields, categories]))}`;
}

/** JSON has no dates. */
function revive(article: Article): Article {
  const { published, modified } = article;
  return {
    ...article,
    published: published && new Date(published),
    modified: modified && new Date(modified),
  };
}
