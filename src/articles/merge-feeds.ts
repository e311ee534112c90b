import type { Article, Feed } from '../article.js';
import { distinctStories } from '../formats/draft/distinct-stories.js';
import { storyKeys } from './story-keys.js';

/**
 * Merges several feeds into one: newest articles first, undated ones last. An article that shares its id, its URL or its
 * title and day with an article of an earlier feed is a duplicate and left out. The merged feed has a title, URL or language
 * only if all feeds have the same one. Its `next` is the next page's URL of each feed that has one, separated by spaces.
 */
export function mergeFeeds(feeds: readonly Feed[]): Feed {
  const seen = new Set<string>();
  const articles = feeds
    .flatMap(feed => {
      // Compares with earlier feeds only, because within one feed different articles may have the same URL.
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
    articles: distinctStories(articles),
    next: feeds.flatMap(({ next }) => next ?? []).join(' ') || undefined,
    format: [...new Set(feeds.map(({ format }) => format))].join(' '),
  };
}

function time({ published, modified }: Article): number {
  return (published ?? modified)?.getTime() ?? -Infinity;
}
