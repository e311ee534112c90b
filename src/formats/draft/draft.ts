import type { Article, ArticleImage, Feed } from '../../article.js';

type Maybe<T> = T | null | undefined;

/**
 * A story as a format finds it, before anything is guaranteed: a format only says where things are.
 * Texts are plain unless they say HTML, URLs may be relative, anything may be missing or empty.
 */
export interface Draft {
  readonly id?: Maybe<string | number>;
  readonly url?: unknown;
  readonly slug?: Maybe<string>;
  readonly title?: Maybe<string>;
  /** HTML; may be the whole article. */
  readonly summary?: Maybe<string>;
  /** HTML. */
  readonly body?: Maybe<string>;
  /** What relative URLs in the body are relative to; else the story's own URL. */
  readonly base?: Maybe<string>;
  readonly category?: Maybe<{ name?: Maybe<string>; slug?: Maybe<string>; url?: unknown }>;
  readonly tags?: readonly Maybe<string>[];
  readonly authors?: readonly Maybe<{ name?: Maybe<string>; url?: unknown; avatar?: unknown }>[];
  readonly published?: Date | undefined;
  readonly modified?: Date | undefined;
  /** In order of preference; the body's own pictures come after them. */
  readonly pictures?: readonly PictureDraft[];
  readonly language?: Maybe<string>;
  readonly readingMinutes?: Maybe<number>;
  readonly label?: Maybe<string>;
  readonly access?: Article['access'];
}

/** What had to be looked for in a story's texts. */
export interface Found {
  /** Plain text. */
  readonly summary?: Maybe<string>;
  /** HTML with absolute URLs. */
  readonly body?: Maybe<string>;
  readonly image?: ArticleImage | undefined;
}

/** A picture as a source tells of it; text fields are plain. */
export interface PictureDraft {
  readonly src: unknown;
  readonly alt?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
  /** CSS pixels. */
  readonly width?: unknown;
  /** CSS pixels. */
  readonly height?: unknown;
  /** As the `srcset` attribute; URLs may be relative. */
  readonly srcset?: string | undefined;
}

/** A page of a feed as a format finds it: `draft/to-articles.ts` makes `Feed.articles` of its drafts. */
export interface FeedDraft extends Omit<Feed, 'articles'> {
  readonly drafts: readonly Draft[];
  /** Absolute: what relative URLs of the stories are relative to, the site or else the feed. */
  readonly base?: string | undefined;
  /** Whether a picture that many stories name is each one's own. Elsewhere it is the feed's logo. */
  readonly ownPictures?: boolean | undefined;
}
