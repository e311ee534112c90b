import type { Feed } from '../article.js';
import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';
import { loadFeed } from '../load/load-feed.js';
import { fromAddress } from '../load/named-url.js';
import type { LoadFeedOptions } from '../load/load-options.js';
import { parseFeed } from '../formats/parse-feed.js';
import type { FeedHost } from './feed-host.js';

/**
 * The first page of the host's source: a feed object is returned as it is, text is parsed, an endpoint is requested.
 * @throws FeedError, with reason `config` if the host has no source; after an abort, the reason of the abort signal
 */
export async function firstPage(
  { element, source, query }: FeedHost,
  options: LoadFeedOptions,
): Promise<Feed> {
  const { baseURI, localName } = element;
  if (source?.feed) return source.feed;
  if (source?.text !== undefined) {
    const { formats } = configuration;
    const { contentType } = source;
    const feed = await parseFeed(source.text, { ...query, formats, url: baseURI, contentType });
    // The data came with the page, so a next page on the page's own origin is trusted.
    const url = new URL(globalThis.location?.href ?? baseURI);
    return fromAddress(feed, { url, trusted: true }, { url: url.href }, query.sameOriginOnly);
  }
  if (source?.endpoint) return loadFeed(source.endpoint, options);
  throw new FeedError(
    `<${localName}> does not know where its news comes from. Give it an endpoint: <${localName} endpoint="/feed.json">`,
    { reason: 'config' },
  );
}
