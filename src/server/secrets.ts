import type { FeedSource } from './feed-source.js';

/** Replaces secrets in a text by `***`. */
export type Redact = (text: string) => string;

/** Words in the name of a query parameter whose value is a key, such as `api_key`, `X-Amz-Signature` or `accessToken`. */
const KEY_NAME =
  /(?:key|token|secret|password|passwd|pwd|signature|credentials?|jwt)$|^(?:.*[^a-z])?(?:auth|authorization|pass|sig|session|sid|code)$/i;

/** Standard request headers whose values are no secrets. All other headers of a source count as secret. */
const OPEN_HEADER =
  /^(?:accept(?:-.*)?|cache-control|connection|content-.*|dnt|from|if-.*|origin|pragma|range|referer|sec-.*|te|user-agent|via|x-requested-with)$/i;

const SHORTEST = 8;
/** Lower-case words of this length don't occur in stories. */
const LONGEST_WORD = 20;
/** Shortest value that is removed from log messages. There, it does no harm to remove a word that is no secret. */
const SHORTEST_IN_LOGS = 4;

/**
 * Makes a function that removes a source's secrets from what the source sent, for a source that repeats them: in the URL of
 * its own feed, for example. Secrets are:
 * - values of the configured headers, except standard ones such as `Accept`, and of query parameters whose name says that they
 *   are keys (`key`, `api_key`, `token`, …). A value of less than 8 characters or a plain lower-case word is not removed: it may
 *   be in any story.
 * - values of other query parameters that look random, unless the name ends in `id`: stories of a video channel, for example,
 *   contain the value of `channel_id` in all their URLs.
 * - parts of the path that look random: in the feed's own URL, and outside of URLs. Other URLs stay as they are, because hosts
 *   of podcasts have an id of the show in the paths of feeds, pictures and recordings alike.
 * @param urls further URLs that were requested: next pages and targets of redirects
 */
export function storyRedactor(source: FeedSource, urls: readonly string[] = []): Redact {
  const all = [source.url, ...urls];
  const inUrls = all
    .flatMap(parametersOf)
    .filter(([name, value]) => KEY_NAME.test(name) || (looksRandom(value) && !/ids?$/i.test(name)));
  const inHeaders = Object.entries(source.headers ?? {}).filter(([name]) => !OPEN_HEADER.test(name));
  const values = [...inUrls, ...inHeaders].flatMap(([, value]) => partsOf(value)).filter(isRare);
  return redactor(values, all.flatMap(segmentsOf).map(inOwnUrl));
}

/**
 * Makes a function that removes from a log message the values of all headers and query parameters of a source that have at
 * least four characters, and parts of paths that look random.
 */
export function logRedactor(source: FeedSource, urls: readonly string[] = []): Redact {
  const all = [source.url, ...urls];
  const values = [...all.flatMap(parametersOf), ...Object.entries(source.headers ?? {})];
  const segments = all.flatMap(segmentsOf).map(({ segment }) => segment);
  return redactor([
    ...segments,
    ...values.flatMap(([, value]) => partsOf(value)).filter(({ length }) => length >= SHORTEST_IN_LOGS),
  ]);
}

/** A slash in a URL, and in a URL that is a parameter of another one. */
const SLASH = '(?:/|%2[Ff])';
const escaped = (text: string): string => text.replace(/[^\w\s]/g, each => IN_HTML[each] ?? `\\${each}`);

interface Segment {
  readonly segment: string;
  /** What follows the segment in the path. */
  readonly rest: string;
}

/** The segments of a URL's path that look random. */
function segmentsOf(url: string): Segment[] {
  const segments = URL.canParse(url) ? new URL(url).pathname.split('/') : [];
  return segments
    .map((segment, index) => ({ segment, rest: segments.slice(index + 1).join('/') }))
    .filter(({ segment }) => looksRandom(segment));
}

/** Regular expression for a segment that ends the URL as in the feed's own one, and for one that is in no path. */
function inOwnUrl({ segment, rest }: Segment): string {
  const path = rest
    .replace(/(?<!\/)\/+$/, '')
    .split('/')
    .map(each => SLASH + escaped(each))
    .join('');
  const end = `${rest && path}${SLASH}?(?![\\w/-])`;
  return `${segment}(?=${end})|(?<![\\w/-]|%2[Ff])${segment}(?![\\w-])`;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Shortest text that can look random. */
const SHORTEST_RANDOM = 16;

/**
 * Whether a text of letters, digits, `-` and `_` looks as if a program had drawn it by lot: digits and letters take turns in
 * one long word (`9f86d081884c7d659a2f`), unlike in `2026-election-results-live`.
 */
function looksRandom(text: string): boolean {
  if (text.length < SHORTEST_RANDOM || !/^[\w-]+$/.test(text)) return false;
  const words = text.split(/[-_]+/);
  const isMixed = words.some(word => word.length >= SHORTEST_RANDOM && turnsIn(word) >= 3);
  const isBase64 = /[a-z]/.test(text) && /[A-Z]/.test(text);
  return isMixed || UUID.test(text) || (isBase64 && words.reduce((sum, word) => sum + turnsIn(word), 0) >= 4);
}

/** How often a letter follows a digit, or a digit a letter. */
const turnsIn = (word: string): number => word.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;

function parametersOf(url: string): [name: string, value: string][] {
  return URL.canParse(url) ? [...new URL(url).searchParams] : [];
}

/** A value, and the parts of it that are a secret without the rest: the token of `Bearer <token>`, the values of cookies. */
function partsOf(value: string): string[] {
  const text = `${value}`.trim();
  const cookies = text.includes('=') ? text.split(/;\s*/).map(each => each.replace(/^[^=]*=/, '')) : [];
  return [text, text.replace(/^[\w-]+\s+/, ''), ...cookies];
}

function isRare(value: string): boolean {
  return value.length >= SHORTEST && (value.length > LONGEST_WORD || /[^a-z]/.test(value));
}

/** How HTML may write a character of a secret, as alternatives of a regular expression. */
const IN_HTML: Readonly<Record<string, string>> = {
  '&': '&(?:amp;|#38;)?',
  '<': '(?:<|&lt;)',
  '>': '(?:>|&gt;)',
  '"': '(?:"|&quot;|&#34;)',
  "'": "(?:'|&apos;|&#39;)",
};

/** @param patterns regular expressions of further secrets */
function redactor(values: readonly string[], patterns: readonly string[] = []): Redact {
  const spellings = new Set(values.flatMap(spellingsOf));
  if (!spellings.size && !patterns.length) return text => text;
  // The longest spelling comes first: one secret may be the beginning of another.
  const sorted = [...spellings].sort((a, b) => b.length - a.length);
  const pattern = new RegExp([...sorted.map(escaped), ...patterns].join('|'), 'g');
  return text => text.replace(pattern, '***');
}

/** The spellings of a value in texts and in URLs. */
function spellingsOf(value: string): string[] {
  const text = value.toWellFormed();
  const inQuery = new URLSearchParams({ '': text }).toString().slice(1);
  return [text, encodeURIComponent(text), encodeURI(text), inQuery].flatMap(spelling => [
    spelling,
    spelling.replace(/%[\dA-F]{2}/g, hex => hex.toLowerCase()),
  ]);
}
