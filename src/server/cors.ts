// The CORS protocol: https://fetch.spec.whatwg.org/#http-cors-protocol

export type AllowOrigins = '*' | readonly string[];

/** CORS headers that let pages of the allowed origins read the response. For any other origin, only `Vary: Origin` is set. */
export function corsHeaders(request: Request, allowOrigins: AllowOrigins): Record<string, string> {
  const exposed = { 'access-control-expose-headers': 'Age, ETag, Warning' };
  if (allowOrigins.includes('*')) return { 'access-control-allow-origin': '*', ...exposed };

  // A response to an origin that isn't allowed has `Vary: Origin`, too. Otherwise a shared cache would serve this response to
  // pages of allowed origins, which couldn't read it without `Access-Control-Allow-Origin`.
  const vary = { vary: 'Origin' };
  const origin = request.headers.get('origin');
  if (origin === null || !allowOrigins.includes(origin)) return vary;
  return { 'access-control-allow-origin': origin, ...exposed, ...vary };
}

/** Response headers for a CORS preflight, the `OPTIONS` request that browsers send before a request with custom headers. */
export function preflightHeaders(methods: string): Record<string, string> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
}
