// `http.request`: https://nodejs.org/api/http.html#httprequesturl-options-callback
// `Content-Encoding`: https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1
// Bad ports: https://fetch.spec.whatwg.org/#port-blocking
import type { IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { isNode } from './is-node.js';
import { isAddress } from './public-address.js';

/**
 * Ports of other protocols, to which `fetch` sends no request either: a server of such a protocol might take a request for its
 * own commands.
 */
const BAD_PORTS = new Set(
  (
    '0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 ' +
    '135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 ' +
    '1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
  ).split(' '),
);

/** As browsers do: an answer that was compressed more often is hostile. */
const MAX_CODINGS = 5;

const NULL_BODY: readonly number[] = [204, 205, 304];

export interface PinnedRequest {
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/** Sends a GET request over a connection to one of the given addresses. Doesn't follow redirects. */
export type PinnedFetch = (
  url: URL,
  addresses: readonly string[],
  request: PinnedRequest,
) => Promise<Response>;

/**
 * Returns a `fetch` that connects to addresses which the caller has looked up and checked. The global `fetch` looks the host up
 * once more, and its DNS server may then answer with a private address (DNS rebinding). `undefined` on runtimes other than
 * Node: they lack `node:http`, or ignore its option `lookup`.
 * `getBuiltinModule` gets the modules, because bundles for edge runtimes fail on an import of `node:http`.
 */
export function pinnedFetch(): PinnedFetch | undefined {
  return isNode() ? fetchPinned : undefined;
}

const fetchPinned: PinnedFetch = async (url, addresses, { headers, signal }) => {
  if (BAD_PORTS.has(url.port)) throw new TypeError(`Port ${url.port} is blocked.`);
  const { request } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, {
      // A connection of its own: one that is kept alive for later requests might be to another address of the host.
      agent: false,
      headers: { ...Object.fromEntries(headers), 'accept-encoding': 'gzip, deflate, br' },
      lookup: lookupOf(addresses),
      // The name that the certificate must be for has no dot at its end.
      servername: isAddress(url.hostname) ? '' : url.hostname.replace(/\.$/, ''),
      signal,
    })
      .on('response', resolve)
      .on('error', reject)
      .on('close', () => reject(new TypeError('The connection was closed without an answer.')))
      .end();
  });
  return toResponse(message);
};

/** A replacement for `dns.lookup` that finds the given addresses for any host. */
function lookupOf(addresses: readonly string[]): LookupFunction {
  const found = addresses.map(text => {
    const address = text.replace(/^\[|\]$/g, '');
    return { address, family: address.includes(':') ? 6 : 4 };
  });
  return (_host, options, callback) => {
    const [first] = found;
    if (options.all || !first) callback(null, found);
    else callback(null, first.address, first.family);
  };
}

async function toResponse(message: IncomingMessage): Promise<Response> {
  const { statusCode = 0, rawHeaders } = message;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  if (NULL_BODY.includes(statusCode)) {
    message.destroy();
    return new Response(null, { status: statusCode, headers });
  }
  return new Response(toWebStream(await decoded(message)), { status: statusCode, headers });
}

/** The body without its content codings. An unknown coding is left, as `fetch` leaves it. */
async function decoded(message: IncomingMessage): Promise<Readable> {
  const zlib = process.getBuiltinModule('node:zlib');
  const codings = (message.headers['content-encoding'] ?? '').toLowerCase().split(',').reverse();
  const names = codings
    .map(name => name.trim().replace(/^x-/, ''))
    .filter(name => name && name !== 'identity');
  if (names.length > MAX_CODINGS) throw new TypeError('The answer has too many content codings.');
  // As in browsers, what was decoded before the end of a truncated body is used.
  const options = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
  const flush = zlib.constants.BROTLI_OPERATION_FLUSH;
  const brotli = { flush, finishFlush: flush };
  const decoders = [];
  for (const [index, name] of names.entries()) {
    if (name === 'gzip') decoders.push(zlib.createGunzip(options));
    else if (name === 'br') decoders.push(zlib.createBrotliDecompress(brotli));
    else if (name === 'deflate' && index === 0 && (await isRawDeflate(message)))
      decoders.push(zlib.createInflateRaw(options));
    else if (name === 'deflate') decoders.push(zlib.createInflate(options));
    else return message;
  }
  const { pipeline } = process.getBuiltinModule('node:stream');
  // An error of any of these streams is passed on to the last one, whose reader gets it.
  return decoders.length ? (pipeline([message, ...decoders], () => {}) as unknown as Readable) : message;
}

/**
 * Whether a body with the coding `deflate` lacks the header of zlib's format, which RFC 9110 requires and some servers leave
 * out. The first byte of that header has 8 in its low bits.
 */
async function isRawDeflate(message: IncomingMessage): Promise<boolean> {
  await new Promise((resolve, reject) => {
    // An empty body has an `end`, but is never `readable`.
    message.once('readable', resolve).once('end', resolve).once('error', reject);
  });
  const head = message.read(1) as Uint8Array | null;
  if (head) message.unshift(head);
  return head !== null && ((head[0] ?? 0) & 0x0f) !== 8;
}

/** A web stream with the chunks of one of Node's. Cancelling it closes the connection. */
function toWebStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      stream.destroy();
    },
  });
}
