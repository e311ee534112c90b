// JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
import type { Article, Feed } from '../src/article.js';
import type { FeedAddresses } from './sample-endpoint.js';

/** A feed as JSON Feed 1.1; what the format has no place for goes into the extension `_news_elements`. */
export function writeJsonFeed(feed: Feed, { self, next }: FeedAddresses): string {
  const { title, url, language, articles } = feed;
  const version = 'https://jsonfeed.org/version/1.1';
  const items = articles.map(toItem);
  return JSON.stringify({
    version,
    title,
    home_page_url: url,
    feed_url: self,
    next_url: next,
    language,
    items,
  });
}

function toItem(article: Article): object {
  const { id, url, title, summary, body, tags, authors, published, modified, image, language } = article;
  const { category, slug, label, access } = article;
  return {
    id,
    url,
    title,
    summary,
    content_html: body,
    image: image?.src,
    date_published: published?.toISOString(),
    date_modified: modified?.toISOString(),
    authors,
    tags,
    language,
    _news_elements: { category, slug, label, access, image: image && { ...image, src: undefined } },
  };
}
