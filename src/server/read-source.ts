import type { Feed } from '../article.js';
import { FeedError } from '../feed-error.js';
import { parseFeed } from '../formats/parse-feed.js';
import { withDeadline } from './deadline.js';
import type { FeedSource } from './feed-source.js';
import { fetchPublicly } from './fetch-publicly.js';
import type { ResolveHost } from './resolve-host.js';

/** What a source answered, and what lets it say "not modified" the next time. */
export interface Snapshot {
  readonly feed: Feed;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export interface UpstreamLimits {
  readonly fetch: typeof fetch;
  readonly resolve: ResolveHost;
  /** Seconds for all of it: redirects, headers and body. */
  readonly timeout: number;
  /** Size of the body after decompression. */
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
 * Asks a source, or for a further page of it, and reads the answer; `known` itself when nothing has changed since.
 * Throws `FeedError` (`network`, `timeout`, `http`, `format`; too large is `format`). Its message names no URL:
 * visitors read it, and the URL may hold a key.
 */
export async function readSource(
  source: FeedSource,
  url: string,
  known: Snapshot | undefined,
  limits: UpstreamLimits,
): Promise<Snapshot> {
  const { response, bytes } = await download(source, url, known, limits);
  if (known && response.status === 304) return known;
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
  known: Snapshot | undefined,
  { timeout, maxBytes, fetch, resolve }: UpstreamLimits,
): Promise<Download> {
  const home = new URL(source.url).origin;
  const headers = (target: URL) => requestHeaders(known, target.origin === home ? source.headers : {});
  const late = () =>
    new FeedError(`The source did not answer within ${timeout} seconds.`, { reason: 'timeout', url });
  try {
    return await withDeadline(timeout, late, async signal => {
      const response = await fetchPublicly(new URL(url), { fetch, resolve, signal, home, headers });
      return { response, bytes: await readBody(response, maxBytes) };
    });
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('The source could not be reached.', { reason: 'network', url, cause });
  }
}

function requestHeaders(known: Snapshot | undefined, own: FeedSource['headers'] = {}): Headers {
  const headers = new Headers({ accept: ACCEPT, 'user-agent': 'news-elements' });
  if (known?.etag) headers.set('if-none-match', known.etag);
  if (known?.lastModified) headers.set('if-modified-since', known.lastModified);
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  return headers;
}

/** Counts what arrives, whatever `Content-Length` claims; leaving the loop cancels the download. */
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
    const message = 'What the source answered could not be read as a feed.';
    const reason = cause instanceof FeedError ? cause.reason : 'format';
    throw new FeedError(message, { reason, url, cause });
  }
}
