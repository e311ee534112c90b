// https://www.rfc-editor.org/rfc/rfc7303#section-3 · https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding

import { fixControls } from '../../html/entities.js';

/** No feed is larger, but a hostile file of a few kB may be, once it is unpacked. */
const MAX_BYTES = 30e6;

/** Some servers send compressed files without saying so. Of one that is damaged or cut off, what can be had. */
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
    // The parts before the damage are good.
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** What Windows and Java call encodings, and browsers don't. */
const codePages: Readonly<Record<string, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
};

const singleByte = /^(?:iso-?8859|windows-125|latin|(?:us-)?ascii|cp125|koi8|mac)/i;

/** Decodes strictly, so that a wrong label is noticed; `undefined` when it is wrong or unknown. */
function decodeAs(label: string, bytes: Uint8Array, fatal = true): string | undefined {
  try {
    const codePage = /^(?:cp|ms|(?:x-)?windows-)(9\d\d)$/i.exec(label)?.[1];
    const decoder = new TextDecoder(codePages[codePage ?? ''] ?? label, { fatal });
    const text = decoder.decode(bytes);
    // Node's decoder reads windows-1252 as ISO 8859-1.
    return decoder.encoding === 'windows-1252' ? fixControls(text) : text;
  } catch {
    return undefined;
  }
}

/** And what has no bytes above 127, so that it can be read as UTF-8. */
const isUnicode = /^(?:utf-?16|iso-2022)/i;

/** What the text says about its own encoding, in an XML prolog or an HTML `<meta>`. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  // "<" and a zero byte: UTF-16 without a byte order mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, declared] =
    /<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    [];
  // Where "utf-16" can be read byte by byte, it isn't true.
  return /^(?:utf-?(?:16|32)|ucs|iso-10646)/i.test(declared ?? '') ? 'utf-8' : declared;
}

/** Text by its byte order mark, its header, its own declaration or else as UTF-8, all of which may be wrong. */
export async function decodeOddEncoding(source: Uint8Array, contentType: string): Promise<string> {
  const bytes = await gunzip(source);
  const [first, second] = bytes;
  const mark =
    first === 0xfe && second === 0xff ? 'utf-16be' : first === 0xff && second === 0xfe && 'utf-16le';
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const declared = declaredEncoding(bytes);
  for (const label of [mark, header, declared]) {
    if (!label) continue;
    // Nearly all bytes are right in these encodings, so UTF-8 that is wrongly labelled as one must be looked for.
    const utf8 = isUnicode.test(label) ? undefined : decodeAs('utf-8', bytes);
    // Two bytes of an East Asian encoding can be two of UTF-8, but hardly all texts have no third one.
    const isUtf8 = utf8 && (singleByte.test(label) || /[\u0800-\uffff]/.test(utf8));
    const text = isUtf8 ? utf8 : decodeAs(label, bytes);
    if (text) return text;
  }
  const lenient =
    decodeAs((!singleByte.test(declared ?? '') && declared) || 'utf-8', bytes, false) ??
    new TextDecoder().decode(bytes);
  // A few bad bytes are a slip, many are an old Windows.
  const bad = lenient.split('\ufffd').length - 1;
  return bad && bad * 2 > lenient.replace(/\p{ASCII}+/gu, '').length
    ? (decodeAs('windows-1252', bytes) ?? '')
    : lenient;
}
