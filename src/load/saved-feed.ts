/**
 * Saved feeds: the last feed that a source answered with is stored in the Cache API, and shown on a later visit when a request
 * to the source fails. https://www.w3.org/TR/service-workers/#cache-interface
 * There is one copy for each source, for ten sources at most and 30 days at most. Answers that are marked `private` or `no-store`
 * or may be personal aren't stored. Where the Cache API is missing or throws (http, private windows, sandboxed frames, a full
 * disk), nothing is stored.
 */
import type { Article, Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import type { Answer } from '../formats/format.js';
import type { LoadFeedOptions } from './load-options.js';
import { endpointUrl, nextPages } from './named-url.js';

const STORE = 'news-elements';
const MAX_SOURCES = 10;
const MAX_ARTICLES = 50;
/** Maximum length of a feed's JSON in UTF-16 code units; a longer feed isn't stored. */
const MAX_LENGTH = 1e6;
/** Maximum age of a stored feed: 30 days. */
const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_AGE_MS = 30 * DAY_MS;
/** HTTP statuses that mean a decision of the server, not an outage, such as 410 (gone): then no stored feed is shown. */
const PERMANENT = /^(401|403|404|410|451)$/;

/** A source: its endpoint, and the options that decide which feed is read from it. Together they are the cache key. */
export interface SourceKey extends Pick<LoadFeedOptions, 'format' | 'fields' | 'apiQuery'> {
  /** One URL, or several separated by spaces. */
  readonly endpoint: string;
  /** Absolute URL that relative endpoints are resolved against. */
  readonly base: string;
}

/** Response headers of an answer, and its `tokens`: whether its request may have had a token. */
export type AnswerFacts = readonly [headers: Headers, tokens?: Answer['tokens']];

/** A stored feed, and when it was stored. */
export interface SavedFeed {
  readonly feed: Feed;
  readonly date: Date;
}

/**
 * Queue of writes: cache key → the newest feed to store for it, or `undefined` when the stored copy is to be deleted. A newer
 * feed replaces one that waits under the same key, so twenty elements with one endpoint write once.
 */
const pending = new Map<string, Feed | undefined>();

/**
 * Settles when the last write of the queue is done. Each write waits for the one before it: two parallel writes would both
 * count the stored feeds before either has deleted any, and so delete the wrong number.
 */
let writing: Promise<void> = Promise.resolve();

/**
 * Stores a source's feed with its first 50 articles. Never rejects.
 * @param answers from which the feed was read; if one doesn't allow storage, the stored copy is deleted instead
 */
export async function save(
  source: SourceKey,
  feed: Feed,
  answers: readonly AnswerFacts[] = [],
): Promise<void> {
  try {
    const key = cacheKey(source);
    const isFirst = !pending.has(key);
    pending.set(key, answers.every(mayBeStored) ? feed : undefined);
    if (isFirst) await (writing = writing.catch(() => {}).then(() => write(key)));
  } catch {
    // The Cache API is missing or throws (no quota, no permission): there will be no copy for a later visit.
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
  if (!text || text.length > MAX_LENGTH) await store.delete(key);
  else await store.put(key, new Response(text, { headers: { date: new Date().toUTCString() } }));
  await prune(store);
}

/**
 * Deletes all stored feeds that are too old, and of the others those that were stored longest ago, if there are too many. `keys()`
 * lists these first, because `put` moves a replaced entry to the end.
 */
async function prune(store: Cache): Promise<void> {
  const keys = await store.keys();
  const isOld = await Promise.all(keys.map(async key => !isFresh(dateOf(await store.match(key)))));
  const kept = keys.filter((_, index) => !isOld[index]);
  const dropped = [...keys.filter((_, index) => isOld[index]), ...kept.slice(0, -MAX_SOURCES)];
  await Promise.all(dropped.map(key => store.delete(key)));
}

/** When a stored feed was stored; an invalid date for an entry that this module didn't write. */
const dateOf = (copy: Response | undefined): Date => new Date(copy?.headers.get('date') ?? NaN);

/** Whether a date is less than 30 days ago. A date in the future counts as old: the clock was set back since. */
function isFresh(date: Date): boolean {
  const age = Date.now() - date.getTime();
  return age >= -DAY_MS && age < MAX_AGE_MS;
}

/**
 * The stored feed of a source, to be shown although a request failed (stale-if-error). Never rejects. `undefined` when there is
 * no copy, when it is older than 30 days, or when the failure is no temporary one: a wrong setting, a missing article, or a
 * status such as 410.
 */
export async function findSaved(source: SourceKey, failure: unknown): Promise<SavedFeed | undefined> {
  if (!isTemporary(failure)) return undefined;
  try {
    const store = await caches.open(STORE);
    const copy = await store.match(cacheKey(source));
    const date = dateOf(copy);
    if (!copy || !isFresh(date)) {
      await prune(store);
      return undefined;
    }
    const feed = (await copy.json()) as Feed;
    // The stored JSON doesn't contain whether the URL of the next page is trusted. So it counts as untrusted, and its request
    // gets no headers or cookies of `configure()`.
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
 * Whether an answer may be stored, by the rules of https://www.rfc-editor.org/rfc/rfc9111#section-3 for a shared cache: the next
 * person to use this browser may be somebody else. So `private` forbids it, too, and a `Vary` that says that the answer depends on
 * who asks. An answer to a request with the page's headers is never stored; one whose request may have had a token is stored only
 * if its `Cache-Control` has `public` or `s-maxage`.
 */
function mayBeStored([headers, tokens]: AnswerFacts): boolean {
  const directives = headers.get('cache-control') ?? '';
  if (tokens === 'sent' || /\b(?:private|no-store)\b/i.test(directives)) return false;
  if (/\b(?:cookie|authorization)\b/i.test(headers.get('vary') ?? '')) return false;
  return tokens !== 'possible' || /\bpublic\b|\bs-maxage\b/i.test(directives);
}

function isTemporary(failure: unknown): boolean {
  if (!(failure instanceof FeedError)) return false;
  const { reason, status } = failure;
  return reason !== 'config' && reason !== 'not-found' && !PERMANENT.test(`${status}`);
}

/**
 * The cache key of a source: a URL on the reserved domain `.invalid`. If the key were the endpoint's URL, `caches.match()` in
 * the page's service worker, which searches all caches of the origin, would find the stored feed, and the worker would answer
 * requests for the endpoint with it.
 */
function cacheKey({ endpoint, base, format, fields, apiQuery }: SourceKey): string {
  const urls = endpoint
    .trim()
    .split(/\s+/)
    .map(each => endpointUrl(each, base)?.href);
  const name = typeof format === 'object' ? format.name : format;
  return `https://news-elements.invalid/?${encodeURIComponent(JSON.stringify([urls, name, fields, apiQuery?.categories ?? []]))}`;
}

/** Turns the dates of an article from stored JSON, which are ISO strings, into `Date` objects. */
function revive(article: Article): Article {
  const { published, modified } = article;
  return {
    ...article,
    published: published && new Date(published),
    modified: modified && new Date(modified),
  };
}
