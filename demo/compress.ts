import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const brotli = promisify(brotliCompress);

/** A body as it travels, and the headers that say so: texts are compressed for whoever understands it. */
export async function compress(
  message: IncomingMessage,
  type: string,
  body: string | Buffer,
): Promise<readonly [body: string | Buffer, headers: Readonly<Record<string, string>>]> {
  const isSmaller = body.length > 500 && /text|json|xml|svg/.test(type);
  if (!isSmaller || !/\bbr\b/.test(String(message.headers['accept-encoding']))) return [body, {}];
  return [await brotli(body), { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }];
}
