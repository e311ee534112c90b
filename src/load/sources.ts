import type { Feed } from '../article.js';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { apiError } from '../formats/api-error.js';
import type { Answer } from '../formats/format.js';
import { orderedFormats, type FormatEntry } from '../formats/recognise.js';
import { inCategories } from '../articles/in-categories.js';
import { toUrl, type KnownAnswer, type LoadFeedOptions } from './load-feed.js';
import { readOnce } from './load-any-feed.js';
import { request } from './request.js';

interface SourceOptions extends LoadFeedOptions, KnownAnswer {
  /** The one origin that gets the page's headers and cookies: that of the address which the page named. */
  readonly home: string | undefined;
}

/** Who named an address first: the page, or (false) a source that is elsewhere. The latter gets no headers or cookies. */
const named = new Map<string, boolean>();

/** Whether an address was first named by the page. */
function isTrusted(url: string): boolean {
  if (!named.has(url)) named.set(url, true);
  return named.get(url) === true;
}

/** Remembers that a source which is elsewhere, or leads elsewhere, names this further page. */
function distrust({ href }: URL): void {
  if (!named.has(href)) named.set(href, false);
}

/** Loads what no short cut leads to: several sources, APIs, pages that link to feeds. See `loadFeed`. */
export async function loadFromAnywhere(
  endpoint: string,
  options: LoadFeedOptions & KnownAnswer,
): Promise<Feed> {
  const endpoints = endpoint.trim().split(/\s+/).map(meant);
  // Not `allSettled`: pages with an old promise library in the place of the platform's have none.
  const results = await Promise.all(
    endpoints.map(each => loadSource(each, options).catch((error: unknown) => error as FeedError)),
  );
  options.signal?.throwIfAborted();
  const feeds = results.filter((result): result is Feed => !(result instanceof FeedError));
  const errors = results.filter(result => result instanceof FeedError);
  if (!feeds[0]) throw errors[0] as FeedError;
  for (const error of errors) options.onError?.(error);
  return feeds[1] ? (await import('../articles/merge-feeds.js')).mergeFeeds(feeds) : feeds[0];
}

async function loadSource(endpoint: string, options: LoadFeedOptions & KnownAnswer): Promise<Feed> {
  try {
    const url = absolute(endpoint, options.base);
    const home = isTrusted(url.href) ? url.origin : undefined;
    const feed = await loadFrom(url, { ...options, home });
    const next = feed.next && toUrl(feed.next);
    if (!next || next.origin === home) return feed;
    if (options.stays && next.origin !== url.origin) return { ...feed, next: undefined };
    distrust(next);
    return feed;
  } catch (cause) {
    if (cause instanceof FeedError) throw NO_SCHEME.test(endpoint) ? withHint(cause, endpoint) : cause;
    if (options.signal?.aborted) throw cause;
    const message = `${endpoint} could not be read: ${(cause as Error).message}`;
    throw new FeedError(message, { reason: 'format', url: endpoint, cause });
  }
}

/**
 * The address that was meant: word processors bend the quotes around an attribute's value, which makes them a part of
 * it, and some sites link to their feeds as `feed://`.
 */
const meant = (endpoint: string): string =>
  endpoint
    .replace(/^[“”„‘’«»]+|[“”„‘’«»]+$/g, '')
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:/i, 'https:');

/** `news.example/feed` is a file of this site for a browser, and another site for whoever wrote it. */
const NO_SCHEME = /^(?:www\.|(?:[a-z\d-]+\.)+[a-z]{2,}\/)/i;

function withHint({ message, reason, url, status, cause }: FeedError, endpoint: string): FeedError {
  const hint = `For another site, write the whole address: https://${endpoint}`;
  return new FeedError(`${message} ${hint}`, { reason, url, status, cause });
}

