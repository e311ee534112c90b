// https://html.spec.whatwg.org/multipage/parsing.html#the-list-of-active-formatting-elements
import { newLexicon } from './lexicon.js';
import { plainText } from './plain-text.js';

/** No story is nested deeper; parsing and checking take time that grows with the square of the depth. */
const DEEPEST = 256;

/** Nor is any made of more elements, and checking a million takes longer than anyone waits. */
const MOST = 200_000;

const tags = /<(\/?)([a-z][\w:-]*)(?:[^<>]*(\/>))?/gi;

/** These have no end, or are closed by the next of their kind. */
const flat =
  /^(?:area|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|optgroup|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/;

/** When one of these is left open, parsers open it again in every block that follows: 200 times 20,000 is a million. */
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

/** The HTML's text without markup if its elements would be more, or nested deeper, than any story's. */
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
    // Only drawings' elements may close themselves; but others that say so are rarely many.
    if (flat.test(name) || (closed && !format)) continue;
    const count = open.get(name) ?? 0;
    // An end of what isn't open ends nothing.
    if (close && !count) continue;
    const step = close ? -1 : 1;
    open.set(name, count + step);
    formats += step * format;
    depth += step;
    if (depth > DEEPEST) return plainText(html, newLexicon());
  }
  return undefined;
}
