import { configuration } from '../configure.js';
import { FeedError } from '../feed-error.js';

/** Wrong keys of `configure({ headers })` that the console has named already. */
const told = new Set<string>();

/**
 * The headers that `configure({ headers })` has for a URL; `undefined` if there are none.
 * @throws FeedError with reason `config` when they are no valid headers, or when the page's function throws
 */
export async function configuredHeaders(url: URL): Promise<Headers | undefined> {
  const { headers } = configuration;
  try {
    const found = typeof headers === 'function' ? await headers(url) : ofOrigin(headers ?? {}, url);
    return found && new Headers(found);
  } catch (cause) {
    const message = `configure({ headers }) failed for ${url.origin}: ${(cause as Error).message}`;
    throw new FeedError(message, { reason: 'config', url: url.href, cause });
  }
}

function ofOrigin(headers: Readonly<Record<string, HeadersInit>>, url: URL): HeadersInit | undefined {
  // A `Headers` object or a list of pairs has no keys that are origins; its names are told in place of keys.
  const entries =
    Symbol.iterator in headers ? [...(headers as Iterable<[string, HeadersInit]>)] : Object.entries(headers);
  let found: HeadersInit | undefined;
  for (const [key, value] of entries) {
    if (!isOrigin(key)) tell(key);
    else if (new URL(key).origin === url.origin) found = value;
  }
  return found;
}

/** Whether a key is an origin, such as `https://api.example`: a path would suggest that other paths get no headers. */
function isOrigin(key: string): boolean {
  if (!URL.canParse(key)) return false;
  const { protocol, origin, href } = new URL(key);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

function tell(key: string): void {
  if (told.has(key)) return;
  told.add(key);
  console.warn(
    `news-elements: configure({ headers }) ignores "${key}", which is no origin. ` +
      "Headers are given per origin: { 'https://api.example': { authorization: 'Bearer …' } }.",
  );
}