/** Loads what is at an address or, when that is a web page or nothing that can be read, the feed that it stands for. */
async function loadFrom(url: URL, options: SourceOptions): Promise<Feed> {
  let failure: FeedError | undefined;
  let page: Answer | undefined;
  try {
    const loaded = await load(url, options);
    if ('articles' in loaded) return loaded;
    page = loaded;
  } catch (error) {
    if (!(error instanceof FeedError && (error.reason === 'network' || error.status === 404))) throw error;
    failure = error;
  }
  for (const candidate of await feedsBehind(url, page)) {
    if (options.stays && candidate.origin !== url.origin) continue;
    try {
      const loaded = await load(candidate, options);
      if ('articles' in loaded) return loaded;
    } catch (error) {
      options.signal?.throwIfAborted();
      failure ??= error as FeedError;
    }
  }
  const message = `${url.href} is a web page that links to no feed. Name the address of the feed itself.`;
  throw failure ?? new FeedError(message, { reason: 'format', url: url.href });
}

/** The module that looks for feeds can't be had either when the network is gone. */
async function feedsBehind(url: URL, page: Answer | undefined): Promise<URL[]> {
  const discover = await import('./discover.js').catch(() => undefined);
  return discover?.feedsBehind(url, page) ?? [];
}

/** The feed at an address, or the answer when it is a web page. */
async function load(url: URL, options: SourceOptions): Promise<Feed | Answer> {
  const { format, fields, categories = [], whole } = options;
  const reading = { format, fields, formats: configuration.formats };
  const formats = await orderedFormats(reading);
  const isNamed = typeof format === 'object' || formats[0]?.name === format;
  const known = isNamed ? formats[0] : formats.find(entry => entry.serves?.(url));
  const api = await known?.load();
  const answer = await ask(url, known, options);
  const { root, contentType, text } = answer;
  const isPage = root === 'html' || /^<!doctype html\b/i.test(text) || (contentType === 'text/html' && root);
  if (isPage && !formats.some(entry => entry.recognises(answer))) return answer;

  const feed = await readOnce(answer, reading);
  if (api?.request && feed.format === api.name) return feed;
  return inCategories(await enriched(feed, url, options), whole ? [] : categories);
}

/** An API recognised only by its answer may have more to say when it is asked in its own way. */
async function enriched(feed: Feed, url: URL, options: SourceOptions): Promise<Feed> {
  const entry = (await orderedFormats()).find(({ name }) => name === feed.format);
  const format = await entry?.load();
  if (!format?.request || feed.articles.some(({ image, authors }) => image ?? authors[0])) return feed;
  try {
    const better = await format.parse(await ask(url, entry, { ...options, categories: [] }), options);
    return better.articles.length ? better : feed;
  } catch {
    options.signal?.throwIfAborted();
    return feed;
  }
}

async function ask(url: URL, entry: FormatEntry | undefined, options: SourceOptions): Promise<Answer> {
  const format = await entry?.load();
  const get = async (href: string, expected?: FormatEntry): Promise<Answer> => {
    const { known, home } = options;
    const anonymous = new URL(href).origin !== home;
    const answer = await (known?.url === href ? known.answer : request(href, { ...options, anonymous }));
    // An API's own error is for its format to read: it may mean no more than "past the last page".
    if ((answer.status ?? 0) >= 400 && !expected?.recognises(answer)) throw apiError(answer);
    return answer;
  };
  const { categories, limit, pageSize = limit } = options;
  const asked = await format?.request?.(url, { limit: pageSize, categories }, get);
  return get((asked ?? url).href, entry);
}

/** Throws a `FeedError` with reason `config` for what is no address. */
function absolute(endpoint: string, base: string | undefined): URL {
  const url = toUrl(endpoint, base);
  if (url) return url;
  const message = endpoint
    ? `"${endpoint}" is no address that can be asked: it must be http or https and hold no user name.`
    : 'There is no endpoint. Name a feed, an API or a page that links to one.';
  throw new FeedError(message, { reason: 'config', url: endpoint });
}
