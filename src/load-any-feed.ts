import type { Feed } from './article.js';
import { configuration } from './configure.js';
import { FeedError } from './feed-error.js';
import { apiError } from './formats/api-error.js';
import type { Answer } from './formats/format.js';
import { formats, orderedFormats, readAnswer, type FormatEntry, type ReadOptions } from './formats/index.js';
import { inCategories } from './in-categories.js';
import { toUrl, type KnownAnswer, type LoadFeedOptions } from './load-feed.js';
import { request } from './request.js';

/** Loads what no short cut leads to: several sources, APIs, XML, pages that link to feeds. See `loadFeed`. */
export async function loadAnyFeed(endpoint: string, options: LoadFeedOptions & KnownAnswer): Promise<Feed> {
  const endpoints = endpoint.trim().split(/\s+/);
  const results = await Promise.allSettled(endpoints.map(each => loadSource(each, options)));
  options.signal?.throwIfAborted();
  const feeds = results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
  const errors = results.flatMap(result =>
    result.status === 'rejected' ? [result.reason as FeedError] : [],
  );
  if (!feeds[0]) throw errors[0] as FeedError;
  for (const error of errors) options.onError?.(error);
  return feeds[1] ? (await import('./merge-feeds.js')).mergeFeeds(feeds) : feeds[0];
}

async function loadSource(endpoint: string, options: LoadFeedOptions & KnownAnswer): Promise<Feed> {
  try {
    return await loadFrom(absolute(endpoint, options.base), options);
  } catch (cause) {
    if (cause instanceof FeedError || options.signal?.aborted) throw cause;
    const message = `${endpoint} could not be read: ${(cause as Error).message}`;
    throw new FeedError(message, { reason: 'format', url: endpoint, cause });
  }
}

/** Loads what is at an address or, when that is a web page or nothing that can be read, the feed that it stands for. */
async function loadFrom(url: URL, options: LoadFeedOptions & KnownAnswer): Promise<Feed> {
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
async function load(url: URL, options: LoadFeedOptions & KnownAnswer): Promise<Feed | Answer> {
  const { format, fields, categories = [] } = options;
  const reading = { format, fields, formats: configuration.formats };
  const formats = orderedFormats(reading);
  const isNamed = typeof format === 'object' || formats[0]?.name === format;
  const known = isNamed ? formats[0] : formats.find(entry => entry.serves?.(url));
  const api = await known?.load();
  const answer = await ask(url, known, options);
  const isPage = answer.root === 'html' || /^<!doctype html\b/i.test(answer.text);
  if (isPage && !formats.some(entry => entry.recognises(answer))) return answer;

  const feed = await readOnce(answer, reading);
  if (api?.request && feed.format === api.name) return feed;
  return inCategories(await enriched(feed, url, options), categories);
}

const readings = new WeakMap<Answer, Map<unknown, Promise<Feed>>>();

/** Twenty elements with one endpoint have one answer, and it is read once. */
function readOnce(answer: Answer, reading: ReadOptions): Promise<Feed> {
  const feeds = readings.get(answer) ?? new Map<unknown, Promise<Feed>>();
  readings.set(answer, feeds);
  const key = reading.fields ?? reading.format;
  const feed = feeds.get(key) ?? readAnswer(answer, reading);
  feeds.set(key, feed);
  return feed;
}

/** An API recognised only by its answer may have more to say when it is asked in its own way. */
async function enriched(feed: Feed, url: URL, options: LoadFeedOptions & KnownAnswer): Promise<Feed> {
  const entry = formats.find(({ name }) => name === feed.format);
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

async function ask(
  url: URL,
  entry: FormatEntry | undefined,
  options: LoadFeedOptions & KnownAnswer,
): Promise<Answer> {
  const format = await entry?.load();
  const get = async (href: string, expected?: FormatEntry): Promise<Answer> => {
    const { known } = options;
    const answer = await (known?.url === href ? known.answer : request(href, options));
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
