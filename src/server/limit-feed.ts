/**
 * Bounds what the handler keeps and sends of a source's page. A small answer can make a large feed: the authors of a JSON Feed,
 * for example, count for each item without authors of its own.
 */
import type {
  Article,
  ArticleAuthor,
  ArticleCategory,
  ArticleComments,
  ArticleImage,
  ArticleMedia,
  ArticleSource,
  Feed,
} from '../article.js';
import { compact } from '../formats/draft/to-article.js';
import { dateValue } from '../formats/read-dates/date-value.js';
import type { Redact } from './secrets.js';

/** Maximum number of articles of one page of a source. Those after it are left out. */
export const MAX_ARTICLES = 1000;
/** Maximum number of tags of an article, and of its authors. Those after it are left out. */
export const MAX_NAMES = 50;
/** Maximum number of recordings of an article. */
const MAX_MEDIA = 20;
/** Maximum length of a name, a slug or a language tag, in UTF-16 code units as all lengths here. Longer ones are cut. */
const MAX_NAME = 200;
/** Maximum length of a URL. A longer one is left out. */
const MAX_URL = 2000;
/** Maximum length of an id, a title, a summary or a caption. Longer ones are cut. */
const MAX_TEXT = 5000;
/** Maximum length of a body. A longer one is cut. */
const MAX_BODY = 1_000_000;

/**
 * A copy of a feed within these limits. Articles of a custom format have properties of any type: properties of wrong types are
 * left out, so that the copy can be written as JSON.
 * @param redact removes the secrets of the source from each text and URL
 * @param maxLength maximum length of all articles together; those after it are left out
 */
export function limitFeed(feed: Feed, redact: Redact, maxLength = Infinity): Feed {
  const clean = cleaner(redact);
  const articles: Article[] = [];
  let length = 0;
  for (const article of feed.articles.slice(0, MAX_ARTICLES)) {
    const limited = limitArticle(article, clean);
    length += lengthOf(limited);
    if (length > maxLength) break;
    articles.push(limited);
  }
  return compact<Feed>({
    title: clean.text(feed.title),
    url: clean.url(feed.url),
    language: clean.name(feed.language),
    articles,
    // Not redacted: the handler requests this URL, with the key in it, and sends it to nobody.
    next: typeof feed.next === 'string' ? feed.next : undefined,
    format: clean.name(feed.format) ?? '',
  });
}

type Cleaner = ReturnType<typeof cleaner>;

function cleaner(redact: Redact) {
  /** Redacts before cutting: half of a secret would not be recognised. */
  const cut = (value: unknown, length: number): string | undefined =>
    typeof value === 'string' ? redact(value).slice(0, length).toWellFormed() : undefined;
  return {
    name: (value: unknown) => cut(value, MAX_NAME),
    text: (value: unknown) => cut(value, MAX_TEXT),
    body: (value: unknown) => cut(value, MAX_BODY),
    url: (value: unknown) =>
      typeof value === 'string' && value.length <= MAX_URL ? cut(value, MAX_URL) : undefined,
  };
}

function limitArticle(article: Article, clean: Cleaner): Article {
  const { published, modified, image, category, access, source, media, comments, related } = article;
  return compact<Article>({
    id: clean.text(article.id) ?? '',
    url: clean.url(article.url),
    slug: clean.name(article.slug),
    title: clean.text(article.title) ?? '',
    summary: clean.text(article.summary),
    body: clean.body(article.body),
    category: category && limitCategory(category, clean),
    tags: article.tags.slice(0, MAX_NAMES).flatMap(tag => clean.name(tag) ?? []),
    authors: article.authors.slice(0, MAX_NAMES).flatMap(author => limitAuthor(author, clean)),
    published: dateValue(published),
    modified: dateValue(modified),
    image: image && limitImage(image, clean),
    language: clean.name(article.language),
    readingMinutes: numberOf(article.readingMinutes),
    label: clean.name(article.label),
    access: access === 'free' || access === 'members' ? access : undefined,
    dateOnly: article.dateOnly === true ? true : undefined,
    source: source && limitSource(source, clean),
    media: listOf(media)
      ?.slice(0, MAX_MEDIA)
      .flatMap(each => limitMedia(each, clean) ?? []),
    comments: comments && limitComments(comments, clean),
    related: listOf(related)
      ?.slice(0, MAX_NAMES)
      .flatMap(each => clean.url(each) ?? []),
  });
}

/** A custom format may have any value where `Article` has a list. */
const listOf = <T>(value: readonly T[] | undefined): readonly T[] | undefined =>
  Array.isArray(value) ? (value as readonly T[]) : undefined;

const limitSource = ({ title, url, icon }: ArticleSource, clean: Cleaner): ArticleSource =>
  compact({ title: clean.name(title), url: clean.url(url), icon: clean.url(icon) });

const limitComments = ({ url, count }: ArticleComments, clean: Cleaner): ArticleComments =>
  compact({ url: clean.url(url), count: numberOf(count) });

function limitMedia(media: ArticleMedia | null, clean: Cleaner): ArticleMedia | undefined {
  const { url: given, type, kind, duration, poster, title, embed } = media ?? {};
  const url = clean.url(given);
  if (url === undefined || (kind !== 'audio' && kind !== 'video')) return undefined;
  return compact<ArticleMedia>({
    url,
    type: clean.name(type) ?? '',
    kind,
    duration: numberOf(duration),
    poster: clean.url(poster),
    title: clean.name(title),
    embed: clean.url(embed),
  });
}

function limitCategory({ name, slug, url }: ArticleCategory, clean: Cleaner): ArticleCategory | undefined {
  const written = clean.name(name);
  return written === undefined
    ? undefined
    : compact<ArticleCategory>({ name: written, slug: clean.name(slug), url: clean.url(url) });
}

function limitAuthor(author: ArticleAuthor | null, clean: Cleaner): ArticleAuthor[] {
  const { name: given, url, avatar } = author ?? {};
  const name = clean.name(given);
  return name === undefined
    ? []
    : [compact<ArticleAuthor>({ name, url: clean.url(url), avatar: clean.url(avatar) })];
}

function limitImage(image: ArticleImage, clean: Cleaner): ArticleImage | undefined {
  const src = clean.url(image.src);
  if (src === undefined) return undefined;
  const { alt, caption, credit, width, height, srcset = '' } = image;
  return compact<ArticleImage>({
    src,
    alt: clean.text(alt) ?? '',
    caption: clean.text(caption),
    credit: clean.text(credit),
    width: numberOf(width),
    height: numberOf(height),
    // A `srcset` that was cut might end in half a URL.
    srcset: srcset.length > 5 * MAX_URL ? undefined : clean.body(srcset || undefined),
  });
}

/** Length of all texts in a value. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + lengthOf(each), 0);
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
