import type { Article, ArticleImage, Feed } from '../../article.js';

type Maybe<T> = T | null | undefined;

/**
 * A story as a format extracts it from an answer, unchecked. Fields are plain text unless their comment says HTML; URLs may be
 * relative; any field may be missing or empty. `to-articles.ts` makes an `Article` of it.
 */
export interface Draft {
  readonly id?: Maybe<string | number>;
  readonly url?: unknown;
  readonly slug?: Maybe<string>;
  readonly title?: Maybe<string>;
  /** HTML. Some feeds put the full article here: RSS's `description`. */
  readonly summary?: Maybe<string>;
  /** HTML. */
  readonly body?: Maybe<string>;
  /** Base URL of relative URLs in the body. Default: the story's own URL. */
  readonly base?: Maybe<string>;
  readonly category?: Maybe<{ name?: Maybe<string>; slug?: Maybe<string>; url?: unknown }>;
  readonly tags?: readonly Maybe<string>[];
  readonly authors?: readonly Maybe<{ name?: Maybe<string>; url?: unknown; avatar?: unknown }>[];
  readonly published?: Date | undefined;
  readonly modified?: Date | undefined;
  /** Pictures that the source names, best first; pictures in the body are used after these. */
  readonly pictures?: readonly PictureDraft[];
  readonly language?: Maybe<string>;
  readonly readingMinutes?: Maybe<number>;
  readonly label?: Maybe<string>;
  readonly access?: Article['access'];
}

/** Values that are extracted from a story's HTML, where the source has no field for them. */
export interface Found {
  /** Plain text. */
  readonly summary?: Maybe<string>;
  /** HTML with absolute URLs. */
  readonly body?: Maybe<string>;
  readonly image?: ArticleImage | undefined;
}

/** A picture as the source describes it, unchecked; `alt`, `caption` and `credit` are plain text. */
export interface PictureDraft {
  readonly src: unknown;
  readonly alt?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
  /** CSS pixels. */
  readonly width?: unknown;
  /** CSS pixels. */
  readonly height?: unknown;
  /** Value of a `srcset` attribute; URLs may be relative. */
  readonly srcset?: string | undefined;
}

/** A page of a feed as a format extracts it; `draft/to-articles.ts` turns `drafts` into `Feed.articles`. */
export interface FeedDraft extends Omit<Feed, 'articles'> {
  readonly drafts: readonly Draft[];
  /** Absolute base URL of the stories' relative URLs: the site's, else the feed's. */
  readonly base?: string | undefined;
  /** Whether a picture that most stories name is a lead picture all the same. Otherwise it counts as the feed's logo. */
  readonly ownPictures?: boolean | undefined;
}
