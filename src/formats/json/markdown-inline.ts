// Marks within the lines of Markdown: https://spec.commonmark.org/0.31.2/#inlines
import { escapeMarkup } from '../../html/escape-markup.js';
import { swap } from '../../html/escape.js';
import { MarkdownMarks } from './markdown-marks.js';

/** Label of a reference link, in lower case → its address as it is written; of a footnote, with `^` → `#fn-` and its number. */
export type References = ReadonlyMap<string, string>;

/** Matches where something may begin or end. A bare address is one match, because `_` in it is no mark. */
const special = /[\\`*_~[\]<&]|!\[|\b(?:https?:\/\/|www\.\w)[^\s<>*`\]]*/g;

/**
 * Matches the address behind the text of a link, and the link's title. Lengths have limits, so that very many openings without
 * an end take linear time. Group 1 or 2: the address.
 */
const target =
  /\(\s?(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?))(?:\s(?:"[^"]{0,300}"|'[^']{0,300}'|\([^()]{0,300}\)))?\s?\)/y;

/** Matches the label of a reference link behind its text. */
const label = /\[([^[\]]{0,200})\]/y;

const autolink = /<(?:(https?:\/\/[^\s<>]{1,2000})|([\w.+-]{1,64}@[\w.-]{1,255}))>/y;
const tag = /<\/?[a-z][\w-]{0,30}(?:[\s/][^<>]{0,2000})?>|<!--[^<>]{0,2000}-->/iy;
const reference = /&(?:#\w{1,8}|[a-z]\w{1,31});/iy;
const punctuation = /[!-/:-@[-`{-~]/;

const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const unescaped = (written: string): string =>
  swap(written, '&amp;', '&').replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Returns the `href` or `src` for an address as it is written; empty for another scheme than the web's or e-mail's. */
function addressOf(written: string): string {
  const address = unescaped(written);
  return /^(?:https?:|mailto:|[^:/?#]*(?:[/?#]|$))/i.test(address) ? escapeMarkup(address) : '';
}

/** Returns the length of a bare address without the signs behind it that belong to the sentence. */
function lengthOf(address: string): number {
  let length = address.length;
  const signs = address.includes('(') ? `.,:;!?'"_~` : `.,:;!?'"_~)`;
  while (signs.includes(address[length - 1]!)) length--;
  return length;
}

const linkTo = (address: string, text: string): string =>
  `<a href="${escapeMarkup(address)}">${escapeMarkup(text)}</a>`;

export const labelOf = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Returns a function that finds the end of the code span that a run of backticks begins, or -1. It must be called with rising
 * positions. The runs are listed once, so that no search is repeated.
 */
function codeSpans(text: string): (end: number, length: number) => number {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const positions = runs.get(run.length);
    if (positions) positions.push(index);
    else runs.set(run.length, [index]);
  }
  for (const positions of runs.values()) positions.reverse();
  return (end, length) => {
    const positions = runs.get(length) ?? [];
    while ((positions.at(-1) ?? end) < end) positions.pop();
    return positions.at(-1) ?? -1;
  };
}

interface Bracket {
  /** Index of `[` or `![` in the output. */
  readonly at: number;
  /** Index of the first character behind it in the text. */
  readonly start: number;
  readonly isImage: boolean;
}

/** Converts a text without blocks to HTML. HTML in it stays: a body is sanitised when it is drawn. */
export function inlineMarkdown(text: string, references: References): string {
  const out: string[] = [];
  const marks = new MarkdownMarks(out);
  const endOfCode = codeSpans(text);
  const brackets: Bracket[] = [];
  /** Where the last link and the last image began: brackets before it that are still open are around it. */
  const last = { link: 0, image: 0 };
  let isInAnchor = false;
  let end = 0;

  /** Returns the address of the link whose text ends before `end`, and moves `end` behind it; `undefined` for no link. */
  const linkAt = ({ start }: Bracket): string | undefined => {
    const direct = matchAt(target, text, end);
    const behind = direct ? null : matchAt(label, text, end);
    const own = end - start < 200 ? text.slice(start, end - 1) : '';
    const note = own.startsWith('^') && references.get(labelOf(own));
    if (note) return note;
    const found = direct
      ? (direct[1] ?? direct[2])
      : references.get(labelOf(behind?.[1] ?? '') || labelOf(own));
    if (found !== undefined) end += (direct ?? behind)?.[0].length ?? 0;
    return found;
  };

  const closeBracket = (): void => {
    const bracket = brackets.pop();
    const kind = bracket?.isImage ? 'image' : 'link';
    // A link has no other link around it, and an image no other image: so the text of each is read once.
    const written = bracket && bracket.start > last[kind] ? linkAt(bracket) : undefined;
    if (!bracket || written === undefined) {
      out.push(']');
      return;
    }
    const { at, isImage } = bracket;
    last[kind] = bracket.start;
    const address = addressOf(written);
    marks.forget(at);
    if (text[bracket.start] === '^' && written.startsWith('#fn-')) {
      const number = written.slice(4);
      out.length = at;
      out.push(`<sup id="fnref-${number}"><a href="${written}">${number}</a></sup>`);
    } else if (isImage) {
      const alt = out
        .splice(at)
        .slice(1)
        .join('')
        .replace(/<[^<>]*>/g, '');
      out.push(address ? `<img src="${address}" alt="${swap(alt, '"', '&quot;')}">` : alt);
    } else {
      out[at] = address && `<a href="${address}">`;
      out.push(address && '</a>');
    }
  };

  const readCode = (start: number): void => {
    while (text[end] === '`') end++;
    const close = endOfCode(end, end - start);
    if (close < 0) out.push(text.slice(start, end));
    else {
      const code = swap(text.slice(end, close), '\n', ' ');
      out.push(`<code>${escapeMarkup(code.trim() || code)}</code>`);
      end = close + (end - start);
    }
  };

  const readEscaped = (): void => {
    const sign = text[end] ?? '';
    const isSign = punctuation.test(sign);
    out.push(sign === '\n' ? '<br>' : isSign ? escapeMarkup(sign) : '\\');
    if (isSign || sign === '\n') end++;
  };

  const readTag = (start: number): void => {
    const [whole, url, mail] = matchAt(autolink, text, start) ?? [];
    const html = whole ?? matchAt(tag, text, start)?.[0];
    if (url) out.push(linkTo(url, url));
    else if (mail) out.push(linkTo(`mailto:${mail}`, mail));
    else out.push(html ?? '&lt;');
    if (html) end = start + html.length;
    if (html && !whole && /^<\/?a\b/i.test(html)) isInAnchor = html[1] !== '/';
  };

  const readAddress = (start: number, written: string): void => {
    end = start + lengthOf(written);
    const address = unescaped(text.slice(start, end));
    const href = address.startsWith('w') ? `http://${address}` : address;
    out.push(brackets.length || isInAnchor ? escapeMarkup(address) : linkTo(href, address));
  };

  for (let found = matchAt(special, text, 0); found; found = matchAt(special, text, end)) {
    const { 0: sign, index } = found;
    out.push(swap(text.slice(end, index), '>', '&gt;'));
    end = index + sign.length;
    if (sign === '\\') readEscaped();
    else if (sign === '`') readCode(index);
    else if (sign === '<') readTag(index);
    else if (sign === ']') closeBracket();
    else if (sign === '&') {
      const [whole] = matchAt(reference, text, index) ?? [];
      out.push(whole ?? '&amp;');
      if (whole) end = index + whole.length;
    } else if (sign.endsWith('[')) {
      brackets.push({ at: out.length, start: end, isImage: sign === '![' });
      out.push(sign);
    } else if (/^[hw]/.test(sign)) readAddress(index, sign);
    else {
      while (text[end] === sign) end++;
      marks.add(sign, end - index, text[index - 1] ?? ' ', text[end] ?? ' ');
    }
  }
  out.push(swap(text.slice(end), '>', '&gt;'));
  return out.join('');
}
