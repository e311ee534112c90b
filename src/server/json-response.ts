import { joinBytes } from './join-bytes.js';
import { nextTask } from './next-task.js';

/** After so many UTF-16 code units, other requests are answered before the next ones are written. */
const SLICE = 500_000;

/**
 * Creates a JSON response with a strong `ETag`. If the request's `If-None-Match` lists that tag, the status is 304. A response
 * to HEAD has no body. A failure (status 400 and up) has no `ETag`.
 */
export async function jsonResponse(
  request: Request,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const bytes = await toJson(value);
  const all = new Headers({ 'x-content-type-options': 'nosniff', ...headers });
  if (status < 400) {
    const etag = await strongEtag(bytes);
    all.set('etag', etag);
    if (matchesEtag(request.headers.get('if-none-match'), etag)) {
      all.delete('content-type');
      return new Response(null, { status: 304, headers: all });
    }
  }
  return new Response(request.method === 'HEAD' ? null : bytes, { status, headers: all });
}

/** The bytes of `JSON.stringify(value)`, written in slices: a page of a source may have millions of characters. */
async function toJson(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const slices: Uint8Array[] = [];
  let text = '';
  for (const piece of piecesOf(value)) {
    text += piece;
    if (text.length < SLICE) continue;
    slices.push(encoder.encode(text));
    text = '';
    await nextTask();
  }
  return joinBytes([...slices, encoder.encode(text)]);
}

/** The parts of a value's JSON: a part for each property and, where that is a list, for each of its items. */
function* piecesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  const properties = Object.entries(value).filter(([, each]) => each !== undefined);
  yield '{';
  for (const [index, [name, each]] of (properties as [string, unknown][]).entries()) {
    yield `${index ? ',' : ''}${JSON.stringify(name)}:`;
    if (!Array.isArray(each)) yield JSON.stringify(each);
    else {
      yield '[';
      for (const [at, item] of each.entries())
        yield (at ? ',' : '') + ((JSON.stringify(item) as string | undefined) ?? 'null');
      yield ']';
    }
  }
  yield '}';
}

async function strongEtag(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const hex = Array.from(new Uint8Array(digest, 0, 12), byte => byte.toString(16).padStart(2, '0'));
  return `"${hex.join('')}"`;
}

/**
 * Whether an `If-None-Match` header lists the tag or is `*`. The weakness mark `W/` is ignored, as RFC 9110 requires for this
 * header: a CDN that compresses the body adds it to the tag.
 */
function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
