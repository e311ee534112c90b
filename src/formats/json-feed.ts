// https://www.jsonfeed.org/version/1.1/
import type { Article, ArticleImage } from '../article.js';
import { FeedError } from '../feed-error.js';
import { toArticles, type Draft } from './draft.js';
import type { Format } from './format.js';
import { decodeEntities, webUrl } from './text.js';

interface JsonAuthor {
  readonly name?: string;
  readonly url?: string;
  readonly avatar?: string;
}

interface JsonItem {
  readonly id?: string | number;
  readonly url?: string;
  readonly external_url?: string;
  readonly title?: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly summary?: string;
  readonly image?: string;
  readonly banner_image?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly author?: JsonAuthor;
  readonly authors?: readonly JsonAuthor[];
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly attachments?: readonly { readonly url?: string; readonly mime_type?: string }[];
  /** This library's extension: what JSON Feed has no place for. */
  readonly _news_elements?: {
    readonly category?: { readonly name?: string; readonly slug?: string; readonly url?: string };
    readonly slug?: string;
    readonly label?: string;
    readonly access?: Article['access'];
    readonly image?: Partial<ArticleImage>;
  };
}

interface JsonFeed {
  readonly title?: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly next_url?: string;
  readonly language?: string;
  readonly author?: JsonAuthor;
  readonly authors?: readonly JsonAuthor[];
  readonly items: readonly JsonItem[];
}

/** RFC 3339, or what else the platform reads; without a zone it is UTC. The zoo of `dates.ts` doesn't live in JSON Feeds. */
function toDate(value: string | undefined): Date | undefined {
  const text = String(value).replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/, '$1T$2Z');
  const date = new Date(/\d{4}/.test(text) ? text : NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const list = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? value : []);

/** Some generators escape for HTML what is plain text here: `&amp;` is never meant. */
const decoded = (text: unknown): string | undefined =>
  typeof text === 'string' ? decodeEntities(text) : undefined;

/** Plain text as HTML paragraphs. */
const paragraphs = (text: string | undefined): string | undefined =>
  typeof text !== 'string'
    ? undefined
    : text
        .replace(/[&<]/g, character => (character === '&' ? '&amp;' : '&lt;'))
        .split(/\n{2,}/)
        .map(part => `<p>${part.replace(/\n/g, '<br>')}</p>`)
        .join('');

function toDraft(item: JsonItem, feed: JsonFeed): Draft {
  const { category, slug, label, access, image } = item._news_elements ?? {};
  const authors = [item.authors, item.author && [item.author], feed.authors, feed.author && [feed.author]];
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
    title: decoded(item.title),
    summary: paragraphs(decoded(item.summary)),
    body: item.content_html ?? paragraphs(item.content_text),
    category: category ?? { name: first },
    tags: category ? list(item.tags) : tags,
    authors: authors.find(some => list(some).length) ?? [],
    published: toDate(item.date_published),
    modified: toDate(item.date_modified),
    pictures: pictures.map((src, index) => (index ? { src } : { ...image, src })),
    language: item.language ?? feed.language,
    label,
    access,
  };
}

export const jsonFeed: Format = {
  name: 'json-feed',

  recognises({ json }) {
    const feed = json as Partial<JsonFeed & { version: string }> | null | undefined;
    return Boolean(feed && (/jsonfeed\.org/.test(String(feed.version)) || Array.isArray(feed.items)));
  },

  parse({ json, url }) {
    const feed = json as JsonFeed | null | undefined;
    if (!feed || !Array.isArray(feed.items)) {
      throw new FeedError('This JSON Feed has no list of items.', { reason: 'format', url });
    }
    const base = webUrl(feed.home_page_url, url) ?? webUrl(feed.feed_url, url) ?? url;
    return {
      title: decoded(feed.title),
      url: webUrl(feed.home_page_url, url),
      language: feed.language,
      articles: toArticles(
        feed.items.filter(item => item && typeof item === 'object').map(item => toDraft(item, feed)),
        base,
      ),
      next: webUrl(feed.next_url, url),
      format: 'json-feed',
    };
  },
};
