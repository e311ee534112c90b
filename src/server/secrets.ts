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
 * its own feed, for example. Secrets are the values of the configured headers, except standard ones such as `Accept`, and of
 * query parameters whose name says that they are keys (`key`, `api_key`, `token`, …). A value of less than 8 characters or a
 * plain lower-case word is not removed: it may be in any story.
 * @param urls further URLs that were requested: next pages and targets of redirects
 */
export function storyRedactor(source: FeedSource, urls: readonly string[] = []): Redact {
  const inUrls = [source.url, ...urls].flatMap(parametersOf).filter(([name]) => KEY_NAME.test(name));
  const inHeaders = Object.entries(source.headers ?? {}).filter(([name]) => !OPEN_HEADER.test(name));
  return redactor([...inUrls, ...inHeaders].flatMap(([, value]) => partsOf(value)).filter(isRare));
}

/**
 * Makes a function that removes from a log message the values of all headers and query parameters of a source that have at
 * least four characters.
 */
export function logRedactor(source: FeedSource, urls: readonly string[] = []): Redact {
  const all = [...[source.url, ...urls].flatMap(parametersOf), ...Object.entries(source.headers ?? {})];
  return redactor(
    all.flatMap(([, value]) => partsOf(value)).filter(({ length }) => length >= SHORTEST_IN_LOGS),
  );
}

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

function redactor(values: readonly string[]): Redact {
  const spellings = new Set(values.flatMap(spellingsOf));
  if (!spellings.size) return text => text;
  // The longest spelling comes first: one secret may be the beginning of another.
  const sorted = [...spellings].sort((a, b) => b.length - a.length);
  const patterns = sorted.map(text => text.replace(/[^\w\s]/g, each => IN_HTML[each] ?? `\\${each}`));
  const pattern = new RegExp(patterns.join('|'), 'g');
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
