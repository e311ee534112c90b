// https://www.jsonfeed.org/version/1.1/
import type { Article, ArticleImage, Feed } from '../../article.js';
import { FeedError } from '../../feed-error.js';
import { compact, positive, string, toArticle, type Draft, type Found } from '../draft/draft.js';
import { escapeText } from '../../html/escape.js';
import type { Format } from '../format.js';
import type { PictureDraft } from '../draft/pictures.js';
import { webUrl } from '../../html/web-url.js';

export interface JsonAuthor {
  readonly name?: string;
  readonly url?: string;
  readonly avatar?: string;
}

export interface JsonItem {
  readonly id?: string | number;
  readonly url?: string;
  readonly external_url?: string;
  readonly title?: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly summary?: string;
  readonly image?: string | undefined;
  readonly banner_image?: string | undefined;
  readonly date_published?: string | undefined;
  readonly date_modified?: string | undefined;
  readonly author?: JsonAuthor | string;
  readonly authors?: readonly (JsonAuthor | string)[];
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly attachments?: readonly { readonly url?: string; readonly mime_type?: string }[];
  /** This library's extension: what JSON Feed has no place for. */
  readonly _news_elements?: Extension | undefined;
}

interface Extension {
  readonly category?:
    { readonly name?: string | undefined; readonly slug?: string; readonly url?: string } | undefined;
  readonly slug?: string;
  readonly label?: string | undefined;
  readonly access?: Article['access'];
  readonly readingMinutes?: number;
  readonly image?: Partial<ArticleImage> | undefined;
}

interface JsonFeed {
  readonly title?: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly next_url?: string;
  readonly language?: string;
  readonly author?: JsonAuthor | string;
  readonly authors?: readonly (JsonAuthor | string)[];
  readonly items: readonly JsonItem[];
}

/** Day, time and zone of RFC 3339; the zone may be missing, and then it is UTC. Or RFC 822 with a zone. */
const DATE =
  /^([1-9]\d{3}-\d\d-(\d\d))(?:[T ]([\d:.]+) ?(Z|[+-]\d\d:?\d\d)?)?$|\d{4} [\d:]+ (?:GMT|[+-]\d{4})$/i;

