/**
 * Answers with JSON under a strong `ETag`: 304 when the visitor has it already, headers alone to HEAD.
 * A failure (status 400 and up) gets no `ETag`.
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
    const etag = await strongTag(text);
    all.set('etag', etag);
    if (matches(request.headers.get('if-none-match'), etag)) {
      all.delete('content-type');
      return new Response(null, { status: 304, headers: all });
    }
  }
  return new Response(request.method === 'HEAD' ? null : text, { status, headers: all });
}

async function strongTag(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest, 0, 12), byte => byte.toString(16).padStart(2, '0'));
  return `"${hex.join('')}"`;
}

/** Compares weakly, as RFC 9110 asks: a CDN that compresses makes our tag a weak one. */
function matches(ifNoneMatch: string | null, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
