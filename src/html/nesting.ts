// How an HTML parser reopens unclosed formatting elements such as `<b>`:
// https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements
import { newLexicon } from './lexicon.js';
import { plainText } from './plain-text.js';

/** Maximum depth of nested elements, more than any real story has. The time to parse and sanitise is quadratic in the depth. */
const DEEPEST = 256;

/** Maximum number of elements, more than any real story has: DOMPurify needs many seconds for a million. */
const MOST = 200_000;

const tags = /<(\/?)([a-z][\w:-]*)(?:[^<>]*(\/>))?/gi;

/**
 * Names of elements that aren't counted as depth: void elements have no content, and elements whose end tag is optional are
 * closed by the start tag of the next sibling.
 */
const flat =
  /^(?:area|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|optgroup|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/;

/**
 * Names of HTML's formatting elements. An HTML parser reopens an unclosed one in every block that follows, so 200 of them
 * before 5,000 paragraphs make a million elements out of a few kilobytes.
 */
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

/** The plain text of HTML that would parse into too many or too deeply nested elements; `undefined` for any other HTML. */
export function textIfTooDeep(html: string): string | undefined {
  const open = new Map<string, number>();
  let depth = 0;
  let formats = 0;
  let elements = 0;
  for (const [, close, written = '', closed] of html.matchAll(tags)) {
    const name = written.toLowerCase();
    const format = formatting.test(name) ? 1 : 0;
    if (!close) elements += 1 + formats;
    if (elements > MOST) return plainText(html, newLexicon());
    // Self-closing tags don't count as depth. That is right in SVG and MathML (`<path/>`); elsewhere, an HTML parser ignores
    // the slash of `<div/>` and leaves the element open, but a story has few such tags. Formatting elements like `<b/>` count,
    // because the parser reopens them in every later block.
    if (flat.test(name) || (closed && !format)) continue;
    const count = open.get(name) ?? 0;
    // An end tag without a start tag is ignored, as in an HTML parser.
    if (close && !count) continue;
    const step = close ? -1 : 1;
    open.set(name, count + step);
    formats += step * format;
    depth += step;
    if (depth > DEEPEST) return plainText(html, newLexicon());
  }
  return undefined;
}
