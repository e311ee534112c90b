// Types of the objects in a JSON Feed: https://www.jsonfeed.org/version/1.1/
import type { Article, ArticleImage, ArticleMedia } from '../../article.js';

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
  readonly attachments?: readonly JsonAttachment[];
  /** This library's extension, for properties of an article that JSON Feed lacks. */
  readonly _news_elements?: Extension | undefined;
}

export interface JsonAttachment {
  readonly url?: string;
  readonly mime_type?: string;
  readonly title?: string;
  readonly duration_in_seconds?: number;
}

export interface Extension extends Pick<Article, 'source' | 'comments' | 'related' | 'dateOnly'> {
  readonly category?:
    { readonly name?: string | undefined; readonly slug?: string; readonly url?: string } | undefined;
  readonly slug?: string;
  readonly label?: string | undefined;
  readonly access?: Article['access'];
  readonly readingMinutes?: number;
  readonly image?: Partial<ArticleImage> | undefined;
  readonly media?: readonly Partial<ArticleMedia>[] | undefined;
}

export interface JsonFeed {
  readonly title?: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly next_url?: string;
  readonly language?: string;
  readonly author?: JsonAuthor | string;
  readonly authors?: readonly (JsonAuthor | string)[];
  readonly items: readonly JsonItem[];
}
