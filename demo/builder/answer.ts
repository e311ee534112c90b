import { endpointUrl } from '../../src/load/named-url.js';
import { request } from '../../src/load/request.js';

/** JSON answer of an API, with the paths of its lists. */
export interface ApiAnswer {
  readonly json: unknown;
  /** Dotted paths of all arrays of objects; the empty string stands for the answer itself. */
  readonly lists: readonly string[];
}

const MAX_DEPTH = 4;

/**
 * Asks the first address of an endpoint, with the element's own function: with the same cookies and headers, and with one request
 * for both where the element is still waiting. Resolves to `undefined` when the answer is not JSON.
 */
export async function askApi(endpoint: string, signal: AbortSignal): Promise<ApiAnswer | undefined> {
  const url = endpointUrl(endpoint.split(/\s+/)[0] ?? '');
  const { json } = (url && (await request(url, { signal }).catch(() => undefined))) ?? {};
  if (json === undefined) return undefined;
  return { json, lists: [...pathsIn(json)].filter(path => isListOfObjects(valueAt(json, path))) };
}

/** Dotted paths of all strings and numbers in a story. */
export function leavesOf(item: unknown): string[] {
  return [...pathsIn(item)].filter(path => /^(string|number)$/.test(typeof valueAt(item, path)));
}

/** The value at a dotted path. A number in the path is an array index; the empty path is `json` itself. */
export function valueAt(json: unknown, path: string): unknown {
  if (!path) return json;
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      json,
    );
}

/** All paths in a value. Of an array, only the first entry is visited: the others have the same shape. */
function* pathsIn(value: unknown, prefix = '', depth = 0): Generator<string> {
  if (!prefix) yield '';
  if (!isObject(value) || depth > MAX_DEPTH) return;
  const entries = Array.isArray(value) ? Object.entries(value.slice(0, 1)) : Object.entries(value);
  for (const [key, child] of entries) {
    yield prefix + key;
    yield* pathsIn(child, `${prefix}${key}.`, depth + 1);
  }
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
