import type { Article, Feed } from '../article.js';
import { distinctStories } from '../formats/draft/distinct-stories.js';
import { compact } from '../formats/draft/to-article.js';
import { storyKeys } from './story-keys.js';

/**
 * Merges several feeds into one: newest articles first, undated ones last. An article that shares its id, its URL or its
 * title and day with an article of an earlier feed is a duplicate and left out. The merged feed has a title, URL or language
 * only if all feeds have the same one. An article without a `source` gets the title and URL of its feed. `next` is the next page's URL of each feed that has one, separated by spaces.
 */
export function mergeFeeds(feeds: readonly Feed[]): Feed {
  const seen = new Set<string>();
  const articles = feeds
    .flatMap(feed => {
      // Compares with earlier feeds only, because within one feed different articles may have the same URL.
      const unseen = feed.articles.filter(article => !storyKeys(article).some(name => seen.has(name)));
      for (const name of feed.articles.flatMap(storyKeys)) seen.add(name);
      return unseen.map(article => withSource(article, feed));
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

/**
 * Article → its copy with a source, the same each time an answer is merged anew: elements cache an article's card under that
 * object.
 */
const sourced = new WeakMap<Article, Article>();

function withSource(article: Article, { title, url }: Feed): Article {
  if (article.source || !(title ?? url)) return article;
  const copy = sourced.get(article) ?? { ...article, source: compact({ title, url }) };
  sourced.set(article, copy);
  return copy;
}

const HALF_DAY_MS = 12 * 60 * 60 * 1000;

/**
 * The time by which an article is sorted. A day without a time counts as its noon: the story stands neither above all others of
 * its day nor below them, and never among those of the day before.
 */
function time({ published, modified, dateOnly }: Article): number {
  return ((published ?? modified)?.getTime() ?? -Infinity) + (dateOnly ? HALF_DAY_MS : 0);
}
