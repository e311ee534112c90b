import type { Article } from '../article.js';

/**
 * Keys that identify an article across feeds: two articles with a key in common are the same story. The keys are the id, the
 * canonical URL, and the title together with the day of publication.
 */
export function storyKeys({ id, url, title, published }: Article): string[] {
  const address = url && canonical(url);
  // Many content systems number their stories from 1, so a numeric id is unique only with the host name of the story's URL.
  const keys = [/^\d+$/.test(id) ? `${id} of ${address?.split('/')[0] ?? ''}` : id];
  if (address) keys.push(address);
  if (title && published?.getTime())
    keys.push(`${title.toLowerCase()} ${published.toISOString().slice(0, 10)}`);
  return keys;
}

/**
 * A URL with sorted query parameters and without the parts that differ between links to one page: scheme, `www.`, tracking
 * parameters, trailing slash, and the fragment unless it is a route.
 */
function canonical(url: string): string {
  // `url` may be relative or no URL at all in an article that a script of the page made itself.
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams, hash } = new URL(url);
  for (const name of [...searchParams.keys()]) {
    if (/^(utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/.test(name)) searchParams.delete(name);
  }
  searchParams.sort();
  // An app may have all its stories at one path, with their routes in the fragment: `#/story/fog`, `#!story/fog`.
  const route = /^#[!/]/.test(hash) ? hash : '';
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${searchParams}${route}`;
}
