// JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
import type {
  Article,
  ArticleAuthor,
  ArticleCategory,
  ArticleComments,
  ArticleImage,
  ArticleMedia,
  ArticleSource,
  Feed,
} from '../../article.js';
import { headlineText } from '../../html/headline-text.js';
import { newLexicon, type Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';

/** A JSON Feed 1.1 document, ready for `JSON.stringify`. Fields without a value are absent. */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  /** The specification requires a title, so it is an empty string when the feed has none. */
  title: string;
  home_page_url?: string;
  feed_url?: string;
  next_url?: string;
  language?: string;
  items: JsonFeedItem[];
}

export interface JsonFeedItem {
  id: string;
  url?: string;
  title?: string;
  summary?: string;
  content_html?: string;
  /** An empty string for an article without a body, because the specification requires `content_html` or `content_text`. */
  content_text?: string;
  image?: string;
  /** ISO 8601, UTC. */
  date_published?: string;
  /** ISO 8601, UTC. */
  date_modified?: string;
  authors?: ArticleAuthor[];
  tags?: string[];
  language?: string;
  /** Sound and film; those that are pages of other hosts stand only in the extension. */
  attachments?: JsonFeedAttachment[];
  /** Properties of an article that JSON Feed lacks; the `json-feed` format reads them back. */
  _news_elements?: JsonFeedExtension;
}

export interface JsonFeedAttachment {
  url: string;
  mime_type: string;
  title?: string;
  duration_in_seconds?: number;
}

export interface JsonFeedExtension {
  /**
   * An empty object for an article that has tags but no category: without it, the `json-feed` format would read the first tag
   * as the category.
   */
  category?: Partial<ArticleCategory>;
  slug?: string;
  label?: string;
  access?: 'free' | 'members';
  readingMinutes?: number;
  image?: JsonFeedImage;
  source?: ArticleSource;
  /** All recordings of an article in their order, with what `attachments` can't say, if there is something of that. */
  media?: Partial<ArticleMedia>[];
  comments?: ArticleComments;
  related?: string[];
  dateOnly?: true;
}

type JsonFeedImage = Partial<Omit<ArticleImage, 'src'>>;

export interface ToJsonFeedOptions {
  /** Absolute URL of this document. */
  readonly feedUrl?: string | undefined;
  /** Absolute URL of the next page. Default: `feed.next`; `null` for none. */
  readonly nextUrl?: string | null | undefined;
}

/**
 * Converts a feed to a JSON Feed 1.1 document: URLs stay absolute, dates become ISO 8601 in UTC, and invalid dates are left
 * out. Reading it back gives the same articles: `parseFeed(JSON.stringify(toJsonFeed(feed)))` differs from `feed` only in
 * `format`.
 * @example const text = JSON.stringify(toJsonFeed(feed, { feedUrl: 'https://news.example/feed.json' }));
 */
export function toJsonFeed(feed: Feed, { feedUrl, nextUrl = feed.next }: ToJsonFeedOptions = {}): JsonFeed {
  return filled<JsonFeed>({
    version: 'https://jsonfeed.org/version/1.1',
    title: literal(feed.title, headlineText) ?? '',
    home_page_url: feed.url,
    feed_url: feedUrl,
    next_url: nextUrl ?? undefined,
    language: feed.language,
    items: feed.articles.map(toItem),
  });
}

function toItem(article: Article): JsonFeedItem {
  const extension = toExtension(article);
  return filled<JsonFeedItem>({
    id: article.id,
    url: article.url,
    title: literal(article.title, headlineText),
    summary: literal(article.summary),
    content_html: article.body || undefined,
    content_text: article.body ? undefined : '',
    image: article.image?.src,
    date_published: isoDate(article.published),
    date_modified: isoDate(article.modified),
    authors: article.authors.length
      ? article.authors.map(author => filled<ArticleAuthor>({ ...author, name: literal(author.name) }))
      : undefined,
    tags: article.tags.length ? article.tags.map(tag => literal(tag)) : undefined,
    language: article.language,
    attachments: toAttachments(article),
    _news_elements: Object.keys(extension).length ? extension : undefined,
  });
}

const isPage = ({ type }: ArticleMedia): boolean => type === 'text/html';

function toAttachments({ media = [] }: Article): JsonFeedAttachment[] | undefined {
  const files = media.filter(each => !isPage(each));
  return files.length
    ? files.map(({ url, type, title, duration }) =>
        filled<JsonFeedAttachment>({
          url,
          mime_type: type,
          title: literal(title),
          duration_in_seconds: duration,
        }),
      )
    : undefined;
}

/** The part of an article's recordings that `attachments` can't say; `undefined` if they say all. */
function toMedia({ media = [] }: Article): Partial<ArticleMedia>[] | undefined {
  const all = media.map(each => {
    const { url, kind, poster, embed } = each;
    if (isPage(each)) return filled<ArticleMedia>({ ...each, title: literal(each.title) });
    return filled<Partial<ArticleMedia>>({
      url,
      kind: each.type.startsWith(kind) ? undefined : kind,
      poster,
      embed,
    });
  });
  return all.some(each => Object.keys(each).length > 1) ? all : undefined;
}

function toExtension(article: Article): JsonFeedExtension {
  const { category, tags, slug, label, access, readingMinutes, image, source, comments, related } = article;
  const { src, ...picture } = image ?? { src: '', alt: '' };
  return filled<JsonFeedExtension>({
    category: category
      ? filled<ArticleCategory>({ ...category, name: literal(category.name) })
      : tags.length
        ? {}
        : undefined,
    slug,
    label: literal(label),
    access,
    readingMinutes,
    image: src
      ? filled<JsonFeedImage>({
          ...picture,
          alt: literal(picture.alt),
          caption: literal(picture.caption),
          credit: literal(picture.credit),
        })
      : undefined,
    source: source && filled<ArticleSource>({ ...source, title: literal(source.title) }),
    media: toMedia(article),
    comments: comments && filled<ArticleComments>({ ...comments }),
    related: related?.length ? [...related] : undefined,
    dateOnly: article.dateOnly,
  });
}

/** A copy without properties that are `undefined`, which JSON can't represent. */
function filled<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/**
 * Escapes plain text that looks like markup. Because many generators leave markup in plain texts, feed readers (this library,
 * too) decode character references and drop tags; a text that contains such characters literally must escape them.
 * @param read the function with which this library reads the text back, default `plainText`; `<` is escaped only if `read`
 * would otherwise return a different text
 */
function literal(text: string, read?: (text: string, lexicon: Lexicon) => string): string;
function literal(
  text: string | undefined,
  read?: (text: string, lexicon: Lexicon) => string,
): string | undefined;
function literal(text: string | undefined, read = plainText): string | undefined {
  const written = text?.replace(/&(?=#x?[\da-f]|[a-z][a-z\d]*;)/gi, '&amp;');
  return written?.includes('<') && read(written, newLexicon()) !== text
    ? written.replaceAll('<', '&lt;')
    : written;
}

function isoDate(date: Date | undefined): string | undefined {
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}
