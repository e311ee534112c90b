// https://www.rfc-editor.org/rfc/rfc7303#section-3 · https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding

/** Control characters that nobody means, as windows-1252 has their numbers: `&#146;` is an apostrophe. */
export const fixControls = (text: string): string =>
  text.replace(
    /[\x80-\x9f]/g,
    control => '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'[control.charCodeAt(0) - 128] ?? control,
  );

/** Some servers send compressed files without saying so. */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const singleByte = /^(?:iso-?8859|windows-125|latin|(?:us-)?ascii|cp125|koi8|mac)/i;

/** Decodes strictly, so that a wrong label is noticed; `undefined` when it is wrong or unknown. */
function decodeAs(label: string, bytes: Uint8Array, fatal = true): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    // Node's decoder reads windows-1252 as ISO 8859-1.
    return decoder.encoding === 'windows-1252' ? fixControls(text) : text;
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

/** Text by its byte order mark, its header, its own declaration or else as UTF-8. */
export async function decode(source: Uint8Array, contentType: string): Promise<string> {
  const bytes = await gunzip(source);
  const [first, second] = bytes;
  const mark =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe && 'utf-16le';
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = declaredEncoding(bytes);
  for (const label of [mark, header, declared]) {
    // Every byte is right in these encodings, so UTF-8 that is wrongly labelled as one must be looked for.
    const text = label && ((singleByte.test(label) && decodeAs('utf-8', bytes)) || decodeAs(label, bytes));
    if (text) return text;
  }
  const lenient = decodeAs((!singleByte.test(declared ?? '') && declared) || 'utf-8', bytes, false) ?? '';
  // A few bad bytes are a slip, many are an old Windows.
  const bad = lenient.split('\ufffd').length - 1;
  return bad && bad * 2 > lenient.replace(/\p{ASCII}+/gu, '').length
    ? (decodeAs('windows-1252', bytes) ?? '')
    : lenient;
}

const beforeRoot = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\b[^[>]*(?:\[[^]*?\]\s*)?>)+/i;

/** Local name of the root element; junk before a feed's root (a PHP warning, an advertisement) is passed over. */
export function rootOf(text: string): string {
  const name = (found: RegExpExecArray | null): string => (found?.[1] ?? '').toLowerCase();
  const root = name(/^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(text.slice(0, 20_000).replace(beforeRoot, '')));
  return root === 'html' || root === 'rss' || root === 'feed' || root === 'rdf'
    ? root
    : name(/<(?:[\w.-]+:)?(rss|feed|rdf)[\s>]/i.exec(text.slice(0, 20_000))) || root;
}
