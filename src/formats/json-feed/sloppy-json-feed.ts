/**
 * Reads the JSON Feeds that the fast path in `json-feed.ts` can't read: those with relative URLs, items without a summary,
 * markup in plain texts, or values of wrong types.
 */
import { FeedError } from '../../feed-error.js';
import { decodeEntities } from '../../html/entities.js';
import { escapeText } from '../../html/escape.js';
import { headlineText } from '../../html/headline-text.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import type { Draft, MediaDraft } from '../draft/draft.js';
import { unescapeAddress } from '../draft/mend-draft.js';
import type { FormatReader } from '../format.js';
import { commonDate } from '../read-dates/common-date.js';
import { feedDate } from '../read-dates/feed-date.js';
import { isSloppy, itemsOf, toFeedDraft } from './json-feed.js';
import type { JsonAttachment, JsonAuthor, JsonItem } from './shape.js';

export const jsonFeed: FormatReader = {
  name: 'json-feed',

  parse(answer, { lexicon }) {
    const items = itemsOf(answer);
    if (!items) {
      const { requestUrl: url } = answer;
      throw new FeedError('This JSON Feed has no list of items.', { reason: 'format', url });
    }
    const feed = toFeedDraft(answer, items.some(isSloppy) ? items.map(item => tidy(item, lexicon)) : items);
    return {
      ...feed,
      title: feed.title && headlineText(feed.title, lexicon),
      next: feed.next && String(unescapeAddress(feed.next)),
      drafts: feed.drafts.map((draft, index) => ({
        ...withHtmlSummary(draft, lexicon),
        ...contextOf(items[index], lexicon),
      })),
      ownPictures: true,
    };
  },
};

/**
 * Converts the title to plain text and the summary to HTML, as a draft has them. JSON Feed defines both as plain text. Some
 * generators leave markup in the title, which is removed, or escape the summary for HTML, so it is decoded before it is
 * escaped.
 */
export function withHtmlSummary(draft: Draft, lexicon: Lexicon): Draft {
  const { title, summary } = draft;
  return {
    ...draft,
    title: typeof title === 'string' ? headlineText(title, lexicon) : title,
    summary: typeof summary === 'string' ? escapeText(decodeEntities(summary, lexicon)) : undefined,
  };
}

/** The fields of an item that JSON Feed has in attachments, and this library in its extension. */
function contextOf(
  { attachments, _news_elements, date_published, date_modified }: Partial<JsonItem> = {},
  lexicon: Lexicon,
): Partial<Draft> {
  const { source, media, comments, related, dateOnly } = _news_elements ?? {};
  const plain = (text: unknown): string => (typeof text === 'string' ? plainText(text, lexicon) : '');
  // The extension comes first: it has the recordings in their order, if it has them.
  const recordings: readonly MediaDraft[] = [...listOf(media), ...listOf(attachments).map(fromAttachment)];
  const written = commonDate(date_published ?? date_modified, lexicon);
  return {
    source: source && { ...source, title: plain(source.title) },
    media: recordings.map(each => ({ ...each, title: plain(each?.title) })),
    comments,
    related,
    dateOnly: dateOnly ?? (written && lexicon.days.has(written)),
    // If all dates of the feed are at midnight, `bare-days.ts` finds their days by these objects.
    ...(written && lexicon.midnights.has(written) && { published: written }),
  };
}

const listOf = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]).slice(0, 200) : [];

const fromAttachment = (attachment: JsonAttachment | null): MediaDraft => ({
  url: attachment?.url,
  type: attachment?.mime_type,
  duration: attachment?.duration_in_seconds,
  title: attachment?.title,
});

type Sloppy = Readonly<Record<string, unknown>>;

/**
 * A copy of an item with values of the types that the specification requires, and without markup in plain texts. Handwritten
 * feeds have other types.
 */
function tidy(item: JsonItem, lexicon: Lexicon): JsonItem {
  const sloppy = item as Sloppy;
  const clean = (text: unknown): string | undefined =>
    typeof text === 'string' ? plainText(text, lexicon) : undefined;
  const cleanName = (author: JsonAuthor | string): JsonAuthor | string =>
    typeof author === 'string' ? plainText(author, lexicon) : { ...author, name: clean(author?.name) ?? '' };
  // A date that is right stays as it is: `commonDate` drops milliseconds.
  const isoDate = (date: unknown): string | undefined =>
    typeof date === 'string' && feedDate(date) ? date : commonDate(date, lexicon)?.toISOString();
  return {
    ...item,
    authors: [item.authors ?? item.author ?? []].flat().map(cleanName),
    _news_elements: cleanExtension(item._news_elements, clean),
    tags: tagsOf(sloppy['tags']).map(tag => plainText(tag, lexicon)),
    image: addressOf(sloppy['image']),
    banner_image: addressOf(sloppy['banner_image']),
    date_published: isoDate(sloppy['date_published']),
    date_modified: isoDate(sloppy['date_modified']),
  };
}

function cleanExtension(
  own: JsonItem['_news_elements'],
  clean: (text: unknown) => string | undefined,
): JsonItem['_news_elements'] {
  if (!own) return undefined;
  const { category, label, image } = own;
  return {
    ...own,
    label: clean(label),
    category: category && { ...category, name: clean(category.name) },
    image: image && {
      ...image,
      alt: clean(image.alt) ?? '',
      caption: clean(image.caption),
      credit: clean(image.credit),
    },
  };
}

/** The names of an item's tags, which may be a list of texts, one text with commas, or a list of objects. */
function tagsOf(tags: unknown): string[] {
  const list = typeof tags === 'string' ? tags.split(',') : [tags].flat<unknown[]>();
  return list.flatMap(tag => textAt(tag, ['name', 'label', 'title']) ?? []);
}

const addressOf = (image: unknown): string | undefined =>
  textAt([image].flat<unknown[]>()[0], ['url', 'src', 'href']);

/** The value itself when it is a string, else the first string among its properties `names`; `undefined` if there is none. */
function textAt(value: unknown, names: readonly string[]): string | undefined {
  const texts = [value, ...names.map(name => (Object(value) as Sloppy)[name])];
  return texts.find(text => typeof text === 'string');
}
