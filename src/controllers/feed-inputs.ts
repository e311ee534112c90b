import { endpointUrl } from '../load/named-url.js';
import type { FeedHost } from './feed-host.js';

/** The values that decide whether a feed is loaded, and which. A change of one starts a new load; a new `timeout` does not. */
export function inputsOf({ source, query, mayLoad }: FeedHost): readonly unknown[] {
  // JSON, because `fields` and `categories` are new objects each time they are read, so `===` would always find a change.
  const rest = JSON.stringify({ ...query, format: undefined, timeout: undefined });
  return [mayLoad, source?.feed, source?.text, source?.endpoint, query.format, rest];
}

/**
 * JSON of the inputs whose change requires a new first page, and of the element's tag, so that the feeds of all elements can
 * be told apart; empty for a feed object, which callers compare by identity.
 */
export function firstPageInputs({ element, source, query }: FeedHost): string {
  const { format, fields, apiQuery } = query;
  const { localName, baseURI } = element;
  if (source?.feed) return '';
  // Resolved, as a router may have changed the URL, and with it the base of relative ones.
  const urls = source?.endpoint?.split(/\s+/).map(url => endpointUrl(url, baseURI) ?? url);
  return JSON.stringify([localName, source, urls, format, fields, apiQuery?.categories]);
}
