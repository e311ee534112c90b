/** Date attributes for server rendering: cached pages must not say "an hour ago" or show the server's time zone. */
export function serverDates(tag: string): Readonly<Record<string, string>> {
  return { 'date-style': tag === 'news-article' ? 'long' : 'medium', 'time-zone': 'UTC' };
}
