import { feedsBehind } from '../../src/load/discover.js';
import { endpointUrl, namedBy } from '../../src/load/named-url.js';
import { request } from '../../src/load/request.js';
import { loadSources } from '../../src/load/sources.js';

/** A feed that an element has found through another address. */
export interface LinkedFeed {
  /** The address that was asked, as it stands in the endpoint. */
  readonly asked: string;
  /** Address of the feed: a path if that is on the same site as a path that was asked, else an absolute URL. */
  readonly feed: string;
  /** Whether `asked` is a web page that links to the feed. Otherwise the feed was guessed: WordPress's API. */
  readonly isPage: boolean;
}

/**
 * Finds the feeds that an element shows in place of the addresses that it was given, by asking as it does: an address that
 * answers with a feed is in no pair of the result.
 * @param format the element's attribute, such as `auto`
 */
export async function linkedFeeds(
  endpoint: string,
  format: string,
  signal: AbortSignal,
): Promise<LinkedFeed[]> {
  const found = await Promise.all(endpoint.split(/\s+/).map(each => linkedFeed(each, format, signal)));
  return found.filter(each => each !== undefined);
}

async function linkedFeed(
  asked: string,
  format: string,
  signal: AbortSignal,
): Promise<LinkedFeed | undefined> {
  const url = endpointUrl(asked);
  if (!url) return undefined;
  // The element has just got the same answers: the HTTP cache may have them.
  const options = { signal, cache: 'force-cache' } as const;
  const answer = await request(url, options).catch(() => undefined);
  const isPage = answer !== undefined && (answer.status ?? 0) < 400;
  if (isPage && answer.root !== 'html' && !/^<!doctype html\b/i.test(answer.text)) return undefined;
  for (const feed of feedsBehind(url, isPage ? answer : undefined)) {
    const named = namedBy({ url, trusted: true }, answer ?? { url: url.href }, feed);
    const isRead = await loadSources([named], { ...options, format, limit: 1 }).then(
      () => true,
      () => false,
    );
    const isOwn = !URL.canParse(asked) && feed.origin === location.origin;
    if (isRead) return { asked, feed: isOwn ? feed.href.slice(feed.origin.length) : feed.href, isPage };
  }
  return undefined;
}
