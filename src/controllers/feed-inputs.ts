import type { FeedHost } from './feed-host.js';

/** The values that decide whether and which feed is loaded; a change of one starts again. The timeout isn't among them. */
export function inputsOf({ source, query, mayLoad }: FeedHost): readonly unknown[] {
  // Compared as JSON: `fields` and `categories` are new objects each time they are read from their attributes.
  const rest = JSON.stringify({ ...query, format: undefined, timeout: undefined });
  return [mayLoad, source?.feed, source?.text, source?.endpoint, query.format, rest];
}

/** The inputs whose change requires a new first page, as JSON. A feed object isn't among them: it is compared by identity. */
export function firstPageInputs({ source, query }: FeedHost): string {
  const { format, fields, apiQuery } = query;
  return source?.feed ? '' : JSON.stringify([source, format, fields, apiQuery?.categories]);
}
