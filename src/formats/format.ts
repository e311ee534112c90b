import type { Feed } from '../article.js';
import type { Lexicon } from '../html/lexicon.js';
import type { FeedDraft } from './draft/draft.js';

/** What a source answered, before anyone knows its format. Made by `answer.ts`; decoding and parsing happen once. */
export interface Answer {
  /** Absolute, after redirects; empty when the text was handed in without one. */
  readonly url: string;
  /** Lower case, without parameters: `application/rss+xml`. Empty when unknown. */
  readonly contentType: string;
  /** Absent when there was no HTTP answer. */
  readonly status?: number | undefined;
  /** Empty when there was no HTTP answer. */
  readonly headers: Headers;
  /** Decoded as its byte order mark, its header, its prolog or else UTF-8 says. */
  readonly text: string;
  /** The parsed JSON, or `undefined` when the text is none. */
  readonly json: unknown;
  /** Local name of the XML or HTML root element, lower case, from the text alone (`rss`, `feed`, `rdf`, `html`); else empty. */
  readonly root: string;
}

/** What a visitor of an API wants; formats that can't be asked leave it to the caller. */
export interface Query {
  /** Articles per page. */
  readonly limit?: number | undefined;
  /** Names or slugs. */
  readonly categories?: readonly string[] | undefined;
}

/** GETs another URL of the same source, under the same deadline and abort signal. */
export type Get = (url: string) => Promise<Answer>;

export interface ParseOptions {
  /** Custom mapping for format `json`: article field → dotted path. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/**
 * A dialect of news: where each part of an article is in a source's answer.
 * Pure: no DOM and no network of its own. To add one, see CONTRIBUTING.
 */
export interface Format {
  /** The name in the `format` attribute. */
  readonly name: string;
  /** Whether this URL is known to be of this format before it is asked (an API's path); decides whether `request` is used. */
  serves?(url: URL): boolean;
  /** The URL that asks this API for what is wanted. Absent: the endpoint itself is asked and the query is done in the browser. */
  request?(endpoint: URL, query: Query, get: Get): URL | Promise<URL>;
  /** Whether the answer is in this format or an error of this API, judged by its content. */
  recognises(answer: Answer): boolean;
  /** Reads the answer. Throws `FeedError` with reason `format` (or `http`, when the answer is an API's error). */
  parse(answer: Answer, options?: ParseOptions): Feed | Promise<Feed>;
}

export interface ReaderOptions extends ParseOptions {
  /** What this reading knows of names and dates; it notes there what is missing. */
  readonly lexicon: Lexicon;
}

/** The part of a built-in format that is loaded when it is needed. It makes drafts; `stages.ts` completes them. */
export interface FormatReader extends Pick<Format, 'name' | 'request'> {
  parse(answer: Answer, options: ReaderOptions): FeedDraft | Promise<FeedDraft>;
}

export interface ReadOptions extends ParseOptions {
  /** The name of a format, a format of one's own, or `auto`: by the answer's content. */
  readonly format?: string | Format | undefined;
  /** Formats of one's own, asked before the built-in ones. */
  readonly formats?: readonly Format[] | undefined;
}

/** How a format is told apart without being loaded, and where the rest of it is. */
export interface FormatEntry extends Pick<Format, 'name' | 'serves' | 'recognises'> {
  /** @param answer the one that will be read, where there is one: it tells what else to load beside the format */
  load(answer?: Answer): Format | FormatReader | Promise<Format | FormatReader>;
}
