// https://fetch.spec.whatwg.org/#http-cors-protocol

export type AllowOrigins = '*' | readonly string[];

/** Headers that let the pages of these origins read the answer. An origin that is not listed gets none. */
export function corsHeaders(request: Request, allowOrigins: AllowOrigins): Record<string, string> {
  const exposed = { 'access-control-expose-headers': 'Age, ETag, Warning' };
  if (allowOrigins.includes('*')) return { 'access-control-allow-origin': '*', ...exposed };

  const vary = { vary: 'Origin' }; // also without: a shared cache must not hand that answer to a listed origin
  const origin = request.headers.get('origin');
  if (origin === null || !allowOrigins.includes(origin)) return vary;
  return { 'access-control-allow-origin': origin, ...exposed, ...vary };
}

/** What a browser asks before a request with headers of its own. */
export function preflightHeaders(methods: string): Record<string, string> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
}
