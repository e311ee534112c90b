// https://fetch.spec.whatwg.org/#http-cors-protocol

export type AllowOrigins = '*' | readonly string[];

/** CORS headers that let pages of the allowed origins read the answer. Any other origin gets no permission. */
export function corsHeaders(request: Request, allowOrigins: AllowOrigins): Record<string, string> {
  const exposed = { 'access-control-expose-headers': 'Age, ETag, Warning' };
  if (allowOrigins.includes('*')) return { 'access-control-allow-origin': '*', ...exposed };

  // An answer without permission has `Vary: Origin`, too: otherwise a shared cache would give it to an allowed origin.
  const vary = { vary: 'Origin' };
  const origin = request.headers.get('origin');
  if (origin === null || !allowOrigins.includes(origin)) return vary;
  return { 'access-control-allow-origin': origin, ...exposed, ...vary };
}

/** Headers of the answer to a CORS preflight, which browsers send before a request with custom headers. */
export function preflightHeaders(methods: string): Record<string, string> {
  return {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  };
}
