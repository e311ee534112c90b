import { FeedError } from '../feed-error.js';
import type { Format } from '../formats/format.js';

/** A feed that the site owner offers to visitors under a name. */
export interface FeedSource {
  /** Absolute `http(s)` URL of the feed itself, not of a page that links to it. */
  readonly url: string;
  /** The name of a format, as in the elements' `format` attribute, or a custom format. Default: `auto`. */
  readonly format?: string | Format | undefined;
  /** Same as the elements' `fields` attribute, for `format: 'json'`: article field → dotted path. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  /** Request headers, for a key that visitors must not see. They are sent to the origin of `url` only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface NamedSource extends FeedSource {
  readonly name: string;
}

/** Checks the configured sources. Throws `FeedError` with reason `config` for a URL that can't be fetched. */
export function nameSources(
  sources: Readonly<Record<string, string | FeedSource>>,
): ReadonlyMap<string, NamedSource> {
  return new Map(Object.entries(sources).map(([name, source]) => [name, nameSource(name, source)]));
}

/**
 * Finds a source by its name, which may end in `.json`. An empty name finds the source when there is only one.
 * Throws `FeedError` with reason `not-found`, whose message lists the names.
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
