// Where SVG and MathML end: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign
import { names } from './tables.js';
import type { Tokens } from './tokens.js';

/** HTML elements that end SVG and MathML. */
const breakouts = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p ' +
    'pre ruby s small span strong strike sub sup table tt u ul var',
);

/** Elements of SVG and MathML in which there is HTML again. */
const integrationPoints = names('annotation-xml desc foreignobject mi mn mo ms mtext title');

/**
 * Goes on to the end of the element of SVG or MathML whose start tag was read, or to what ends it before.
 * @param visit called after each token in the element, its own end tag included
 */
export function skipForeign(tokens: Tokens, visit?: () => void): void {
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
    visit?.();
  }
  tokens.isForeign = false;
}
