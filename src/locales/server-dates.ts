/**
 * Returns the attributes that make an element on a server draw absolute dates in UTC. A relative date such as "an hour ago"
 * would be wrong on a cached page, and the server's time zone isn't the visitor's.
 */
export function serverDates(tag: string): Readonly<Record<string, string>> {
  return { 'date-style': tag === 'news-article' ? 'long' : 'medium', 'time-zone': 'UTC' };
}
