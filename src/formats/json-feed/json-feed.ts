// JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
import type { Feed } from '../../article.js';
import { escapeText } from '../../html/escape.js';
import { positive, string, webUrl } from '../../html/values.js';
import { baseUrl } from '../answer/base-url.js';
import { MOST_ENTRIES, type Draft, type FeedDraft, type Found, type PictureDraft } from '../draft/draft.js';
import { compact, toArticle } from '../draft/to-article.js';
import type { Answer, Format } from '../format.js';
import { feedDate } from '../read-dates/feed-date.js';
import type { JsonAuthor, JsonFeed, JsonItem } from './shape.js';

/**
 * Finds character references, tags and mail addresses. By specification, titles and names are plain text, but some generators put
 * markup in them, or a mail address for an author's name.
 */
const MARKUP = /&#?\w+;|<[/!]?[a-z]|\w@|^www/i;

const list = <T>(value: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [];

/** Converts plain text to HTML: blank lines separate paragraphs, and single line breaks become `<br>`. */
const paragraphs = (text: string | undefined): string | undefined =>
  typeof text !== 'string' || !text
    ? undefined
    : escapeText(text)
        .split(/\n{2,}/)
        .map(part => `<p>${part.replace(/\n/g, '<br>')}</p>`)
        .join('');

function toDraft(item: JsonItem, feed: JsonFeed): Draft {
  const { category, slug, label, access, readingMinutes, image } = item._news_elements ?? {};
  // At most 99 authors, because each item without authors gets the feed's authors: a hostile feed with 1,000 authors and 1,000
  // items would make a million objects.
  const authors = [item.authors, item.author, feed.authors, feed.author]
    .map(some => ([] as (JsonAuthor | string)[]).concat(some ?? []).slice(0, 99))
    .find(some => some.length);
  const pictures = [
    item.image,
    item.banner_image,
    ...list(item.attachments)
      .filter(attachment => /^image\//.test(attachment?.mime_type as string))
      .map(({ url }) => url),
  ];
  const [first, ...tags] = list(item.tags);
  return {
    id: item.id,
    url: item.url ?? item.external_url,
    slug,
    title: item.title,
    summary: item.summary,
    body: typeof item.content_html === 'string' ? item.content_html : paragraphs(item.content_text),
    category: category ?? { name: first },
    tags: category ? list(item.tags) : tags,
    authors: authors?.map(author => (typeof author === 'string' ? { name: author } : author)),
    published: feedDate(item.date_published ?? item.date_modified),
    modified: feedDate(item.date_modified),
    pictures: pictures.map((src, index) => (index ? { src } : { ...image, src })),
    language: item.language ?? feed.language,
    readingMinutes,
    label,
    access,
  };
}

/** The first picture with a URL in the item's own fields (`image`, `banner_image`, `attachments`), not in its HTML. */
const pictureOf = ({ pictures = [] }: Draft): (PictureDraft & { readonly src: string }) | undefined =>
  pictures.find(
    (picture): picture is PictureDraft & { src: string } => !!picture.src && typeof picture.src === 'string',
  );

/**
 * Whether an item can become an article without reading its HTML: a title without markup, a short summary of words that doesn't
 * begin with the title (or no body), absolute URLs in the body, and a picture with `alt` text (or no picture).
 */
function isPlain(draft: Draft): boolean {
  const { title, summary } = draft;
  const body = draft.body ?? '';
  const { src = '', alt } = pictureOf(draft) ?? {};
  return (
    !!string(title) &&
    !MARKUP.test(title!) &&
    (summary ? isShort(summary) && !summary.startsWith(title!) : !body) &&
    !/\s(?:href|src|srcset|poster)\s*=["'\s]*(?!["'\s]|[a-z][a-z\d+.-]*:)/i.test(body) &&
    (src ? /^https?:/.test(src) && (!!string(alt) || !body.includes(src)) : !/<img/i.test(body))
  );
}

const isShort = (summary: unknown): boolean =>
  typeof summary === 'string' &&
  summary.length <= 280 &&
  !/[&<>\]»→]|(?:more|reading)\W*$|^[ -@…–—]+$/i.test(summary);

function asNamed(draft: Draft, base: string | undefined): Found {
  const { summary, body } = draft;
  const { src: address, alt, caption, credit, width, height, srcset } = pictureOf(draft) ?? {};
  const src = webUrl(address, base);
  const image = src
    ? {
        src,
        alt: string(alt),
        caption: string(caption) || undefined,
        credit: string(credit) || undefined,
        width: positive(width),
        height: positive(height),
        srcset: string(srcset) || undefined,
      }
    : undefined;
  return { summary, body, image };
}

const isItem = (item: unknown): boolean =>
  ['content_html', 'content_text', 'date_published'].some(name => name in Object(item)) &&
  'url' in Object(item);

/** Finds sound, film and fields of the extension that `sloppy-json-feed.ts` reads. Matching too much costs a chunk, no mistake. */
const CONTEXT = /"(?:audio|video|media|source|comments|related|dateOnly)/;

/**
 * Whether an item breaks the specification (markup in plain texts, wrong types, invalid dates and those without a time) or has
 * more fields than `toDraft` reads. A date at midnight counts, too: in feeds where all are, it stands for a day.
 * `sloppy-json-feed.ts` reads it.
 */
export const isSloppy = (item: JsonItem): boolean => {
  const { url, tags, author, authors, image, banner_image, date_published, date_modified } = item;
  const { category, label, image: picture } = item._news_elements ?? {};
  const people = [author, authors].flat().map(one => (typeof one === 'string' ? one : one?.name));
  const texts = [url, tags, people, category?.name, label, picture?.alt, picture?.caption, picture?.credit];
  return (
    texts.flat().some(text => MARKUP.test(string(text))) ||
    // Tags that are no list count as one value of a wrong type.
    [image ?? '', banner_image ?? '', ...(Array.isArray(tags ?? []) ? (tags ?? []) : [0])].some(
      text => typeof text !== 'string',
    ) ||
    [date_published, date_modified].some(date => date && !(feedDate(date) && /T(?!00:00)/.test(date))) ||
    CONTEXT.test(JSON.stringify([item.attachments, item._news_elements]))
  );
};

/** Recognises a JSON Feed by its `version`, else by the properties of its items. */
export const jsonFeedSignature: Pick<Format, 'name' | 'recognises'> = {
  name: 'json-feed',
  recognises({ json }) {
    const { version, items } = (json ?? {}) as { version?: unknown; items?: unknown };
    if (typeof version === 'string' && version.includes('jsonfeed.org')) return true;
    // Handwritten feeds lack `version`. Other APIs have `items`, too, so unless the list is empty, an item must have JSON
    // Feed's properties.
    return Array.isArray(items) && (!items.length || items.some(isItem));
  },
};

/** The items of a JSON Feed; entries that are no objects are skipped. `undefined` when there is no list. */
export function itemsOf({ json }: Answer): JsonItem[] | undefined {
  const { items } = (json ?? {}) as Partial<JsonFeed>;
  return Array.isArray(items)
    ? items
        .slice(0, MOST_ENTRIES)
        .filter((item: unknown): item is JsonItem => typeof item === 'object' && item !== null)
    : undefined;
}

/** Maps a JSON Feed to drafts. `items` are those of the answer, or copies that `sloppy-json-feed.ts` has repaired. */
export function toFeedDraft({ json, url }: Answer, items: readonly JsonItem[]): FeedDraft {
  const feed = json as JsonFeed;
  return {
    title: string(feed.title) || undefined,
    url: webUrl(feed.home_page_url, url),
    language: string(feed.language) || undefined,
    drafts: items.map(item => toDraft(item, feed)),
    base: webUrl(feed.home_page_url, url) ?? baseUrl(webUrl(feed.feed_url, url) ?? url),
    next: webUrl(feed.next_url, url),
    format: 'json-feed',
  };
}

/**
 * The fast path, which most JSON Feeds take: it needs no HTML parsing and is in the bundle's main file, so that a page with
 * such a feed loads no further chunk. `undefined` for other JSON Feeds, which `sloppy-json-feed.ts` reads.
 * @param isRough reads these as well, when that chunk is missing: markup in plain texts stays, and excerpts are missing
 */
export function readPlainJsonFeed(answer: Answer, isRough?: boolean): Feed | undefined {
  const items = itemsOf(answer);
  if (!items || (!isRough && items.some(isSloppy))) return undefined;
  const { drafts, base, ...feed } = toFeedDraft(answer, items);
  // The URL of the next page may be escaped, as titles are.
  if (!isRough && (MARKUP.test(`${feed.title}${feed.next}`) || !drafts.every(isPlain))) return undefined;
  const articles = drafts.map(draft => toArticle(draft, base, asNamed(draft, base)));
  // Repeated ids are mended by `distinct-stories.ts`, in the chunk for all other feeds.
  return new Set(articles.map(({ id }) => id)).size < articles.length
    ? undefined
    : compact({ ...feed, articles });
}
