/** Decodes answers other than JSON in UTF-8: XML, web pages, other encodings, JSONP, and JSON after a prefix. */
import { decode, rootOf } from './decode.js';

interface Text {
  readonly text: string;
  /** Local name of the root element, lower case; else empty. */
  readonly root: string;
}

/** Prefixes before JSON: guards against JSON hijacking (`)]}'`, `while(1);`), and warnings that PHP prints. */
const prefix =
  /^(?:\)\]\}'?,?|(?:while|for) ?\([\d;]*\);?|(?=<br|<b>)[^]{1,5000}?>|(?:PHP )?(?:Warning|Notice|Deprecated):[^]{1,5000}?\n)\s*(?=[[{])/i;

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Decodes an answer and finds its root element. */
export async function decodeNonJson(source: string | Uint8Array, contentType: string): Promise<Text> {
  const decoded = typeof source === 'string' ? source : await decode(source, contentType);
  const text = decoded.replace(/^[\s\p{Cc}]+/u, '');
  if (/^[[{]/.test(text)) return { text, root: '' };
  // JSONP: `callback({…})`, which pages used before CORS.
  const bare =
    /^(?:\/\*\*\/)?\s*[\w$.]+\(([^]*)\)[\s;]*$/.exec(text)?.[1]?.trim() ?? text.replace(prefix, '');
  return bare.length < text.length && isParsed(bare)
    ? { text: bare, root: '' }
    : { text, root: rootOf(text) };
}
