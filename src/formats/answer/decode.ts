// https://www.rfc-editor.org/rfc/rfc7303#section-3
import { lazy } from '../../lazy.js';

/** The label of UTF-8, and labels that servers often put on UTF-8 by mistake. */
const mayBeUtf8 = /^(?:utf-?8$|iso-?8859|windows-125|latin|(?:us-)?ascii)/i;

/** Decodes bytes that are valid UTF-8; loads `encodings.ts` for all other encodings and for gzip. */
export async function decode(bytes: Uint8Array, contentType: string): Promise<string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, label = 'utf-8'] =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ??
    /<\?xml[^>]*?\sencoding\s*=\s*["']?([\w.:-]+)/i.exec(head) ??
    [];
  try {
    // A zero byte among the first two means UTF-16.
    if (mayBeUtf8.test(label) && !/^.?\0/s.test(head)) {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
  } catch {
    // Not valid UTF-8: the label is wrong.
  }
  return (await lazy(() => import('./encodings.js'))).decodeLegacy(bytes, contentType);
}

const beforeRoot = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!doctype\b[^[>]*(?:\[[^]*?\]\s*)?>)+/i;

/**
 * Local name of the root element, lower case. Text before a feed's root element, such as a PHP warning or an injected
 * advertisement, is skipped.
 */
export function rootOf(text: string): string {
  const name = (found: RegExpExecArray | null): string => (found?.[1] ?? '').toLowerCase();
  const root = name(/^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(text.slice(0, 20_000).replace(beforeRoot, '')));
  return root === 'html' || root === 'rss' || root === 'feed' || root === 'rdf'
    ? root
    : name(/<(?:[\w.-]+:)?(rss|feed|rdf)[\s>]/i.exec(text.slice(0, 20_000))) || root;
}
