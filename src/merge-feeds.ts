import type { Article, Feed } from './article.js';

/**
 * One feed out of several, newest first, those without a date last. A story that several tell is kept as the first of
 * them has it: the same id, the same address, or the same title on the same day.
 */
export function mergeFeeds(feeds: readonly Feed[]): Feed {
  const seen = new Set<string>();
  const articles = feeds
    .flatMap(feed => feed.articles)
    .filter(article => {
      const keys = keysOf(article);
      const isNew = !keys.some(key => seen.has(key));
      for (const key of keys) seen.add(key);
      return isNew;
    })
    .sort((a, b) => time(b) - time(a));
  const same = <K extends 'title' | 'url' | 'language'>(key: K): Feed[K] =>
    feeds.every(feed => feed[key] === feeds[0]?.[key]) ? feeds[0]?.[key] : undefined;
  return {
    title: same('title'),
    url: same('url'),
    language: same('language'),
    articles,
    next: feeds.flatMap(({ next }) => next ?? []).join(' ') || undefined,
    format: [...new Set(feeds.map(({ format }) => format))].join(' '),
  };
}

function keysOf({ id, url, title, published }: Article): string[] {
  const address = url && canonical(url);
  // Content systems number their stories from 1, each its own.
  const keys = [/^\d+$/.test(id) ? `${id} of ${address?.split('/')[0] ?? ''}` : id];
  if (address) keys.push(address);
  if (title && published) keys.push(`${title.toLowerCase()} ${published.toISOString().slice(0, 10)}`);
  return keys;
}

/** The address without what differs between links to the same page: scheme, `www.`, trackers, fragment, closing slash. */
function canonical(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) {
    if (/^(utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/.test(name)) searchParams.delete(name);
  }
  searchParams.sort();
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}?${searchParams}`;
}

function time({ published, modified }: Article): number {
  return (published ?? modified)?.getTime() ?? -Infinity;
}
