// Atom 1.0: https://www.rfc-editor.org/rfc/rfc4287. Paging: https://www.rfc-editor.org/rfc/rfc5005. Pictures: Media RSS.
import type { Article, ArticleImage, Feed } from '../src/article.js';
import { escapeXml } from './escape-xml.js';
import type { FeedAddresses } from './feed-addresses.js';

/** Writes a feed as Atom 1.0. `updated` is required, so an undated story gets the date of the feed. */
export function writeAtom(feed: Feed, { self, next }: FeedAddresses): string {
  const updated = (feed.articles.find(article => article.published)?.published ?? new Date(0)).toISOString();
  const language = feed.language ? ` xml:lang="${feed.language}"` : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"${language}>
${element('id', 'tag:lantern.example,2026:feed')}${element('title', feed.title)}${element('updated', updated)}${link('self', self)}${link('alternate', feed.url)}${link('next', next)}${feed.articles.map(article => writeEntry(article, updated)).join('')}</feed>
`;
}

function writeEntry(article: Article, updated: string): string {
  const { id, url, title, summary, body, category, tags, authors, published, modified, image, language } =
    article;
  return `<entry${language ? ` xml:lang="${language}"` : ''}>
${element('id', `tag:lantern.example,2026:${id}`)}${element('title', title)}${link('alternate', url)}${element('published', published?.toISOString())}${element('updated', (modified ?? published)?.toISOString() ?? updated)}${authors.map(author => `<author>${element('name', author.name)}</author>\n`).join('') || '<author><name>The Lantern</name></author>\n'}${category ? `<category term="${category.slug}" label="${escapeXml(category.name)}"/>\n` : ''}${tags.map(tag => `<category term="${escapeXml(tag)}"/>\n`).join('')}${element('summary', summary)}${body ? `<content type="html">${escapeXml(body)}</content>\n` : ''}${image ? writeImage(image) : ''}</entry>
`;
}

function writeImage({ src, alt, caption, credit, width, height }: ArticleImage): string {
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  return `<media:content url="${escapeXml(src)}" medium="image"${size}>
${element('media:title', alt)}${element('media:description', caption)}${element('media:credit', credit)}</media:content>
`;
}

function link(rel: string, href: string | undefined): string {
  return href ? `<link rel="${rel}" href="${escapeXml(href)}"/>\n` : '';
}

function element(name: string, text: string | undefined): string {
  return text ? `<${name}>${escapeXml(text)}</${name}>\n` : '';
}
