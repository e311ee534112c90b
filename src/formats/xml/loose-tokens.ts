// Markup of XML: https://www.w3.org/TR/xml/#syntax

/** A piece of markup in XML that need not be well-formed. */
export interface LooseToken {
  /** Position of its `<`. */
  readonly start: number;
  /** Position behind its `>`. */
  readonly end: number;
  /** The content of a CDATA section. */
  readonly cdata?: string;
  /** Name of a tag as it is written; absent for comments, declarations and instructions. */
  readonly name?: string;
  readonly isEndTag?: boolean;
  /** What a tag has behind its name, before its `>`. */
  readonly attributes?: string;
}

const tagStart = /<(\/?)([a-z_][\w.-]*(?::[a-z_][\w.-]*)?)/iy;
const declarationStart = /<![^<>[]*/y;
const subsetEnd = /\]\s{0,99}>/y;

/** Maximum length of the declarations within a document type declaration. */
const longestSubset = 999;

/** Matches `pattern` at the position; returns what it found. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Yields the markup in a text in document order, in time linear in its length: a `<` that begins no markup is skipped. What is
 * not closed goes on to the end.
 */
export function* looseTokens(text: string): Generator<LooseToken> {
  const behind = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + mark.length;
  };
  for (let start = text.indexOf('<'), end = 0; start >= 0; start = text.indexOf('<', end)) {
    end = start + 1;
    if (text.startsWith('<!--', start)) yield { start, end: (end = behind('-->', start + 4)) };
    else if (text.startsWith('<![CDATA[', start)) {
      const close = text.indexOf(']]>', start + 9);
      end = behind(']]>', start + 9);
      yield { start, end, cdata: text.slice(start + 9, close < 0 ? end : close) };
    } else if (text.startsWith('<?', start)) yield { start, end: (end = behind('>', start)) };
    else if (text.startsWith('<!', start)) {
      const close = endOfDeclaration(text, start);
      if (close) yield { start, end: (end = close) };
    } else {
      const tag = readTag(text, start);
      if (tag) yield ((end = tag.end), tag);
    }
  }
}

/** Position behind a declaration such as `<!DOCTYPE rss [ … ]>`; 0 if it isn't closed. */
function endOfDeclaration(text: string, start: number): number {
  const at = start + (matchAt(declarationStart, text, start)?.[0].length ?? 0);
  if (text[at] === '>') return at + 1;
  if (text[at] !== '[') return 0;
  const subset = text.slice(at, at + longestSubset + 200);
  for (
    let close = subset.indexOf(']');
    close >= 0 && close <= longestSubset;
    close = subset.indexOf(']', close + 1)
  ) {
    if (matchAt(subsetEnd, subset, close)) return at + subsetEnd.lastIndex;
  }
  return 0;
}

function readTag(text: string, start: number): LooseToken | undefined {
  const [begin, slash, name] = matchAt(tagStart, text, start) ?? [];
  if (begin === undefined || name === undefined) return undefined;
  const from = start + begin.length;
  const end = endOfTag(text, from);
  return end
    ? { start, end, name, isEndTag: slash === '/', attributes: text.slice(from, end - 1) }
    : undefined;
}

/**
 * Position behind the `>` of a tag, or 0 without one. If a quote isn't closed, the first `>` counts. No tag contains a `<`, so
 * that reading all tags takes linear time.
 */
function endOfTag(text: string, from: number): number {
  let quote = '';
  let at = from;
  for (; at < text.length && text[at] !== '<'; at++) {
    const character = text[at];
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  const first = text.slice(from, at).indexOf('>');
  return first < 0 ? 0 : from + first + 1;
}
