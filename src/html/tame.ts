import { skipForeign } from './foreign.js';
import { newLexicon } from './lexicon.js';
import { OpenElements } from './open-elements.js';
import { plainText } from './plain-text.js';
import { names } from './tables.js';
import { Tokens } from './tokens.js';

/** Maximum depth of nested elements, more than any real story has. The time to parse and sanitise is quadratic in the depth. */
const DEEPEST = 256;

/** Maximum number of elements, more than any real story has: DOMPurify needs many seconds for a million. */
const MOST = 50_000;

/** Elements whose tags are removed: those that a page's policy may forbid, and one that parsers read in different ways. */
const removed = names('base link meta select style');

/** Elements whose raw text visitors may read. */
const readable = names('plaintext textarea');

/**
 * Prepares a story's HTML for a browser's parser and for DOMPurify:
 * - HTML that would parse into too many or too deeply nested elements is returned as its plain text.
 * - Without the elements `style`, `base`, `link` and `meta`, and with the attributes `style` and `on…` renamed to `data-…`:
 *   browsers report CSP violations for styles and event handlers while they parse HTML, even into an inert document, which
 *   floods the console and the page's `report-uri`. What is missed here, DOMPurify removes from the parsed nodes.
 * - Without SVG and MathML, which DOMPurify would remove with all that is in them. Without markup in raw text and without
 *   `<select>`: where one parser finds text in them, another one may find elements that weren't counted here.
 */
export function tame(html: string): { readonly html: string } | { readonly text: string } {
  const tokens = new Tokens(html);
  const open = new OpenElements();
  let result = '';
  let kept = 0;
  const replace = (from: number, to: number, text: string): void => {
    result += html.slice(kept, from) + text;
    kept = to;
  };
  while (tokens.next()) {
    const { kind, name, start, end } = tokens;
    if (kind === 'start' && (name === 'svg' || name === 'math')) {
      if (!tokens.isSelfClosing) skipForeign(tokens);
      replace(start, tokens.end, '');
      continue;
    }
    open.add(tokens);
    if (open.depth > DEEPEST || open.count > MOST) return { text: plainText(html, newLexicon(), Infinity) };
    if (kind === 'raw') replace(start, end, readable.has(name) ? tokens.source.replaceAll('<', '&lt;') : '');
    else if (removed.has(name)) replace(start, end, '');
    else if (kind === 'start') {
      for (let index = 0; index < tokens.attributeCount; index++) {
        const at = tokens.nameStart(index);
        if (/^(?:style$|on)/.test(tokens.attributeName(index))) replace(at, at, 'data-');
      }
    }
  }
  return { html: result + html.slice(kept) };
}
