/**
 * The one shape in the middle: every format reads into it, every element draws from it.
 *
 * Text fields are plain text (entities decoded, markup removed). URLs are absolute `http(s)` or absent.
 * `body` is the exception: untrusted HTML, sanitised where it is drawn.
 */
export interface Article {
  /** Never empty: the source's own id, else the URL, else a hash of title and date. */
  readonly id: string;
  readonly url?: string | undefined;
  /** The last path segment that names the story in its site, if the source tells. */
  readonly slug?: string | undefined;
  readonly title: string;
  /** A short plain-text excerpt, cut at a sentence or a word; holds no captions or section headings. */
  readonly summary?: string | undefined;
  /** Untrusted HTML with absolute URLs. */
  readonly body?: string | undefined;
  readonly category?: ArticleCategory | undefined;
  readonly tags: readonly string[];
  readonly authors: readonly ArticleAuthor[];
  readonly published?: Date | undefined;
  readonly modified?: Date | undefined;
  readonly image?: ArticleImage | undefined;
  /** BCP 47, when it is known for this story. */
  readonly language?: string | undefined;
  readonly readingMinutes?: number | undefined;
  /** A word before the headline: "Live", "Sponsored"… */
  readonly label?: string | undefined;
  readonly access?: 'free' | 'members' | undefined;
}

export interface ArticleCategory {
  readonly name: string;
  readonly slug?: string | undefined;
  readonly url?: string | undefined;
}

export interface ArticleAuthor {
  readonly name: string;
  readonly url?: string | undefined;
  /** URL of a picture. */
  readonly avatar?: string | undefined;
}

export interface ArticleImage {
  readonly src: string;
  /** Empty when the source says nothing: the picture is then decorative. */
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** CSS pixels. */
  readonly width?: number | undefined;
  /** CSS pixels. */
  readonly height?: number | undefined;
  readonly srcset?: string | undefined;
}

/** One page of articles, as a source answered it. */
export interface Feed {
  readonly title?: string | undefined;
  /** The site the feed belongs to, not the feed itself. */
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly articles: readonly Article[];
  /** URL of the next page. */
  readonly next?: string | undefined;
  /** Name of the format that was read. */
  readonly format: string;
}
