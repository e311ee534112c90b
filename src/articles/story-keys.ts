import type { Article } from '../article.js';

/** What a story goes by: two that share one of these are the same, whichever feeds they are in. */
export function storyKeys({ id, url, title, published }: Article): string[] {
  const address = url && canonical(url);
  // Content systems number their stories from 1, each its own.
  const keys = [/^\d+$/.test(id) ? `${id} of ${address?.split('/')[0] ?? ''}` : id];
  if (address) keys.push(address);
  if (title && published?.getTime())
    keys.push(`${title.toLowerCase()} ${published.toISOString().slice(0, 10)}`);
  return keys;
}

/** The address without what differs between links to the same page: scheme, `www.`, trackers, fragment, closing slash. */
function canonical(url: string): string {
  // A page's own stories may have any.
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) {
    if (/^(utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/.test(name)) searchParams.delete(name);
  }
  searchParams.sort();
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${searchParams}`;
}
