// https://www.rfc-editor.org/rfc/rfc7303#section-3
import { lazy } from '../../lazy.js';

/** UTF-8, or what UTF-8 is often called by mistake. */
const mayBeUtf8 = /^(?:utf-?8$|iso-?8859|windows-125|latin|(?:us-)?ascii)/i;

/** Text as UTF-8, if that is what it says and is; other encodings, and what is compressed, are for another module. */
export async function decode(bytes: Uint8Array, contentType: string): Promise<string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, label = 'utf-8'] =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ??
    /<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    [];
  try {
    // A zero among the first bytes means UTF-16.
    if (mayBeUtf8.test(label) && !/^.?\0/s.test(head)) {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
  } catch {
    // It is something else.
  }
  return (await lazy(() => import('./encodings.js'))).decodeOddEncoding(bytes, contentType);
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
