/**
 * One story, in the shape that every format produces and every element draws.
 *
 * Text fields are plain text: entities decoded, markup removed. URLs are absolute and `http:` or `https:`, or the field
 * is absent. The exception is `body`: untrusted HTML, which is sanitised where it is drawn.
 *
 * @example
 * const article: Article = {
 *   id: 'bridge-1',
 *   url: 'https://example.com/news/bridge',
 *   title: 'The new bridge opens',
 *   summary: 'Walkers first, trams in May.',
 *   category: { name: 'City', slug: 'city' },
 *   tags: ['bridge'],
 *   authors: [{ name: 'Marit Sandoe' }],
 *   published: new Date('2026-03-12T09:00:00Z'),
 *   image: { src: 'https://example.com/bridge.webp', alt: 'A bridge over calm water' },
 * };
 */
export interface Article {
  /**
   * The source's own id of the story, else `url`, else a hash of title and date. Never empty. If a source gives several stories
   * one id, each has its `url` instead.
   */
  readonly id: string;
  /** URL of the story's own page. */
  readonly url?: string | undefined;
  /** The story's name in URLs, such as `new-bridge-opens`, if the source gives one. */
  readonly slug?: string | undefined;
  /** The headline; for stories without one, the beginning of the summary. */
  readonly title: string;
  /** Excerpt of about 280 characters at most, cut after a sentence or a word, without captions and section headings. */
  readonly summary?: string | undefined;
  /** The whole story as untrusted HTML, with absolute URLs. Never assign it to `innerHTML`. */
  readonly body?: string | undefined;
  /** The one section of the site that the story belongs to. */
  readonly category?: ArticleCategory | undefined;
  /** Names of the story's topics. */
  readonly tags: readonly string[];
  readonly authors: readonly ArticleAuthor[];
  readonly published?: Date | undefined;
  /** The source gives a day without a time: `published` is then midnight UTC, and is written in UTC and without a time. */
  readonly dateOnly?: true | undefined;
  /** Date of the last change after publication. */
  readonly modified?: Date | undefined;
  /** The lead picture. */
  readonly image?: ArticleImage | undefined;
  /** BCP 47 tag of this story's language, such as `en-GB`, if the source gives one. */
  readonly language?: string | undefined;
  /** Reading time in minutes: the number that the source gives, else an estimate from the length of `body`. */
  readonly readingMinutes?: number | undefined;
  /** A word or two that elements draw before the headline, such as `Live` or `Sponsored`. */
  readonly label?: string | undefined;
  /** Who may read the whole story: everyone, or members of the site only. */
  readonly access?: 'free' | 'members' | undefined;
  /** The publication that the story is from, if the source names it, such as in a feed that collects stories of several. */
  readonly source?: ArticleSource | undefined;
  /** Sound and film of the story, the best first. */
  readonly media?: readonly ArticleMedia[] | undefined;
  /** Where the story is discussed, and how many comments it has. */
  readonly comments?: ArticleComments | undefined;
  /** Ids or URLs of the stories that the source names as related, the most related first. */
  readonly related?: readonly string[] | undefined;
}

/** A section of a site. */
export interface ArticleCategory {
  /** The section's name as readers see it, such as `Business & Economy`. */
  readonly name: string;
  /** The section's name in URLs, such as `business-economy`. */
  readonly slug?: string | undefined;
  /** URL of the section's page. */
  readonly url?: string | undefined;
}

/** A writer, or the desk or agency that signs a story. */
export interface ArticleAuthor {
  readonly name: string;
  /** URL of the author's page. */
  readonly url?: string | undefined;
  /** URL of a portrait. */
  readonly avatar?: string | undefined;
}

/** A picture of a story: its URL, with text alternative, caption, credit, size and `srcset`. */
export interface ArticleImage {
  readonly src: string;
  /** Text alternative for `alt` in HTML. Empty when the source has none; assistive technology then skips the picture. */
  readonly alt: string;
  readonly caption?: string | undefined;
  /** The name of the photographer or agency, as the source gives it. */
  readonly credit?: string | undefined;
  /** Width in CSS pixels. */
  readonly width?: number | undefined;
  /** Height in CSS pixels. */
  readonly height?: number | undefined;
  /** Value for HTML's `srcset`: absolute URLs with widths or densities, for example `https://cdn.example/small.webp 600w`. */
  readonly srcset?: string | undefined;
}

/** The publication that a story is from. */
export interface ArticleSource {
  readonly title?: string | undefined;
  /** URL of the publication's website. */
  readonly url?: string | undefined;
  /** URL of a small square picture. */
  readonly icon?: string | undefined;
}

/** A recording that belongs to a story: an episode of a podcast, a film, a report to listen to. */
export interface ArticleMedia {
  /** URL of the file; for a recording without a file that browsers may play, URL of the page that shows it. */
  readonly url: string;
  /** Media type, such as `audio/mpeg`; `text/html` if `url` is a page. */
  readonly type: string;
  readonly kind: 'audio' | 'video';
  /** Length in seconds. */
  readonly duration?: number | undefined;
  /** URL of the picture that stands in the place of a film until it is played. */
  readonly poster?: string | undefined;
  readonly title?: string | undefined;
  /** URL of a page that plays the recording in a frame. */
  readonly embed?: string | undefined;
}

/** A story's comments on its site. */
export interface ArticleComments {
  /** URL of the page, or of the part of a page, that has the comments. */
  readonly url?: string | undefined;
  readonly count?: number | undefined;
}

/** One page of articles, read from one answer of a source (or merged from several sources). */
export interface Feed {
  readonly title?: string | undefined;
  /** URL of the website that the feed belongs to; not the URL of the feed itself. */
  readonly url?: string | undefined;
  /** BCP 47 tag of the feed's language. */
  readonly language?: string | undefined;
  /** The articles in the order of the source; in a feed merged from several sources, newest first. */
  readonly articles: readonly Article[];
  /**
   * URL of the next page; absent on the last page. In a feed merged from several sources: the next page's URL of each source
   * that has one, separated by spaces.
   */
  readonly next?: string | undefined;
  /** Name of the format, such as `json-feed` or `rss`. In a merged feed: the names of its formats, separated by spaces. */
  readonly format: string;
}
