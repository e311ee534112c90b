// How the encoding of XML is found: https://www.rfc-editor.org/rfc/rfc7303#section-3
// That of HTML: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding

import { fixControls } from '../../html/entities.js';

/** Limit for unpacked bytes, against decompression bombs: gzip can pack gigabytes into a few megabytes. */
const MAX_BYTES = 30e6;

/**
 * Unpacks gzip, which some servers send without a `Content-Encoding` header; other bytes are returned unchanged. Of a damaged
 * or truncated file, returns the part before the damage.
 */
async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
    const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
    let size = 0;
    for (let part = await reader.read(); part.value && size < MAX_BYTES; part = await reader.read()) {
      parts.push(part.value);
      size += part.value.length;
    }
  } catch {
    // Damaged or truncated: the parts read so far are intact.
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Number of a Windows code page → encoding label: Windows and Java write `cp932`, which `TextDecoder` doesn't accept. */
const codePages: Readonly<Record<string, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

const singleByte = /^(?:iso-?8859|windows-125|latin|(?:us-)?ascii|cp125|koi8|mac)/i;

/**
 * Decodes bytes in the encoding with that label; `undefined` when `TextDecoder` doesn't know the label. Where bytes are invalid
 * in the encoding, the result is `undefined`, too, or with `fatal = false` a text with U+FFFD in their place.
 */
function decodeAs(label: string, bytes: Uint8Array, fatal = true): string | undefined {
  try {
    const codePage = /^(?:cp|ms|(?:x-)?windows-)(9\d\d)$/i.exec(label)?.[1];
    const decoder = new TextDecoder(codePages[codePage ?? ''] ?? label, { fatal });
    const text = decoder.decode(bytes);
    // Node decodes windows-1252 as ISO 8859-1: typographic quotes and dashes become control characters (U+0080 to U+009F),
    // which `fixControls` replaces by the characters that windows-1252 has there.
    return decoder.encoding === 'windows-1252' ? fixControls(text) : text;
  } catch {
    return undefined;
  }
}

/**
 * Matches the labels of UTF-16 and ISO 2022. With these, UTF-8 isn't tried first: a text in such an encoding may consist of
 * bytes below 0x80 only, which a UTF-8 decoder accepts but decodes to wrong characters.
 */
const isUnicode = /^(?:utf-?16|iso-2022)/i;

/** Label of the encoding according to the document: UTF-16 by its first two bytes, others by XML declaration or `<meta>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  // "<" and a zero byte: UTF-16 without a byte order mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, declared] =
    /<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    [];
  // The declaration was found in text with one byte per character; UTF-16 and UTF-32 have zero bytes between ASCII letters.
  // So a document that declares one of these isn't encoded in it, and UTF-8 is assumed.
  return /^(?:utf-?(?:16|32)|ucs|iso-10646)/i.test(declared ?? '') ? 'utf-8' : declared;
}

/**
 * Decodes a response body in any encoding; unpacks it first if it is gzip. Byte order mark, `Content-Type` header and the
 * document's own declaration may each name an encoding, and each may be wrong: the first in which all bytes are valid is used.
 * If there is none, invalid bytes become U+FFFD.
 */
export async function decodeLegacy(source: Uint8Array, contentType: string): Promise<string> {
  const bytes = await gunzip(source);
  const [first, second] = bytes;
  const mark =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe && 'utf-16le';
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = declaredEncoding(bytes);
  for (const label of [mark, header, declared]) {
    if (!label) continue;
    // Legacy encodings accept nearly all bytes, so a strict decoder doesn't notice UTF-8 with a legacy label: try UTF-8 first.
    const utf8 = isUnicode.test(label) ? undefined : decodeAs('utf-8', bytes);
    // Bytes of an East Asian encoding may happen to be two-byte sequences of UTF-8, but hardly ever three-byte ones. So for
    // such a label, the text counts as UTF-8 only if it has a character from U+0800 on, which UTF-8 writes in three bytes.
    const isUtf8 = utf8 && (singleByte.test(label) || /[\u0800-\uffff]/.test(utf8));
    const text = isUtf8 ? utf8 : decodeAs(label, bytes);
    if (text) return text;
  }
  const lenient =
    decodeAs((!singleByte.test(declared ?? '') && declared) || 'utf-8', bytes, false) ??
    new TextDecoder().decode(bytes);
  // The decoder writes U+FFFD for each byte sequence that isn't UTF-8. A few come from one story in another encoding. If they
  // are more than half of the characters beyond ASCII, the whole text is taken for windows-1252.
  const bad = lenient.split('\ufffd').length - 1;
  return bad && bad * 2 > lenient.replace(/\p{ASCII}+/gu, '').length
    ? (decodeAs('windows-1252', bytes) ?? '')
    : lenient;
}
