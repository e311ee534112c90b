/**
 * What a source said last, kept for a visit when it says nothing: https://www.w3.org/TR/service-workers/#cache-interface
 * One copy for each source, a few sources, nothing that a source wants forgotten or that may be one reader's own. Where
 * it can't be kept (http, private windows, sandboxed frames, full disks), it isn't.
 */
import type { Article, Feed } from '../article.js';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import type { LoadFeedOptions } from './load-options.js';
import { endpointUrl, nextPages } from './named-url.js';

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
export interface Question extends Pick<LoadFeedOptions, 'format' | 'fields' | 'apiQuery'> {
  /** One URL, or several separated by spaces. */
  readonly endpoint: string;
  /** What relative ones are resolved against. */
  readonly base: string;
}

/** A feed as it was, and when that was. */
export interface SavedFeed {
  readonly feed: Feed;
  readonly date: Date;
}

/** The newest feed that each address waits to keep, if it may: twenty elements with one endpoint write once. */
const waiting = new Map<string, Feed | undefined>();

/** One copy is written after the other, so that what is counted and dropped is what is there. */
let writing: Promise<void> = Promise.resolve();

/**
 * Keeps the newest articles of a feed for the question that brought it. Never rejects.
 * @param headers of the answers it was read from; where one of them forbids it, what was kept before goes, too
 */
export async function keep(question: Question, feed: Feed, headers: readonly Headers[] = []): Promise<void> {
  try {
    const address = addressOf(question);
    const isFirst = !waiting.has(address);
    waiting.set(address, mayBeKept(headers) ? feed : undefined);
    if (isFirst) await (writing = writing.catch(() => {}).then(() => write(address)));
  } catch {
    // No place, or no permission: the next visit has to do without.
  }
}

async function write(address: string): Promise<void> {
  let store: Cache;
  let feed: Feed | undefined;
  try {
    store = await caches.open(STORE);
  } finally {
    feed = waiting.get(address);
    waiting.delete(address);
  }
  const text = feed && JSON.stringify({ ...feed, articles: feed.articles.slice(0, MAX_ARTICLES) });
  if (!text || text.length > MAX_LENGTH) {
    await store.delete(address);
    return;
  }
  await store.put(address, new Response(text, { headers: { date: new Date().toUTCString() } }));
  // The oldest come first: what is put again moves to the end.
  const kept = await store.keys();
  await Promise.all(kept.slice(0, -MAX_SOURCES).map(old => store.delete(old)));
}

/** What was kept of a source, if it may stand in for what failed. Never rejects. */
export async function recall(question: Question, failure: unknown): Promise<SavedFeed | undefined> {
  if (!mayPass(failure)) return undefined;
  try {
    const store = await caches.open(STORE);
    const copy = await store.match(addressOf(question));
    const date = new Date(copy?.headers.get('date') ?? NaN);
    if (!copy || !(Date.now() - date.getTime() < MAX_AGE_MS)) return undefined;
    const feed = (await copy.json()) as Feed;
    // Nothing tells any more who named the next page: it gets no token.
    const pages = (feed.next ?? '').split(' ').flatMap(each => {
      const url = endpointUrl(each);
      return url ? { url, trusted: false } : [];
    });
    return { feed: { ...feed, articles: feed.articles.map(revive), ...{ [nextPages]: pages } }, date };
  } catch {
    return undefined;
  }
}

/**
 * As https://www.rfc-editor.org/rfc/rfc9111#section-3 has it of stores. `private` is for a visitor's own, as this is; but
 * after headers or cookies of the page, an answer may be one reader's only, unless it says that it is everyone's.
 */
function mayBeKept(headers: readonly Headers[]): boolean {
  const { headers: own, credentials = 'omit' } = configuration;
  const wishes = headers.map(each => each.get('cache-control') ?? '');
  if (wishes.some(wish => /\bno-store\b/i.test(wish))) return false;
  const isPersonal = own !== undefined || credentials !== 'omit';
  return !isPersonal || (wishes.length > 0 && wishes.every(wish => /\bpublic\b|\bs-maxage\b/i.test(wish)));
}

function mayPass(failure: unknown): boolean {
  if (!(failure instanceof FeedError)) return false;
  const { reason, status } = failure;
  return reason !== 'config' && reason !== 'not-found' && !MEANT.test(`${status}`);
}

/** No source has such an address, so a service worker that looks through all stores never takes this for an answer. */
function addressOf({ endpoint, base, format, fields, apiQuery }: Question): string {
  const urls = endpoint
    .trim()
    .split(/\s+/)
    .map(each => new URL(each, base).href);
  const name = typeof format === 'object' ? format.name : format;
  return `https://news-elements.invalid/?${encodeURIComponent(JSON.stringify([urls, name, fields, apiQuery?.categories ?? []]))}`;
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
