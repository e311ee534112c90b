/** Loads several endpoints, APIs that need query parameters, and the feeds that web pages link to. */
import type { Feed } from '../article.js';
import { inCategories } from '../articles/in-categories.js';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { apiError } from '../formats/apis/api-error.js';
import { orderedFormats } from '../formats/apis/apis.js';
import type { Answer, FormatEntry, ReadOptions } from '../formats/format.js';
import { read } from '../formats/read.js';
import { unclobbered } from '../html/unclobbered.js';
import { lazy } from '../lazy.js';
import type { EarlyRequest, LoadFeedOptions } from './load-options.js';
import { corsFailures } from './cors-failures.js';
import { fromAddress, namedBy, nextPages, writtenUrl, type LoadedFeed, type NamedUrl } from './named-url.js';
import { request } from './request.js';

interface SourceOptions extends LoadFeedOptions {
  readonly early?: EarlyRequest | undefined;
  /** Called with each answer, whatever its status. */
  readonly onAnswer?: ((answer: Answer) => void) | undefined;
}

/** The answer of a URL, and the feed that was read from it. `feed` is absent when the answer is a web page. */
interface Loaded {
  readonly answer: Answer;
  readonly feed?: Feed | undefined;
}

/**
 * Loads and merges one or more sources; see `loadFeed` for the result and the errors.
 * @param endpoints as the page wrote them, or the next pages of a loaded feed
 */
export async function loadSources(
  endpoints: readonly (string | NamedUrl)[],
  options: SourceOptions,
): Promise<Feed> {
  // Not `Promise.allSettled`: old polyfills replace the browser's `Promise` by one that lacks it.
  const results = await Promise.all(
    endpoints.map(each => loadSource(each, options).catch((error: unknown) => error as FeedError)),
  );
  options.signal?.throwIfAborted();
  const feeds = results.filter((result): result is LoadedFeed => !(result instanceof FeedError));
  const errors = results.filter(result => result instanceof FeedError);
  const failures = errors.length > MOST_FAILURES ? [inOne(errors, results.length)] : errors;
  if (!feeds[0]) throw failures[0] ?? noEndpoint('');
  for (const failure of failures) options.onError?.(failure);
  if (!feeds[1]) return feeds[0];
  const { mergeFeeds } = await lazy(() => import('../articles/merge-feeds.js'));
  const merged = mergeFeeds(feeds);
  return Object.assign(merged, { [nextPages]: feeds.flatMap(feed => feed[nextPages] ?? []) });
}

/** Above this number of failed endpoints, one error stands for all, so that neither the console nor listeners are flooded. */
const MOST_FAILURES = 20;

/** An error with the number of failures, the properties of the first one, and an `AggregateError` of all as its `cause`. */
function inOne(errors: readonly FeedError[], endpoints: number): FeedError {
  const { message, reason, url, status } = errors[0]!;
  const count = `${errors.length} of ${endpoints} endpoints could not be loaded: `;
  const more = ` And ${errors.length - 1} more.`;
  return new FeedError(count + message + more, { reason, url, status, cause: new AggregateError(errors) });
}

async function loadSource(source: string | NamedUrl, options: SourceOptions): Promise<LoadedFeed> {
  const written = typeof source === 'string' ? source : source.url.href;
  try {
    const named = typeof source === 'string' ? namedByPage(written, options) : source;
    const { answer, feed, asked } = await loadOrDiscover(named, options);
    return fromAddress(feed, asked, answer, options.sameOriginOnly);
  } catch (cause) {
    if (cause instanceof FeedError) throw NO_SCHEME.test(written) ? withHint(cause, written) : cause;
    if (options.signal?.aborted) throw cause;
    const message = `${written} could not be read: ${(cause as Error).message}`;
    throw new FeedError(message, { reason: 'format', url: written, cause });
  }
}

/** An endpoint that the page wrote, as a URL. Throws `FeedError` with reason `config` when `fetch` can't request it. */
function namedByPage(endpoint: string, options: SourceOptions): NamedUrl {
  const named = writtenUrl(endpoint, options);
  if (!named) throw noEndpoint(endpoint, options.base);
  return named;
}

function noEndpoint(endpoint: string, base = globalThis.document && unclobbered('baseURI')): FeedError {
  // `blob:` and `data:` URLs have no path that others could be relative to.
  const isAlone = base && !URL.canParse('/', base) && !URL.canParse(endpoint);
  const remedy = isAlone
    ? `on a page at ${base.slice(0, base.indexOf(':'))}: it must be a whole one, with https.`
    : 'that can be asked: it must be http or https and hold no user name.';
  const message = endpoint
    ? `"${endpoint}" is no address ${remedy}`
    : 'There is no endpoint. Name a feed, an API or a page that links to one.';
  return new FeedError(message, { reason: 'config', url: endpoint });
}

/**
 * Matches an endpoint that begins with a host but no scheme, such as `news.example/feed`. It is requested as a relative URL; if
 * that fails, the error message suggests to add `https://`.
 */
const NO_SCHEME = /^[“”„‘’«»]*(?:www\.|(?:[a-z\d-]+\.)+[a-z]{2,}\/)/i;

function withHint({ message, reason, url, status, cause }: FeedError, endpoint: string): FeedError {
  const hint = `For another site, write the whole address: https://${endpoint}`;
  return new FeedError(`${message} ${hint}`, { reason, url, status, cause });
}

/** Feeds behind a web page that are requested at most, so that a site that is broken isn't asked once for each of its links. */
const MOST_CANDIDATES = 2;

/**
 * Loads the feed at a URL. When the URL leads to a web page, loads the first feed of those that autodiscovery finds for it. When
 * the URL gives status 404, or CORS forbids to read its answer, one address is guessed; see `mayGuess`.
 * @returns `asked` is the URL of the feed: if a web page named it, it may be untrusted although `named` is trusted
 */
