import {
  configure,
  FeedError,
  loadFeed,
  NewsListElement,
  parseFeed,
  rankRelated,
  type Article,
  type Feed,
  type Format,
} from 'news-elements';
import 'news-elements/define';
import { renderNews } from 'news-elements/ssr';
import { createFeedHandler, toJsonFeed } from 'news-elements/server';

const article: Article = { id: '1', title: 'Ferry returns', tags: [], authors: [] };
const feed: Feed = { articles: [article], format: 'json-feed' };

const list = document.createElement('news-list');
list satisfies NewsListElement;
list.feed = feed;
list.limit = 3;
list.layout = 'hero';
list.fields = '{"title":"headline"}';
list.fields = { title: 'headline' };
list.addEventListener('news-load', event => {
  const titles: string[] = event.articles.map(({ title }) => title);
  console.log(titles, event.feed.next?.length);
});
list.addEventListener('news-select', event => {
  if (event.article.access === 'members') event.preventDefault();
});
document.addEventListener('news-error', ({ error }) => {
  if (error.reason === 'http') console.log(error.status?.toFixed(), error.url);
});
await list.loadMore();
await list.updateComplete;

const story = document.querySelector('news-article');
if (story) story.article = article;
const related = document.createElement('related-news');
related.viewAll = '/news';

const format: Format | undefined = undefined;
configure({ endpoint: '/feed.json', lang: 'en', formats: format ? [format] : [] });
const loaded: Feed = await loadFeed('/feed.json', { limit: 20, signal: AbortSignal.timeout(1000) });
const parsed: Feed = await parseFeed(new Uint8Array(), { url: 'https://news.example/' }).catch(
  (error: unknown) => {
    throw error instanceof FeedError ? error : new Error('This is never thrown.');
  },
);
const next: readonly Article[] = rankRelated(article, [...loaded.articles, ...parsed.articles], { limit: 4 });
const handler: (request: Request) => Promise<Response> = createFeedHandler({
  sources: { news: 'https://news.example/rss' },
});
const markup: string = await renderNews('news-list', { feed, attributes: { limit: 3, 'no-images': true } });
console.log(next, toJsonFeed(feed), handler, markup);

// @ts-expect-error An article's properties are read-only.
article.title = '';
// @ts-expect-error The event `news-load` is not a `MouseEvent`.
list.addEventListener('news-load', (event: MouseEvent) => event);