/** What JSON Feeds and scripts have for a date. The zoo of `dates.ts` doesn't live there. */
export function toDate(value: string | undefined): Date | undefined {
  const [whole, day, number, time, zone = 'Z'] = DATE.exec(string(value)) ?? [];
  const date = new Date(
    time ? `${day}T${time}${zone.replace(/(\d\d):?(\d\d)/, '$1:$2')}` : whole ? value! : NaN,
  );
  // A 30th of February would be the 2nd of March.
  const isReal = !day || new Date(day).getUTCDate() === Number(number);
  return isReal && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** Character references and tags: what plain text has none of, though some that call it so do. */
const MARKUP = /&#?\w+;|<[/!]?[a-z]/i;

const list = <T>(value: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [];

/** Plain text as HTML paragraphs. */
const paragraphs = (text: string | undefined): string | undefined =>
  typeof text !== 'string' || !text
    ? undefined
    : escapeText(text)
        .split(/\n{2,}/)
        .map(part => `<p>${part.replace(/\n/g, '<br>')}</p>`)
        .join('');

function toDraft(item: JsonItem, feed: JsonFeed): Draft {
  const { category, slug, label, access, readingMinutes, image } = item._news_elements ?? {};
  // A feed's are every story's: of a thousand there would be a million.
  const authors = [item.authors, item.author, feed.authors, feed.author].map(some =>
    ([] as (JsonAuthor | string)[]).concat(some ?? []).slice(0, 99),
  );
  const pictures = [
    item.image,
    item.banner_image,
    ...list(item.attachments)
      .filter(attachment => /^image\//.test(attachment?.mime_type ?? ''))
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
    authors: (authors.find(some => some.length) ?? []).map(author =>
      typeof author === 'string' ? { name: author } : author,
    ),
    published: toDate(item.date_published ?? item.date_modified),
    modified: toDate(item.date_modified),
    pictures: pictures.map((src, index) => (index ? { src } : { ...image, src })),
    language: item.language ?? feed.language,
    readingMinutes,
    label,
    access,
  };
}

/** The picture that the item names itself. */
const pictureOf = ({ pictures = [] }: Draft): (PictureDraft & { readonly src: string }) | undefined =>
  pictures.find(
    (picture): picture is PictureDraft & { src: string } => !!picture.src && typeof picture.src === 'string',
  );

/** Texts that say just what they are, and links and pictures that are whole: nothing has to be looked for in HTML. */
function isPlain(draft: Draft): boolean {
  const { title, summary } = draft;
  const body = draft.body ?? '';
  const { src = '', alt } = pictureOf(draft) ?? {};
  return (
    typeof title === 'string' &&
    !MARKUP.test(title) &&
    (summary ? isShort(summary) : !body) &&
    !/\s(?:href|src|srcset|poster)\s*=\s*["']?\s*(?!["'\s]|[a-z][a-z\d+.-]*:)/i.test(body) &&
    (src ? /^https?:/.test(src) && (!!string(alt) || !body.includes(src)) : !/<img/i.test(body))
  );
}

const isShort = (summary: unknown): boolean =>
  typeof summary === 'string' && summary.length <= 280 && !/[&<>\]»→]|(?:more|reading)\W*$/i.test(summary);

function given(draft: Draft): Found {
  const { summary, body } = draft;
  const { src: address, alt, caption, credit, width, height, srcset } = pictureOf(draft) ?? {};
  const src = webUrl(address);
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

/** What no JSON Feed should have, and some do. */
const isSloppy = (item: JsonItem): boolean => {
  const { tags, author, authors, image, banner_image, date_published, date_modified } = item;
  const { category, label, image: picture } = item._news_elements ?? {};
  const people = [author, authors].flat().map(one => (typeof one === 'string' ? one : one?.name));
  const texts = [tags, people, category?.name, label, picture?.alt, picture?.caption, picture?.credit];
  return (
    MARKUP.test(JSON.stringify(texts)) ||
    !(tags ?? []).every?.(tag => typeof tag === 'string') ||
    [image, banner_image].some(address => typeof (address ?? '') !== 'string') ||
    [date_published, date_modified].some(date => date && !toDate(date))
  );
};

export const jsonFeed: Format = {
  name: 'json-feed',

  recognises({ json }) {
    const { version, items } = (json ?? {}) as { version?: unknown; items?: unknown };
    if (typeof version === 'string' && version.includes('jsonfeed.org')) return true;
    // Other APIs have items, too.
    return Array.isArray(items) && (!items.length || items.some(isItem));
  },

  async parse({ json, url }) {
    const feed = json as JsonFeed | null | undefined;
    if (!feed || !Array.isArray(feed.items)) {
      throw new FeedError('This JSON Feed has no list of items.', { reason: 'format', url });
    }
    const base = webUrl(feed.home_page_url, url) ?? webUrl(feed.feed_url, url) ?? url;
    let items = list<JsonItem | null>(feed.items).filter(
      (item): item is JsonItem => typeof item === 'object' && item !== null,
    );
    if (items.some(isSloppy)) items = (await import('./tidy-items.js')).tidy(items);
    const drafts = items.map(item => toDraft(item, feed));
    let title = string(feed.title) || undefined;
    let articles: readonly Article[];
    if (!MARKUP.test(title ?? '') && drafts.every(isPlain)) {
      articles = drafts.map(draft => toArticle(draft, base, given(draft)));
    } else {
      // What is missing has to be found in the stories' HTML; that needs more code.
      const full = await import('../draft/to-articles.js');
      title = title && full.headlineText(title);
      articles = full.toArticles(drafts.map(full.asHtml), base, true);
    }
    return compact<Feed>({
      title,
      url: webUrl(feed.home_page_url, url),
      language: string(feed.language) || undefined,
      articles,
      next: webUrl(feed.next_url, url),
      format: 'json-feed',
    });
  },
};
