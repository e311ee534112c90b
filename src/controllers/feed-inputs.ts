import type { FeedHost } from './feed-host.js';

/** All that a request depends on, except for how long it may take. */
export function inputsOf({ source, query, mayLoad }: FeedHost): readonly unknown[] {
  // As JSON: `fields` and `categories` are new objects each time they are read from their attributes.
  const rest = JSON.stringify({ ...query, format: undefined, timeout: undefined });
  return [mayLoad, source?.feed, source?.text, source?.endpoint, query.format, rest];
}

/** The inputs that need a new first page when they change, as JSON. A given feed is compared by identity instead. */
export function firstPageInputs({ source, query }: FeedHost): string {
  const { format, fields, apiQuery } = query;
  return source?.feed ? '' : JSON.stringify([source, format, fields, apiQuery?.categories]);
}
