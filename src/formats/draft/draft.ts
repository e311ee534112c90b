import type { Article, ArticleImage, Feed } from '../../article.js';

type Maybe<T> = T | null | undefined;

/** Maximum number of stories that are read of one answer: a megabyte may have 300,000 empty ones, the longest feeds have 5,000. */
export const MOST_ENTRIES = 10_000;

/**
 * A story as a format extracts it from an answer, unchecked. Fields are plain text unless their comment says HTML; URLs may be
 * relative; any field may be missing or empty. `to-articles.ts` makes an `Article` of it.
 */
export interface Draft {
  readonly id?: Maybe<string | number>;
  readonly url?: unknown;
  readonly slug?: Maybe<string>;
  readonly title?: Maybe<string>;
  /** The summary as HTML. It is the full article in RSS feeds that put the full article into `<description>`. */
  readonly summary?: Maybe<string>;
  /** The full article as HTML. */
  readonly body?: Maybe<string>;
  /** URL against which relative URLs in the body are resolved. Default: the story's own URL. */
  readonly base?: Maybe<string>;
  readonly category?: Maybe<{ name?: Maybe<string>; slug?: Maybe<string>; url?: unknown }>;
  readonly tags?: readonly Maybe<string>[];
  readonly authors?: readonly Maybe<{ name?: Maybe<string>; url?: unknown; avatar?: unknown }>[] | undefined;
  /** The publication that the story is from, in a feed that collects stories of several. */
  readonly source?: Maybe<{ title?: unknown; url?: unknown; icon?: unknown }>;
  /** Sound and film, the best first; entries that are neither are left out later. */
  readonly media?: readonly Maybe<MediaDraft>[] | undefined;
  readonly comments?: Maybe<{ url?: unknown; count?: unknown }>;
  /** Ids or URLs of other stories. */
  readonly related?: readonly unknown[] | undefined;
  /** Whether `published` is a day without a time. Days that `commonDate` has read are known without it. */
  readonly dateOnly?: unknown;
  readonly published?: Date | undefined;
  readonly modified?: Date | undefined;
  /** Pictures that the source has in fields of their own, best first. Pictures inside the body's HTML don't belong here. */
  readonly pictures?: readonly PictureDraft[];
  readonly language?: Maybe<string>;
  readonly readingMinutes?: Maybe<number>;
  readonly label?: Maybe<string>;
  readonly access?: Article['access'];
}

/** The parts of an article that aren't copied from a draft but made from its HTML and pictures. */
export interface Found {
  /** The excerpt as plain text. */
  readonly summary?: Maybe<string>;
  /** The full article as HTML with absolute URLs. */
  readonly body?: Maybe<string>;
  readonly image?: ArticleImage | undefined;
  /** The fields that `context-of.ts` has checked. */
  readonly context?: Context | undefined;
}

/** What belongs to a story beside its text: where it comes from, what can be played, where it is discussed, what goes with it. */
export type Context = Pick<Article, 'dateOnly' | 'source' | 'media' | 'comments' | 'related'>;

/**
 * Checks a draft's recordings and related stories: `companionsOf` of `companions.ts`, which `stages.ts` imports for answers that
 * have some.
 * @param base absolute URL against which relative URLs are resolved
 */
export type CompanionsOf = (
  draft: Pick<Draft, 'media' | 'related' | 'title' | 'id' | 'url'>,
  base: string | undefined,
) => Pick<Context, 'media' | 'related'>;

/** A recording as the source describes it, unchecked. */
export interface MediaDraft {
  readonly url?: unknown;
  /** Media type (`audio/mpeg`), or a word for it such as `video`. */
  readonly type?: unknown;
  readonly kind?: unknown;
  /** Seconds, a clock (`1:02:03`) or an ISO 8601 duration (`PT1H2M3S`). */
  readonly duration?: unknown;
  readonly poster?: unknown;
  /** Plain text. */
  readonly title?: unknown;
  /** Plain text: what is to be seen or heard. A story without words has it as its title. */
  readonly description?: unknown;
  readonly embed?: unknown;
}

/** A picture as the source describes it, unchecked; `alt`, `caption` and `credit` are plain text. */
export interface PictureDraft {
  readonly src: unknown;
  readonly alt?: string | null | undefined;
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
  /** Width in CSS pixels; a number or text (`600`, `600px`), and any other value is ignored. */
  readonly width?: unknown;
  /** Height in CSS pixels; a number or text (`400`, `400px`), and any other value is ignored. */
  readonly height?: unknown;
  /** Value of a `srcset` attribute; URLs may be relative. */
  readonly srcset?: string | undefined;
}

/** The feed in one answer as a format extracts it; `draft/to-articles.ts` turns `drafts` into `Feed.articles`. */
export interface FeedDraft extends Omit<Feed, 'articles'> {
  readonly drafts: readonly Draft[];
  /** Absolute URL against which the stories' relative URLs are resolved: the site's, else the feed's. */
  readonly base?: string | undefined;
  /**
   * Whether a story's first picture in `pictures` is its lead picture even if most other stories have the same one there. By
   * default, such a picture is taken for the feed's logo and skipped.
   */
  readonly ownPictures?: boolean | undefined;
}