async function loadOrDiscover(
  named: NamedUrl,
  options: SourceOptions,
): Promise<{ readonly answer: Answer; readonly feed: Feed; readonly asked: NamedUrl }> {
  const { url } = named;
  let failure: FeedError | undefined;
  let page: Answer | undefined;
  let last: Answer | undefined;
  try {
    const { answer, feed } = await load(named, { ...options, onAnswer: answer => (last = answer) });
    if (feed) return { answer, feed, asked: named };
    page = answer;
  } catch (error) {
    if (!(error instanceof FeedError && mayGuess(error, last))) throw error;
    failure = error;
  }
  const candidates = (await feedsBehind(url, page)).filter(
    ({ origin }) => !options.sameOriginOnly || origin === url.origin,
  );
  const cause = failure;
  // A guess that fails isn't repeated, as nobody named its address.
  const once = cause ? { ...options, pause: () => Promise.reject(cause) } : options;
  for (const candidate of candidates.slice(0, MOST_CANDIDATES)) {
    // Without an answer, the library itself has guessed the candidate, on the origin of the URL.
    const asked = namedBy(named, page ?? { url: url.href }, candidate);
    try {
      const { answer, feed } = await load(asked, once);
      if (feed) return { answer, feed, asked };
    } catch (error) {
      options.signal?.throwIfAborted();
      failure ??= error as FeedError;
    }
  }
  const message = `${url.href} is a web page that links to no feed. Name the address of the feed itself.`;
  throw failure ?? new FeedError(message, { reason: 'format', url: url.href });
}

/**
 * Whether the feed may be at another address of the same site: after status 404, unless an API has given it, as its JSON is a
 * definite answer; and where CORS blocks the answer. Another address of a server that can't be reached isn't asked.
 */
function mayGuess(failure: FeedError, answer: Answer | undefined): boolean {
  return failure.status === 404 ? answer?.json === undefined : corsFailures.has(failure);
}

/**
 * Feed autodiscovery: URLs that may be feeds, best guess first. An empty list when the chunk `discover.js` can't be fetched:
 * then the failure of `url` itself is reported, as if it had no links to feeds.
 */
async function feedsBehind(url: URL, page: Answer | undefined): Promise<URL[]> {
  const discover = await lazy(() => import('./discover.js')).catch(() => undefined);
  return discover?.feedsBehind(url, page) ?? [];
}

/** Requests a URL and reads a feed from the answer. For a web page, returns the answer without a feed. */
async function load(named: NamedUrl, options: SourceOptions): Promise<Loaded> {
  const { format, fields, categories = [] } = options;
  const reading: ReadOptions = { format, fields, formats: configuration.formats };
  const formats = orderedFormats(reading);
  const isNamed = typeof format === 'object' || formats[0]?.name === format;
  const api = isNamed ? formats[0] : formats.find(entry => entry.serves?.(named.url));
  const answer = await ask(named, api, options);
  const { root, contentType, text } = answer;
  const isPage = root === 'html' || /^<!doctype html\b/i.test(text) || (contentType === 'text/html' && root);
  if (isPage && !formats.some(entry => entry.recognises(answer))) return { answer };

  const feed = await read(answer, reading);
  // `isAsked`: the method `request` of the API's format has put the categories into the URL, so the API has filtered by them.
  // Its entries may lack the names of their categories, so a second filter here would drop such entries.
  const isAsked = feed.format === api?.name && 'request' in (await api.load());
  return { answer, feed: isAsked ? feed : inCategories(await enriched(feed, named, options), categories) };
}

/**
 * Improves the feed of an API that was recognised only by its answer and so was requested without query parameters: if the
 * entries have neither pictures nor authors, like WordPress's without `_embed`, requests the API once more, with parameters.
 * Returns the given feed when the second request isn't needed, fails, or brings no articles.
 */
async function enriched(feed: Feed, named: NamedUrl, options: SourceOptions): Promise<Feed> {
  const entry = orderedFormats().find(({ name }) => name === feed.format);
  const format = await entry?.load();
  if (!format?.request || feed.articles.some(({ image, authors }) => image ?? authors[0])) return feed;
  try {
    const { limit, apiQuery } = options;
    const query = { limit: apiQuery?.limit ?? limit };
    const answer = await ask(named, entry, { ...options, apiQuery: query });
    const better = await read(answer, { format: feed.format, fields: options.fields });
    return better.articles.length ? better : feed;
  } catch {
    options.signal?.throwIfAborted();
    return feed;
  }
}

/**
 * Requests a URL. If `entry` is the format of an API, with a method `request`, query parameters are added to the URL first. The
 * request gets the headers and cookies of `configure()` if the URL is trusted; requests to other origins never do.
 */
async function ask(
  { url, trusted }: NamedUrl,
  entry: FormatEntry | undefined,
  options: SourceOptions,
): Promise<Answer> {
  const { early, categories, limit, apiQuery = { limit, categories } } = options;
  const get = async (href: string, expected?: FormatEntry): Promise<Answer> => {
    const target = new URL(href);
    const anonymous = !trusted || target.origin !== url.origin;
    const answer = await (early?.url === target.href
      ? early.answer
      : request(target, { ...options, anonymous }));
    options.onAnswer?.(answer);
    // An error status throws here, unless the expected API recognises the answer: its parser then decides. For example,
    // WordPress answers with an error for a page past the last one, which the parser reads as a feed without articles.
    if ((answer.status ?? 0) >= 400 && !expected?.recognises(answer)) throw apiError(answer);
    return answer;
  };
  const format = await entry?.load();
  const asked = await format?.request?.(url, apiQuery, get);
  return get((asked ?? url).href, entry);
}
