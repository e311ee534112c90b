import type { Article } from '../article.js';

/**
 * Identity of an article across feeds: two articles with a key in common are the same story. Keys are the id, the
 * canonical URL, and the title with the day of publication.
 */
export function storyKeys({ id, url, title, published }: Article): string[] {
  const address = url && canonical(url);
  // Content systems count ids from 1, so an id that is a number is unique only together with the site's host.
  const keys = [/^\d+$/.test(id) ? `${id} of ${address?.split('/')[0] ?? ''}` : id];
  if (address) keys.push(address);
  if (title && published?.getTime())
    keys.push(`${title.toLowerCase()} ${published.toISOString().slice(0, 10)}`);
  return keys;
}

/**
 * The URL without the parts that differ between links to one page: scheme, `www.`, tracking parameters, fragment and
 * trailing slash; query parameters sorted.
 */
function canonical(url: string): string {
  // An article that a script hands over may have a relative URL or any other text here.
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) {
    if (/^(utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/.test(name)) searchParams.delete(name);
  }
  searchParams.sort();
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${searchParams}`;
}
