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

/** HTML elements that end SVG and MathML. */
const breakouts = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p ' +
    'pre ruby s small span strong strike sub sup table tt u ul var',
);

/** Elements of SVG and MathML in which there is HTML again. */
const integrationPoints = names('annotation-xml desc foreignobject mi mn mo ms mtext title');

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

/** Goes on to the end of the element of SVG or MathML whose start tag was read, or to what ends it before. */
function skipForeign(tokens: Tokens): void {
  const root = tokens.name;
  let depth = 1;
  let points = 0;
  tokens.isForeign = true;
  while (depth && tokens.next()) {
    const { kind, name } = tokens;
    const step = kind === 'end' ? -1 : kind === 'start' && !tokens.isSelfClosing ? 1 : 0;
    if (name === root) depth += step;
    else if (integrationPoints.has(name)) points = Math.max(points + step, 0);
    else if (step > 0 && !points && breakouts.has(name)) {
      tokens.resumeAt(tokens.start);
      break;
    }
  }
  tokens.isForeign = false;
}
