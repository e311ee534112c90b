// https://www.rfc-editor.org/rfc/rfc7303#section-3 · https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
import type { Answer } from './format.js';

/** Where an answer came from, as far as it is known. */
export interface AnswerOrigin {
  /** Absolute, after redirects. */
  readonly url?: string | undefined;
  /** As in the HTTP header, with or without parameters. */
  readonly contentType?: string | undefined;
  readonly headers?: Headers | undefined;
}

/** Decodes strictly, so that a wrong label is noticed; `undefined` when it is wrong or unknown. */
function decodeAs(label: string | undefined, bytes: Uint8Array): string | undefined {
  try {
    return label ? new TextDecoder(label, { fatal: true }).decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** What the text says about its own encoding, in an XML prolog or an HTML `<meta>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  // "<" and a zero byte: UTF-16 without a byte order mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return (/<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1];
}

function decode(bytes: Uint8Array, contentType: string): string {
  const mark =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : undefined;
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = declaredEncoding(bytes);
  return (
    decodeAs(mark, bytes) ??
    decodeAs(header, bytes) ??
    decodeAs(declared, bytes) ??
    decodeAs('utf-8', bytes) ??
    // Mostly right: a label with a few bad bytes, or none and an old Windows.
    new TextDecoder(
      declared && /^(?!us-ascii)/i.test(declared) && isLabel(declared) ? declared : 'windows-1252',
    ).decode(bytes)
  );
}

function isLabel(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

const beforeRoot = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\b[^[>]*(?:\[[^]*?\]\s*)?>)+/i;

/** Local name of the root element; junk before a feed's root (a PHP warning, an advertisement) is passed over. */
function rootOf(text: string): string {
  const name = (found: RegExpExecArray | null): string => (found?.[1] ?? '').toLowerCase();
  const root = name(/^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(text.slice(0, 20_000).replace(beforeRoot, '')));
  return root === 'html' || root === 'rss' || root === 'feed' || root === 'rdf'
    ? root
    : name(/<(?:[\w.-]+:)?(rss|feed|rdf)[\s>]/i.exec(text.slice(0, 20_000))) || root;
}

function parseJson(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Line breaks and other control characters within strings.
      // eslint-disable-next-line no-control-regex
      return JSON.parse(text.replace(/[\0-\x1f]+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

/** Some servers send compressed files without saying so. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What a source answered, decoded by its byte order mark, its header, its own declaration or else as UTF-8. */
export async function toAnswer(
  source: string | ArrayBuffer | Uint8Array,
  { url = '', headers = new Headers(), contentType = headers.get('content-type') ?? '' }: AnswerOrigin = {},
): Promise<Answer> {
  const decoded =
    typeof source === 'string'
      ? source
      : decode(await gunzip(source instanceof Uint8Array ? source : new Uint8Array(source)), contentType);
  // eslint-disable-next-line no-control-regex
  const text = decoded.replace(/^[\ufeff\0\s]+/, '');
  let json: { value: unknown } | undefined;
  let root: string | undefined;
  return {
    url,
    contentType: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
    headers,
    text,
    get json() {
      return (json ??= { value: parseJson(text) }).value;
    },
    get root() {
      return (root ??= rootOf(text));
    },
  };
}
