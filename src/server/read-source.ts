import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { parseFeed } from '../formats/parse-feed.js';
import { withDeadline } from './deadline.js';
import type { FeedSource } from './feed-source.js';
import { fetchPublicly } from './fetch-publicly.js';
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
  readonly resolve: ResolveHost;
  /** Maximum seconds for one request, including redirects and the download of the body. */
  readonly timeout: number;
  /** Maximum number of bytes of the body after decompression. */
  readonly maxBytes: number;
}

interface Download {
  readonly response: Response;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

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
  const { response, bytes } = await download(source, url, previous, limits);
  if (previous && response.status === 304) return previous;
  if (!response.ok) {
    const { status } = response;
    throw new FeedError(`The source answered with status ${status}.`, { reason: 'http', url, status });
  }
  const { headers } = response;
  return {
    feed: await parse(source, response.url || url, headers, bytes),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

async function download(
  source: FeedSource,
  url: string,
  previous: Snapshot | undefined,
  { timeout, maxBytes, fetch, resolve }: UpstreamLimits,
): Promise<Download> {
  const trustedOrigin = new URL(source.url).origin;
  const headers = (target: URL) =>
    requestHeaders(previous, target.origin === trustedOrigin ? source.headers : {});
  const timeoutError = () =>
    new FeedError(`The source did not answer within ${timeout} seconds.`, { reason: 'timeout', url });
  try {
    return await withDeadline(timeout, timeoutError, async signal => {
      const response = await fetchPublicly(new URL(url), { fetch, resolve, signal, trustedOrigin, headers });
      return { response, bytes: await readBody(response, maxBytes) };
    });
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('The source could not be reached.', { reason: 'network', url, cause });
  }
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
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

async function parse(
  { format, fields }: FeedSource,
  url: string,
  headers: Headers,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Feed> {
  try {
    return await parseFeed(bytes, { url, headers, format, fields });
  } catch (cause) {
    const message = 'The answer of the source could not be read as a feed.';
    const reason = cause instanceof FeedError ? cause.reason : 'format';
    throw new FeedError(message, { reason, url, cause });
  }
}
