import type { Feed } from '../article.js';
import type { Lexicon } from '../html/lexicon.js';
import type { FeedDraft } from './draft/draft.js';

/** An HTTP response (or text without one) as decoded text and parsed JSON. Made by `answer.ts`; the format is unknown yet. */
export interface Answer {
  /** Absolute, after redirects; empty when the text was handed in without one. */
  readonly url: string;
  /** Lower case, without parameters: `application/rss+xml`. Empty when unknown. */
  readonly contentType: string;
  /** Absent when there was no HTTP answer. */
  readonly status?: number | undefined;
  /** Empty when there was no HTTP answer. */
  readonly headers: Headers;
  /** Decoded by byte order mark, `Content-Type`, XML declaration, or else as UTF-8. */
  readonly text: string;
  /** The parsed JSON; `undefined` when the text isn't JSON. Parsed on first use, and only once. */
  readonly json: unknown;
  /** Local name of the XML or HTML root element, lower case, from the text alone (`rss`, `feed`, `rdf`, `html`); else empty. */
  readonly root: string;
}

/** Which articles to ask an API for. For a format without `request`, the caller filters the feed instead. */
export interface Query {
  /** Articles per page. */
  readonly limit?: number | undefined;
  /** Names or slugs of categories, in any case; an article of any of them is wanted. */
  readonly categories?: readonly string[] | undefined;
}

/**
 * GETs another absolute URL of the same source, with the caller's timeout and abort signal. The configured headers go to the
 * source's own origin only.
 * @throws FeedError for a failure, error statuses included
 */
export type Get = (url: string) => Promise<Answer>;

export interface ParseOptions {
  /** Custom mapping for format `json`: article field → dotted path. */
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
  /** The value of the `format` attribute: `rss`. */
  readonly name: string;
  /** Whether an endpoint's path is one of this API, judged before any request. Then, or if the page names this format, `request` is called. */
  serves?(url: URL): boolean;
  /**
   * The URL that asks this API for the query, made from the endpoint. Without this method, the endpoint is requested unchanged
   * and the feed is filtered afterwards.
   * @param get for requests that are needed first, such as the ids of categories
   */
  request?(endpoint: URL, query: Query, get: Get): URL | Promise<URL>;
  /** Whether the answer's content is in this format, or is an error of this API. */
  recognises(answer: Answer): boolean;
  /**
   * Reads a feed from the answer. Missing lists, ids and dates of its articles are completed afterwards.
   * @throws FeedError with reason `format`, or `http` when the answer is an API's error
   */
  parse(answer: Answer, options?: ParseOptions): Feed | Promise<Feed>;
}

export interface ReaderOptions extends ParseOptions {
  /** Tables for entity names and dates; the format's parser records in it which ones were missing. */
  readonly lexicon: Lexicon;
}

/** The parser of a built-in format, loaded on demand. It returns drafts, of which `stages.ts` makes articles. */
export interface FormatReader extends Pick<Format, 'name' | 'request'> {
  parse(answer: Answer, options: ReaderOptions): FeedDraft | Promise<FeedDraft>;
}

export interface ReadOptions extends ParseOptions {
  /** The name of a format, or a custom format; `auto`, the default, recognises the format of the answer. */
  readonly format?: string | Format | undefined;
  /** Custom formats; their `recognises` is called before that of the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
}

/** A format's name and tests, which are always loaded, and the import of its parser. */
export interface FormatEntry extends Pick<Format, 'name' | 'serves' | 'recognises'> {
  /** @param answer the answer to be read, if there is one: its content decides which further modules load in parallel */
  load(answer?: Answer): Format | FormatReader | Promise<Format | FormatReader>;
}
