import type { FeedHost } from './feed-host.js';

/** The values that decide whether a feed is loaded, and which. A change of one starts a new load; a new `timeout` does not. */
export function inputsOf({ source, query, mayLoad }: FeedHost): readonly unknown[] {
  // JSON, because `fields` and `categories` are new objects each time they are read, so `===` would always find a change.
  const rest = JSON.stringify({ ...query, format: undefined, timeout: undefined });
  return [mayLoad, source?.feed, source?.text, source?.endpoint, query.format, rest];
}

/** JSON of the inputs whose change requires a new first page; empty for a feed object, which callers compare by identity. */
export function firstPageInputs({ source, query }: FeedHost): string {
  const { format, fields, apiQuery } = query;
  return source?.feed ? '' : JSON.stringify([source, format, fields, apiQuery?.categories]);
}
