/** Attributes for dates of a page that is kept: not "an hour ago", and the same wherever the server stands. */
export function serverDates(tag: string): Readonly<Record<string, string>> {
  return { 'date-style': tag === 'news-article' ? 'long' : 'medium', 'time-zone': 'UTC' };
}
