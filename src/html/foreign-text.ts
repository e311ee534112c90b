/** The text of drawings and formulas, which are drawn as HTML: the sanitiser removes SVG and MathML. */
import { skipForeign } from './foreign.js';
import type { Tokens } from './tokens.js';

const raised = ['<sup>', '</sup>'] as const;
const lowered = ['<sub>', '</sub>'] as const;
/** Element of MathML → what stands before and behind its second and its third child. */
const scripts: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  ['msup', [raised]],
  ['msub', [lowered]],
  ['msubsup', [lowered, raised]],
  ['mfrac', [['/', '']]],
  ['mroot', [['<sup>1/', '</sup>']]],
]);

/** An open element of MathML: how many children it has had, and what is written behind it. */
interface Open {
  readonly name: string;
  readonly ending: string;
  children: number;
}

/**
 * Reads the element of SVG or MathML whose start tag was read, and returns HTML for its text. Of SVG, that is the content of
 * `<text>`. Of MathML, it is the formula in one line: its `alttext`, or its symbols with `<sup>`, `<sub>` and `/`.
 */
export function foreignText(tokens: Tokens): string {
  if (tokens.isSelfClosing) return '';
  return tokens.name === 'svg' ? svgText(tokens) : mathText(tokens);
}

function svgText(tokens: Tokens): string {
  let text = '';
  let open = 0;
  skipForeign(tokens, () => {
    const { kind, name } = tokens;
    if (name === 'text' && !tokens.isSelfClosing) {
      open = Math.max(open + (kind === 'start' ? 1 : -1), 0);
      text += ' ';
    } else if (open && kind === 'text') text += tokens.source;
  });
  return text.trim() && ` ${text.trim()} `;
}

function mathText(tokens: Tokens): string {
  const written = tokens.attribute('alttext')?.replaceAll('<', '&lt;');
  const open: Open[] = [];
  let annotations = 0;
  let text = '';
  skipForeign(tokens, () => {
    const { kind, name } = tokens;
    if (/^annotation/.test(name) && !tokens.isSelfClosing)
      annotations = Math.max(annotations + (kind === 'start' ? 1 : -1), 0);
    else if (annotations) return;
    else if (kind === 'text') text += tokens.source.trim();
    else if (kind === 'start') {
      const parent = open.at(-1);
      const [before, ending] = (parent && scripts.get(parent.name)?.[parent.children++ - 1]) ?? ['', ''];
      text += before;
      if (tokens.isSelfClosing) text += ending;
      else open.push({ name, ending, children: 0 });
    } else if (kind === 'end' && open.at(-1)?.name === name) text += open.pop()?.ending ?? '';
  });
  // The endings of elements that lack their end tag, so that the text behind the formula isn't raised.
  while (open.length) text += open.pop()?.ending ?? '';
  return written ?? text;
}
