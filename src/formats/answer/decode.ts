// How the encoding of XML is found: https://www.rfc-editor.org/rfc/rfc7303#section-3
import { lazy } from '../../lazy.js';

/**
 * Matches encoding labels (of the `Content-Type` header or XML declaration) with which UTF-8 is tried first: UTF-8's own, and
 * those of single-byte encodings, which servers often declare by mistake for texts in UTF-8.
 */
const mayBeUtf8 = /^(?:utf-?8$|iso-?8859|windows-125|latin|(?:us-)?ascii)/i;

/** Decodes the bytes of a response body: UTF-8 here, other encodings and gzip in `encodings.ts`, which is loaded on demand. */
export async function decode(bytes: Uint8Array, contentType: string): Promise<string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, label = 'utf-8'] =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ??
    /<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    [];
  try {
    // If one of the first two bytes is zero, the text is UTF-16, in which `<` is `3C 00` or `00 3C`, and UTF-8 isn't tried.
    if (mayBeUtf8.test(label) && !/^.?\0/s.test(head)) {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
  } catch {
    // `fatal` makes the decoder throw on bytes that aren't valid UTF-8: `encodings.ts` decodes these.
  }
  return (await lazy(() => import('./encodings.js'))).decodeLegacy(bytes, contentType);
}

const beforeRoot = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\b[^[>]*(?:\[[^]*?\]\s*)?>)+/i;

/**
 * Local name of the root element, lower case; empty when the text has no root element. Text before a feed's root element, such
 * as a PHP warning or an injected advertisement, is skipped.
 */
export function rootOf(text: string): string {
  const name = (found: RegExpExecArray | null): string => (found?.[1] ?? '').toLowerCase();
  const root = name(/^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(text.slice(0, 20_000).replace(beforeRoot, '')));
  return root === 'html' || root === 'rss' || root === 'feed' || root === 'rdf'
    ? root
    : name(/<(?:[\w.-]+:)?(rss|feed|rdf)[\s>]/i.exec(text.slice(0, 20_000))) || root;
}
