// RSS 2.0: https://www.rssboard.org/rss-specification. Pictures: https://www.rssboard.org/media-rss.
// Other namespaces: content (bodies), dc (authors, languages) and atom (links to this and the next page).
import type { Article, ArticleImage, Feed } from '../src/article.js';
import { escapeXml } from './escape-xml.js';
import type { FeedAddresses } from './feed-addresses.js';

/** Writes a feed as RSS 2.0. */
export function writeRss(feed: Feed, { self, next }: FeedAddresses): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
${element('title', feed.title)}${element('link', feed.url)}${element('description', feed.title)}${element('language', feed.language)}<atom:link rel="self" type="application/rss+xml" href="${escapeXml(self)}"/>
${next ? `<atom:link rel="next" type="application/rss+xml" href="${escapeXml(next)}"/>\n` : ''}${feed.articles.map(writeItem).join('')}</channel>
</rss>
`;
}

function writeItem(article: Article): string {
  const { id, url, title, summary, body, category, tags, authors, published, image, language } = article;
  return `<item>
${element('title', title)}${element('link', url)}<guid isPermaLink="false">${escapeXml(id)}</guid>
${element('pubDate', published?.toUTCString())}${authors.map(author => element('dc:creator', author.name)).join('')}${element('dc:language', language)}${element('category', category?.name)}${tags.map(tag => element('category', tag)).join('')}${element('description', summary)}${element('content:encoded', body)}${image ? writeImage(image) : ''}</item>
`;
}

function writeImage({ src, alt, caption, credit, width, height }: ArticleImage): string {
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  return `<media:content url="${escapeXml(src)}" medium="image"${size}>
${element('media:title', alt)}${element('media:description', caption)}${element('media:credit', credit)}</media:content>
`;
}

function element(name: string, text: string | undefined): string {
  return text ? `<${name}>${escapeXml(text)}</${name}>\n` : '';
}
