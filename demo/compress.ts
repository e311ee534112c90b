import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);

/** Texts below this many bytes are sent as they are: compressing them saves no packet. */
export const WORTH_COMPRESSING = 500;

/** Compresses the body of a text response with Brotli when the client accepts it. */
export async function compressResponse(request: Request, response: Response): Promise<Response> {
  const isText = /text|json|xml|svg/.test(response.headers.get('content-type') ?? '');
  const acceptsBrotli = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
  if (!response.body || !isText || !acceptsBrotli) return response;
  const { status, headers } = response;
  const body = Buffer.from(await response.arrayBuffer());
  if (body.length <= WORTH_COMPRESSING) return new Response(body, { status, headers });
  const compressed = new Response(await brotli(body), { status, headers });
  compressed.headers.set('content-encoding', 'br');
  compressed.headers.append('vary', 'Accept-Encoding');
  return compressed;
}
