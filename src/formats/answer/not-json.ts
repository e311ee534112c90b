/** What is not plainly JSON in UTF-8: XML, pages, other encodings, and JSON with something before it. */
import { decode, rootOf } from './decode.js';

interface Text {
  readonly text: string;
  /** Local name of the root element, lower case; else empty. */
  readonly root: string;
}

/** Guards against scripts that load JSON, and what PHP says about a plugin before the answer. */
const before =
  /^(?:\)\]\}'?,?|(?:while|for) ?\([\d;]*\);?|(?=<br|<b>)[^]{1,5000}?>|(?:PHP )?(?:Warning|Notice|Deprecated):[^]{1,5000}?\n)\s*(?=[[{])/i;

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The text and what it begins with. */
export async function readOddAnswer(source: string | Uint8Array, contentType: string): Promise<Text> {
  const whole = typeof source === 'string' ? source : await decode(source, contentType);
  const text = whole.replace(/^[\s\p{Cc}]+/u, '');
  if (/^[[{]/.test(text)) return { text, root: '' };
  // JSON for a function of the page, as one asked for it before there was CORS.
  const bare =
    /^(?:\/\*\*\/)?\s*[\w$.]+\(([^]*)\)[\s;]*$/.exec(text)?.[1]?.trim() ?? text.replace(before, '');
  return bare.length < text.length && isParsed(bare)
    ? { text: bare, root: '' }
    : { text, root: rootOf(text) };
}
