// Structured data of a story: https://schema.org/NewsArticle · of a list: https://schema.org/ItemList
// Google's rules for the data of a story: https://developers.google.com/search/docs/appearance/structured-data/article
import type { Article, ArticleMedia, Feed } from '../../article.js';
import { inertParser } from '../../html/inert-parser.js';
import { unclobbered } from '../../html/unclobbered.js';
import type { Feature, FeatureHost } from '../feature.js';
import { articleBody } from './article-body.js';

type StructuredDataHost = FeatureHost<{ readonly structuredData: boolean }>;

/** Describes the shown articles for search engines: JSON-LD in a `<script>` in the page's head. */
export class StructuredData implements Feature {
  readonly #host: StructuredDataHost;
  #script: HTMLScriptElement | undefined;
  #text = '';

  constructor(host: StructuredDataHost) {
    this.#host = host;
  }

  hostDisconnected(): void {
    this.#write('');
  }

  hostUpdated(): void {
    const { element, kind, articles, feeds } = this.#host;
    const { structuredData, isConnected, renderRoot } = element;
    const shows = structuredData && isConnected && articles.length > 0;
    const thing =
      kind === 'article'
        ? { ...newsArticle(articles[0], feeds.feed), articleBody: articleBody(renderRoot) }
        : itemList(articles);
    this.#write(shows ? JSON.stringify({ '@context': 'https://schema.org', ...thing }) : '');
  }

  #write(json: string): void {
    if (json === this.#text) return;
    this.#text = json;
    this.#script?.remove();
    this.#script = undefined;
    if (json) void this.#insert(json);
  }

  /** The script is parsed from HTML: where a page enforces Trusted Types, setting `script.text` throws, even for JSON-LD. */
  async #insert(json: string): Promise<void> {
    const parse = await inertParser();
    if (json !== this.#text) return;
    // `<` is escaped, so that no text of a story can end the script.
    const block = `<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`;
    try {
      const script = parse(block, 'text/html').querySelector('script');
      if (script) unclobbered('head').append((this.#script = script));
    } catch {
      // The page's Trusted Types policy forbids it: search engines then read only the visible text.
    }
  }
}

function newsArticle(article: Article | undefined, feed: Feed | undefined): object | undefined {
  if (!article) return undefined;
  const { title, summary, url, published, modified, authors, image, category, tags, language, access } =
    article;
  const recordings = (kind: ArticleMedia['kind']) => {
    const found = article.media?.filter(media => media?.kind === kind) ?? [];
    return found.length > 0 ? found.map(media => recording(media, article)) : undefined;
  };
  return {
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    url,
    mainEntityOfPage: url,
    datePublished: dateOf(published, article),
    dateModified: dateOf(modified ?? published, article),
    author: authors
      .filter(author => author?.name)
      .map(author => ({ '@type': 'Person', name: author.name, url: author.url })),
    image: image && [image.src],
    audio: recordings('audio'),
    video: recordings('video'),
    articleSection: category?.name,
    keywords: tags.length > 0 ? tags : undefined,
    inLanguage: language ?? feed?.language,
    isAccessibleForFree: access && access === 'free',
    publisher: feed?.title ? { '@type': 'Organization', name: feed.title, url: feed.url } : undefined,
  };
}

/** https://schema.org/AudioObject or https://schema.org/VideoObject of a recording */
function recording(
  { url, type, kind, duration, poster, title, embed }: ArticleMedia,
  article: Article,
): object {
  const isPage = type === 'text/html';
  return {
    '@type': kind === 'audio' ? 'AudioObject' : 'VideoObject',
    name: title ?? article.title,
    url: isPage ? url : undefined,
    contentUrl: isPage ? undefined : url,
    encodingFormat: isPage ? undefined : type,
    embedUrl: embed,
    duration: durationOf(duration),
    thumbnailUrl: poster ?? (kind === 'video' ? article.image?.src : undefined),
    uploadDate: dateOf(article.published, article),
  };
}

/** A date in ISO 8601; of a story dated by the day, the day alone. */
const dateOf = (date: Date | undefined, { dateOnly }: Article): string | undefined =>
  date?.toISOString().slice(0, dateOnly ? 10 : undefined);

/** A length in ISO 8601: `PT1H2M3S`. */
function durationOf(length = 0): string | undefined {
  if (!(length > 0 && length < Infinity)) return undefined;
  const seconds = Math.round(length);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `PT${parts.map((part, index) => (part ? `${part}${'HMS'[index]}` : '')).join('') || '0S'}`;
}

function itemList(articles: readonly Article[]): object {
  return {
    '@type': 'ItemList',
    itemListElement: articles.map(({ title, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      url,
    })),
  };
}
