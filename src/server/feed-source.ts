import { FeedError } from '../feed-error.js';
import type { Format } from '../formats/format.js';

/** A feed that the handler serves to visitors under a name. */
export interface FeedSource {
  /** Absolute `http(s)` URL of the feed itself, not of a page that links to it. */
  readonly url: string;
  /** Name of the feed's format, as in the elements' `format` attribute, or a `Format` object. Default: `auto` (recognised). */
  readonly format?: string | Format | undefined;
  /** For `format: 'json'`, as in the elements' `fields` attribute: field of the article → dotted path in the source's JSON. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Headers of requests to the source, for example a key that visitors must not see. Only the origin of `url` gets them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface NamedSource extends FeedSource {
  readonly name: string;
}

/**
 * Converts the configured sources, name → URL or object, into a map: name → object, to which the name is added. Throws
 * `FeedError` with reason `config` for a URL that isn't absolute, isn't `http(s)` or contains credentials.
 */
export function nameSources(
  sources: Readonly<Record<string, string | FeedSource>>,
): ReadonlyMap<string, NamedSource> {
  return new Map(Object.entries(sources).map(([name, source]) => [name, nameSource(name, source)]));
}

/**
 * Finds a source by its name, to which `.json` may be appended. If there is only one source, an empty name finds it, too.
 * Throws `FeedError` with reason `not-found`, whose message lists the names of all sources.
 */
export function findSource(sources: ReadonlyMap<string, NamedSource>, name: string): NamedSource {
  const only = !name && sources.size === 1 ? [...sources.values()][0] : undefined;
  const source = sources.get(name) ?? sources.get(name.replace(/\.json$/, '')) ?? only;
  if (source) return source;
  const names = [...sources.keys()].join(', ');
  const asked = name ? `There is no source "${name.slice(0, 100)}"` : 'No source was named';
  throw new FeedError(`${asked}; there are: ${names}.`, { reason: 'not-found' });
}

function nameSource(name: string, source: string | FeedSource): NamedSource {
  const named = typeof source === 'string' ? { name, url: source } : { ...source, name };
  const problem = urlProblem(named.url);
  if (problem) throw new FeedError(`The source "${name}" ${problem}.`, { reason: 'config', url: named.url });
  return named;
}

function urlProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return 'has no absolute URL';
  const url = new URL(text);
  if (!isHttp(url)) return 'has a URL that is neither http nor https';
  return hasCredentials(url) ? 'has credentials in its URL: use headers.authorization' : undefined;
}

export function isHttp({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}

export function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
