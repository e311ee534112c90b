/**
 * The last good feed of a source, stored in the Cache API and shown on a later visit when the source fails:
 * https://www.w3.org/TR/service-workers/#cache-interface
 * One copy a source, ten sources at most; nothing marked `no-store`, and nothing that may be personal. Where the Cache API is
 * missing or refuses (http, private windows, sandboxed frames, a full disk), nothing is stored.
 */
import type { Article, Feed } from '../article.js';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import type { LoadFeedOptions } from './load-options.js';
import { endpointUrl, nextPages } from './named-url.js';

const STORE = 'news-elements';
const MAX_SOURCES = 10;
const MAX_ARTICLES = 50;
/** Maximum length of a feed's JSON in UTF-16 code units; a longer feed isn't stored. */
const MAX_LENGTH = 1e6;
/** Maximum age of a stored feed that is shown: 30 days. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;
/** Statuses by which a server decides that the feed is not to be read, such as 410 (gone): then no stored copy is shown. */
const PERMANENT = /^(401|403|404|410|451)$/;

/** A source: its endpoint, and the options that decide which feed is read from it. Together they are the cache key. */
export interface SourceKey extends Pick<LoadFeedOptions, 'format' | 'fields' | 'apiQuery'> {
  /** One URL, or several separated by spaces. */
  readonly endpoint: string;
  /** Absolute URL that relative endpoints are resolved against. */
  readonly base: string;
}

/** A stored feed, and when it was stored. */
export interface SavedFeed {
  readonly feed: Feed;
  readonly date: Date;
}

/**
 * Cache key → the newest feed that waits to be written; `undefined` means that the stored copy is to be deleted. Each key is in
 * the queue once, and its write takes the newest feed, so twenty elements with one endpoint write once.
 */
const pending = new Map<string, Feed | undefined>();

/**
 * The last write of the queue. Writes run one after another: two at once would both count the old entries and evict the wrong
 * number.
 */
let writing: Promise<void> = Promise.resolve();

/**
 * Stores the newest articles of a source's feed. Never rejects.
 * @param headers of the answers that the feed was read from; if one of them forbids storage, the old copy is deleted
 */
export async function save(source: SourceKey, feed: Feed, headers: readonly Headers[] = []): Promise<void> {
  try {
    const key = cacheKey(source);
    const isFirst = !pending.has(key);
    pending.set(key, mayBeStored(headers) ? feed : undefined);
    if (isFirst) await (writing = writing.catch(() => {}).then(() => write(key)));
  } catch {
    // The browser refuses to store (no quota, no permission): then there is no copy for a later visit.
  }
}

async function write(key: string): Promise<void> {
  let store: Cache;
  let feed: Feed | undefined;
  try {
    store = await caches.open(STORE);
  } finally {
    feed = pending.get(key);
    pending.delete(key);
  }
  const text = feed && JSON.stringify({ ...feed, articles: feed.articles.slice(0, MAX_ARTICLES) });
  if (!text || text.length > MAX_LENGTH) {
    await store.delete(key);
    return;
  }
  await store.put(key, new Response(text, { headers: { date: new Date().toUTCString() } }));
  // `keys()` lists the oldest entry first, because `put` moves an existing one to the end.
  const kept = await store.keys();
  await Promise.all(kept.slice(0, -MAX_SOURCES).map(old => store.delete(old)));
}

/**
 * The stored feed of a source, to be shown instead of an error (stale-if-error). Never rejects; `undefined` when there is no
 * copy, when it is too old, or when the failure is the server's decision.
 */
export async function findSaved(source: SourceKey, failure: unknown): Promise<SavedFeed | undefined> {
  if (!isTemporary(failure)) return undefined;
  try {
    const store = await caches.open(STORE);
    const copy = await store.match(cacheKey(source));
    const date = new Date(copy?.headers.get('date') ?? NaN);
    if (!copy || !(Date.now() - date.getTime() < MAX_AGE_MS)) return undefined;
    const feed = (await copy.json()) as Feed;
    // JSON doesn't keep whether the next page is trusted, so it counts as untrusted: its request carries no token of the page.
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
 * Storage rules of https://www.rfc-editor.org/rfc/rfc9111#section-3. `private` is allowed, because this is the visitor's own
 * cache. But the answer to a request with the page's headers or cookies may be personal, and the next visitor of this browser
 * may be somebody else, so such an answer is stored only if it is marked `public` or `s-maxage`.
 */
function mayBeStored(headers: readonly Headers[]): boolean {
  const { headers: pageHeaders, credentials = 'omit' } = configuration;
  const directives = headers.map(each => each.get('cache-control') ?? '');
  if (directives.some(directive => /\bno-store\b/i.test(directive))) return false;
  const isPersonal = pageHeaders !== undefined || credentials !== 'omit';
  return (
    !isPersonal ||
    (directives.length > 0 && directives.every(directive => /\bpublic\b|\bs-maxage\b/i.test(directive)))
  );
}

function isTemporary(failure: unknown): boolean {
  if (!(failure instanceof FeedError)) return false;
  const { reason, status } = failure;
  return reason !== 'config' && reason !== 'not-found' && !PERMANENT.test(`${status}`);
}

/**
 * The cache key: a URL on a reserved domain, because `caches.match()` in the page's service worker searches all caches and
 * would answer a real URL from this one.
 */
function cacheKey({ endpoint, base, format, fields, apiQuery }: SourceKey): string {
  const urls = endpoint
    .trim()
    .split(/\s+/)
    .map(each => new URL(each, base).href);
  const name = typeof format === 'object' ? format.name : format;
  return `https://news-elements.invalid/?${encodeURIComponent(JSON.stringify([urls, name, fields, apiQuery?.categories ?? []]))}`;
}

/** Turns the ISO strings that JSON has for dates into `Date` objects. */
function revive(article: Article): Article {
  const { published, modified } = article;
  return {
    ...article,
    published: published && new Date(published),
    modified: modified && new Date(modified),
  };
}
