/** Formulas in TeX, as MathJax and KaTeX find them in a text: a `<` in them is a sign and begins no tag. */
import { Tokens } from './tokens.js';

/** Begin of a formula → its end. */
const ends: Readonly<Record<string, string>> = {
  '\\(': '\\)',
  '\\[': '\\]',
  '\\begin{': '\\end{',
  $$: '$$',
  $: '$',
};

/** Matches the begin of a formula. A dollar sign behind a letter or a digit, or before a blank, belongs to a price. */
const begin = /\\(?:[([]|begin\{)|\$\$|(?<![\w$\\])\$(?![\s$])/g;

/** Maximum lengths of a formula in its own lines, and of one between dollar signs, which may be prices. */
const [LONGEST, LONGEST_INLINE] = [2000, 300];

const tag = /<(\/?)([a-z][^\s<>/]{0,30})(?=([^<>]{0,300})(>?))/gi;

/** Matches two words of a language, which no formula has but in a command such as `\text`. */
const words = /(?:^|[^\p{L}\p{N}\\{])\p{L}{3,30} \p{L}{2}/u;

/**
 * Writes each `<` in formulas that would begin a tag as a character reference. Tags whose element ends in the formula, that
 * have attributes or a name longer than a variable's, stay: editors put `<br>` and `<em>` into formulas.
 *
 * A formula in a script for MathJax becomes text between brackets.
 * @example escapeFormulas('\\(x<y>z\\)') // '\\(x&lt;y>z\\)'
 */
export function escapeFormulas(html: string): string {
  if (!/\\[([b]|\$|math\/tex/i.test(html) || !/<[a-z]/i.test(html)) return html;
  const tokens = new Tokens(html);
  const next: Record<string, number> = {};
  let sign: { readonly index: number; readonly 0: string } | null = { index: -1, 0: '' };
  // No part of the HTML is searched twice, however many texts it has.
  const signFrom = (position: number): typeof sign => {
    if (sign && sign.index < position) {
      begin.lastIndex = position;
      sign = begin.exec(html);
    }
    return sign;
  };
  let result = '';
  let kept = 0;
  while (tokens.next()) {
    if (tokens.name === 'script' && tokens.kind === 'start') {
      const { start } = tokens;
      const formula = formulaOf(tokens);
      if (formula === undefined) continue;
      result += html.slice(kept, start) + formula;
      kept = tokens.end;
    }
    if (tokens.kind !== 'text') continue;
    let position = tokens.start;
    for (let found = signFrom(position); found && found.index < tokens.end; found = signFrom(position)) {
      const { 0: name } = found;
      const from = found.index + name.length;
      position = from;
      const end = ends[name]!;
      // Each part of the text is searched once for each end.
      if ((next[name] ??= -1) < from) next[name] = (html.indexOf(end, from) + 1 || Infinity) - 1;
      const at = next[name];
      const isDollar = name === '$';
      if (at === from || at - from > (isDollar ? LONGEST_INLINE : LONGEST)) continue;
      const formula = html.slice(from, at);
      if (isDollar && isProse(formula, html.charAt(at + 1))) continue;
      position = at + end.length;
      // Most formulas have no `<`.
      if (position <= tokens.end) continue;
      result += html.slice(kept, from) + escapeSigns(`${formula}${end}`);
      kept = position;
      tokens.resumeAt(position);
      break;
    }
  }
  return result + html.slice(kept);
}

/** The formula in a script for MathJax whose start tag was read, as text between brackets; `undefined` for other scripts. */
function formulaOf(tokens: Tokens): string | undefined {
  const type = tokens.attribute('type')?.slice(0, 99).toLowerCase() ?? '';
  if (!type.startsWith('math/tex') || !tokens.next()) return undefined;
  if (tokens.kind !== 'raw') return '';
  const tex = tokens.source
    .replace(/%? ?(?:<!\[CDATA\[|\]\]>)/g, '')
    .trim()
    .replaceAll('<', '&lt;');
  tokens.next();
  return type.includes('display') ? `\\[${tex}\\]` : `\\(${tex}\\)`;
}

/** Whether a text between two dollar signs is no formula: it is about prices, or in words. */
function isProse(formula: string, behind: string): boolean {
  if (/\s$|\n\s*\n/.test(formula) || /\w/.test(behind)) return true;
  return words.test(formula.replace(/<[^<>]*>|\\[a-z]+\{[^{}]*\}/gi, ' '));
}

function escapeSigns(formula: string): string {
  const closed = new Set<string>();
  for (const [, slash, name = ''] of formula.matchAll(tag)) if (slash) closed.add(name.toLowerCase());
  return formula.replace(tag, (written, slash: string, name: string, rest: string, close: string) => {
    const element = name.toLowerCase();
    const isTag =
      slash ||
      closed.has(element) ||
      (close && (rest.trim() ? /^\s*\/$|=\s*["']/.test(rest) : name.length > 1));
    return isTag ? written : `&lt;${written.slice(1)}`;
  });
}
