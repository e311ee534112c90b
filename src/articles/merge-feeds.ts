import type { Article, Feed } from '../article.js';
import { storyKeys } from './story-keys.js';

/**
 * One feed out of several, newest first, those without a date last. A story that several tell is kept as the first of
 * them has it: the same id, the same address, or the same title on the same day.
 */
export function mergeFeeds(feeds: readonly Feed[]): Feed {
  const seen = new Set<string>();
  const articles = feeds
    .flatMap(feed => {
      // Within one feed all are meant, though they may share an id or a page.
      const unseen = feed.articles.filter(article => !storyKeys(article).some(name => seen.has(name)));
      for (const name of feed.articles.flatMap(storyKeys)) seen.add(name);
      return unseen;
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

function time({ published, modified }: Article): number {
  return (published ?? modified)?.getTime() ?? -Infinity;
}
