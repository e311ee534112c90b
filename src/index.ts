/** The public API of the package. Importing it registers no tag; importing `news-elements/define` does. */
export type {
  Article,
  ArticleAuthor,
  ArticleCategory,
  ArticleComments,
  ArticleImage,
  ArticleMedia,
  ArticleSource,
  Feed,
} from './article.js';
export { configure, type Configuration, type ConfiguredHeaders } from './configure.js';
export type { NewsStatus } from './controllers/feed-controller.js';
export { NewsArticleElement } from './elements/news-article/news-article.js';
export type { NewsLoading } from './elements/news-element.js';
export { NewsListElement } from './elements/news-list/news-list.js';
export { rankRelated } from './articles/rank/rank-related.js';
export { RelatedNewsElement } from './elements/related-news/related-news.js';
export { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent, NewsViewEvent } from './events.js';
export { NewsPlayEvent } from './elements/news-article/play-event.js';
export { FeedError, type FeedErrorReason } from './feed-error.js';
export type { Answer, Format, Get, ParseOptions, Query } from './formats/format.js';
export { loadFeed } from './load/load-feed.js';
export type { DateStyle } from './locales/format-date.js';
export type { Locale } from './locales/locale.js';
export { parseFeed } from './formats/parse-feed.js';
