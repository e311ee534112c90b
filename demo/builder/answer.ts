/** What an API answered, for finding one's way in it. */
export interface ApiAnswer {
  readonly json: unknown;
  /** Dotted paths of all lists of objects; empty text for the answer itself. */
  readonly lists: readonly string[];
}

const MAX_DEPTH = 4;

/** Asks an API as the element does. `undefined` when no JSON comes. */
export async function askApi(endpoint: string, signal: AbortSignal): Promise<ApiAnswer | undefined> {
  try {
    const response = await fetch(new URL(endpoint, document.baseURI), { credentials: 'omit', signal });
    const json: unknown = await response.json();
    return { json, lists: [...pathsIn(json)].filter(path => isListOfObjects(valueAt(json, path))) };
  } catch {
    return undefined;
  }
}

/** The first story of a list, and what can be said about it: the dotted paths of its texts and numbers. */
export function leavesOf(item: unknown): string[] {
  return [...pathsIn(item)].filter(path => /^(string|number)$/.test(typeof valueAt(item, path)));
}

/** What a dotted path leads to; numbers lead into lists, and the empty path nowhere else. */
export function valueAt(json: unknown, path: string): unknown {
  if (!path) return json;
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      json,
    );
}

/** Lists are entered at their first entry only: the others are alike. */
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
