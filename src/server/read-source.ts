import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { withDeadline } from './deadline.js';
import { readFeed, type FeedReading } from './feed-reading.js';
import type { FeedSource } from './feed-source.js';
import { fetchPublicly } from './fetch-publicly.js';
import { joinBytes } from './join-bytes.js';
import { nextTask } from './next-task.js';
import type { PinnedFetch } from './pinned-fetch.js';
import type { ReadingThreads } from './reading-threads.js';
import type { ResolveHost } from './resolve-host.js';

/**
 * The feed parsed from a source's answer, with the validators of the answer (`ETag`, `Last-Modified`): the next request for the
 * page sends them, so that the source can answer with status 304.
 */
export interface Snapshot {
  readonly feed: Feed;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export interface UpstreamLimits {
  readonly fetch: typeof fetch;
  readonly pinnedFetch?: PinnedFetch | undefined;
  readonly resolve: ResolveHost;
  /** Maximum seconds for one page: request, redirects, download of the body, and reading of the feed. */
  readonly timeout: number;
  /** Maximum number of bytes of the body after decompression. */
  readonly maxBytes: number;
  readonly threads: ReadingThreads;
}

interface Download {
  readonly response: Response;
  /** URL of the response, after redirects. */
  readonly answeredBy: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Size in bytes up to which an answer is read on the main thread. The most hostile ones of this size take less than 100 ms, which
 * is also what the start of a thread takes.
 */
const SMALL = 10_000;
/** Least bound in UTF-16 code units for the texts of a feed together; with a larger `maxBytes`, the bound is that number. */
const MAX_LENGTH = 5_000_000;
/** Maximum length of the URL of a next page. A longer one isn't followed. */
const MAX_URL = 8000;

const ACCEPT = [
  'application/feed+json, application/rss+xml, application/atom+xml',
  'application/json;q=0.9, application/xml;q=0.9, */*;q=0.5',
].join(', ');

/**
 * Downloads and parses the page of a source that has the URL `url`: the source's first page or a further one. Resolves to
 * `previous` when the source answers with status 304. Throws `FeedError` with reason `network`, `timeout`, `http` or `format`
 * (also for a body that is too large). Its message contains no URL: visitors read the message, and the URL may contain a key.
 */
export async function readSource(
  source: FeedSource,
  url: string,
  previous: Snapshot | undefined,
  limits: UpstreamLimits,
): Promise<Snapshot> {
  const { timeout, maxBytes, threads } = limits;
  const timeoutError = () =>
    new FeedError(`The source did not answer within ${timeout} seconds.`, { reason: 'timeout', url });
  return withDeadline(timeout, timeoutError, async signal => {
    const { response, answeredBy, bytes } = await download(source, url, previous, limits, signal);
    if (previous && response.status === 304) return previous;
    if (!response.ok) {
      const { status } = response;
      throw new FeedError(`The source answered with status ${status}.`, { reason: 'http', url, status });
    }
    const { headers } = response;
    await nextTask(signal);
    const { format, fields } = source;
    const reading: FeedReading = {
      url: source.url,
      headers: { ...source.headers },
      format,
      fields,
      requested: url,
      answeredBy,
      answerHeaders: [...headers],
      bytes,
      maxLength: Math.max(MAX_LENGTH, maxBytes),
    };
    const isLarge = bytes.byteLength > SMALL;
    const feed = (isLarge && (await threads.read(reading, signal))) || (await readFeed(reading, signal));
    return {
      feed: { ...feed, next: ownNext(feed.next, [source.url, answeredBy]) },
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
    };
  });
}

async function download(
  source: FeedSource,
  url: string,
  previous: Snapshot | undefined,
  { maxBytes, fetch, pinnedFetch, resolve }: UpstreamLimits,
  signal: AbortSignal,
): Promise<Download> {
  const trustedOrigin = new URL(source.url).origin;
  const headers = (target: URL) =>
    requestHeaders(previous, target.origin === trustedOrigin ? source.headers : {});
  try {
    const request = { fetch, pinnedFetch, resolve, signal, trustedOrigin, headers };
    const { response, url: answeredBy } = await fetchPublicly(new URL(url), request);
    return { response, answeredBy, bytes: await readBody(response, maxBytes) };
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('The source could not be reached.', { reason: 'network', url, cause });
  }
}

/**
 * The URL of the next page, if it has the origin of one of these URLs: that of the configured one, or that of the answer, which
 * differs after a redirect from http to https or to `www.`. Nobody named other origins but the author of the feed.
 */
function ownNext(next: string | undefined, urls: readonly string[]): string | undefined {
  if (!next || next.length > MAX_URL || !URL.canParse(next)) return undefined;
  const { origin } = new URL(next);
  return urls.some(url => new URL(url).origin === origin) ? next : undefined;
}

function requestHeaders(previous: Snapshot | undefined, own: FeedSource['headers'] = {}): Headers {
  const headers = new Headers({ accept: ACCEPT, 'user-agent': 'news-elements' });
  if (previous?.etag) headers.set('if-none-match', previous.etag);
  if (previous?.lastModified) headers.set('if-modified-since', previous.lastModified);
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  return headers;
}

/**
 * Reads a response body. Throws `FeedError` after more than `maxBytes` bytes, which cancels the download: `for await` cancels
 * the stream when its loop throws. The received bytes are counted, because `Content-Length` may be wrong.
 */
async function readBody({ body, url }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw new FeedError(`The source answers with more than ${maxBytes} bytes.`, { reason: 'format', url });
    }
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}
