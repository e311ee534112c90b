import type { Feed } from '../article.js';
import type { Lexicon } from '../html/lexicon.js';
import type { FeedDraft } from './draft/draft.js';

/** A decoded HTTP response, or decoded input of `parseFeed`, before its format is recognised. Made by `answer.ts`. */
export interface Answer {
  /**
   * Absolute URL, after redirects, without user name, query and fragment: the base of relative URLs. Empty when text was passed
   * without its URL.
   */
  readonly url: string;
  /**
   * The URL with its query, which may contain a key. It is for the URLs of further requests, such as `next`: nothing that a
   * reader sees may be made from it.
   */
  readonly requestUrl: string;
  /** Media type in lower case, without parameters, for example `application/rss+xml`. Empty when unknown. */
  readonly contentType: string;
  /** HTTP status. Absent when there was no HTTP answer. */
  readonly status?: number | undefined;
  /**
   * Whether the request may have had a token, so that the answer may be personal. `sent`: it had headers of `configure()`.
   * `possible`: a fetch function of the page may have added some, or it had cookies of another origin. `lost`: headers or
   * cookies were left out after a redirect, perhaps through another origin, so URLs in the answer are not trusted.
   */
  readonly tokens?: 'sent' | 'possible' | 'lost' | undefined;
  /** Headers of the HTTP answer; empty when there was none. */
  readonly headers: Headers;
  /** The body, decoded by byte order mark, `Content-Type`, XML declaration, or else as UTF-8. */
  readonly text: string;
  /** The parsed JSON; `undefined` when the text isn't JSON. Parsed on first use, and only once. */
  readonly json: unknown;
  /**
   * Local name of the root element in lower case (for example `rss`, `feed`, `html`), found in the text regardless of
   * `contentType`. Empty when the text is neither XML nor HTML.
   */
  readonly root: string;
}

/**
 * Which articles to request from an API, and how many. A format's `request` turns the query into parameters of the URL; for a
 * format without `request`, `loadFeed` filters the feed instead.
 */
export interface Query {
  /** Number of articles per page; an API may send fewer. */
  readonly limit?: number | undefined;
  /** Names or slugs of categories, in any case. An article is wanted when it is in at least one of these. */
  readonly categories?: readonly string[] | undefined;
}

/**
 * GETs another absolute URL of the same source, with the caller's timeout and abort signal. The configured headers go to the
 * source's own origin only.
 * @throws FeedError for a failure, error statuses included
 */
export type Get = (url: string) => Promise<Answer>;

export interface ParseOptions {
  /** Custom mapping for format `json`: article field → dotted path in an entry, for example `{ title: 'headline.text' }`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/**
 * A dialect of news: how to recognise an answer, and where the parts of an article are in it. Pass one to `loadFeed` as
 * `format`, or to `configure({ formats })`. `parse` needs no DOM and sends no requests.
 *
 * @example
 * const podcasts: Format = {
 *   name: 'podcasts',
 *   recognises: ({ json }) => Array.isArray((json as { episodes?: unknown } | undefined)?.episodes),
 *   parse({ json, url }) {
 *     const { episodes } = json as { episodes: { id: string; name: string; date: string }[] };
 *     const articles = episodes.map(({ id, name, date }) => {
 *       return { id, title: name, published: new Date(date), tags: [], authors: [] };
 *     });
 *     return { url, articles, format: 'podcasts' };
 *   },
 * };
 */
export interface Format {
  /** The value of an element's `format` attribute that selects this format, for example `rss`. */
  readonly name: string;
  /**
   * Whether an endpoint belongs to this API, judged by its URL before anything is requested. If it does, or if the page names
   * this format, `request` is called.
   */
  serves?(url: URL): boolean;
  /**
   * Returns the URL to request: the endpoint with this API's parameters for the query. Without this method, the endpoint is
   * requested unchanged and the feed is filtered afterwards.
   * @param get sends the requests that are needed to make the URL, such as one for the ids of categories
   */
  request?(endpoint: URL, query: Query, get: Get): URL | Promise<URL>;
  /** Whether the answer's content is in this format, or is an error of this API. */
  recognises(answer: Answer): boolean;
  /**
   * Reads a feed from the answer. The library then adds ids and lists that articles lack, and converts dates in strings to
   * `Date`s.
   * @throws FeedError with reason `format`, or `http` when the answer is an API's error
   */
  parse(answer: Answer, options?: ParseOptions): Feed | Promise<Feed>;
}

export interface ReaderOptions extends ParseOptions {
  /** Tables for entity names and date notations, and a record in which the parser notes what these tables couldn't read. */
  readonly lexicon: Lexicon;
}

/** The parser of a built-in format, loaded on demand. It returns drafts, of which `stages.ts` makes articles. */
export interface FormatReader extends Pick<Format, 'name' | 'request'> {
  parse(answer: Answer, options: ReaderOptions): FeedDraft | Promise<FeedDraft>;
}

export interface ReadOptions extends ParseOptions {
  /** The name of a format, or a custom format. Default: `auto`, which finds the format by the answer's content, type or URL. */
  readonly format?: string | Format | undefined;
  /** Custom formats; their `recognises` is called before that of the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
}

/** A format's name, its tests (`serves`, `recognises`), and a function that imports its parser when the format is needed. */
export interface FormatEntry extends Pick<Format, 'name' | 'serves' | 'recognises'> {
  /** @param answer the answer to be read, if there is one: its content decides which further modules load in parallel */
  load(answer?: Answer): Format | FormatReader | Promise<Format | FormatReader>;
}
