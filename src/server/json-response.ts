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
  const text = JSON.stringify(value);
  const all = new Headers({ 'x-content-type-options': 'nosniff', ...headers });
  if (status < 400) {
    const etag = await strongEtag(text);
    all.set('etag', etag);
    if (matchesEtag(request.headers.get('if-none-match'), etag)) {
      all.delete('content-type');
      return new Response(null, { status: 304, headers: all });
    }
  }
  return new Response(request.method === 'HEAD' ? null : text, { status, headers: all });
}

async function strongEtag(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
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
