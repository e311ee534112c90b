/** Decodes answers other than JSON in UTF-8: XML, web pages, other encodings, JSONP, and JSON after a prefix. */
import { decode, rootOf } from './decode.js';

interface Text {
  readonly text: string;
  /** Local name of the root element of XML or HTML, lower case; empty for JSON and plain text. */
  readonly root: string;
}

/** Matches a prefix before JSON: a guard against JSON hijacking (`)]}'`, `while(1);`), or a warning that PHP printed. */
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

/** Decodes a response body; removes a prefix or JSONP call around JSON, and finds the root element's name in other texts. */
export async function decodeNonJson(source: string | Uint8Array, contentType: string): Promise<Text> {
  const decoded = typeof source === 'string' ? source : await decode(source, contentType);
  const text = decoded.replace(/^[\s\p{Cc}]+/u, '');
  if (/^[[{]/.test(text)) return { text, root: '' };
  // `bare` is the text without a JSONP call (`callback({…})`, which pages used before CORS) or without a prefix. It is returned
  // only if it is valid JSON.
  const bare =
    /^(?:\/\*\*\/)?\s*[\w$.]+\(([^]*)\)[\s;]*$/.exec(text)?.[1]?.trim() ?? text.replace(prefix, '');
  return bare.length < text.length && isParsed(bare)
    ? { text: bare, root: '' }
    : { text, root: rootOf(text) };
}
