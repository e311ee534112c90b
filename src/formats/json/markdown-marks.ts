// Emphasis in Markdown: https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
/** A run of `*`, `_` or `~~` that may begin an element. */
interface Run {
  /** Index of the run in the output. */
  readonly at: number;
  readonly sign: string;
  /** Signs of the run that are not used by an element yet. */
  left: number;
  /** Start tags that replace the other signs. */
  tags: string;
  /** Whether the run might end an element, too, because it is within a word. */
  readonly isBoth: boolean;
}

/** Maximum length of a run that is a mark. */
const LONGEST = 9;

/** Maximum number of open runs among which the beginning of an element is searched: else very many would take quadratic time. */
const REACH = 40;

const isSpace = (text: string): boolean => !text.trim();
const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Pairs the runs of signs for emphasis, strong and deleted text, and replaces them in the output by tags. */
export class MarkdownMarks {
  readonly #out: string[];
  readonly #open: Run[] = [];

  /** @param out pieces of HTML, to which a piece for each run is appended */
  constructor(out: string[]) {
    this.#out = out;
  }

  /**
   * Appends a run of the same sign. Unlike in CommonMark, punctuation beside `*` does not count, which is better for languages
   * without blanks between words.
   * @param before the character before the run; a blank for none
   */
  add(sign: string, length: number, before: string, after: string): void {
    const isMark = sign === '~' ? length === 2 : length <= LONGEST;
    const mayOpen = isMark && !isSpace(after) && !(sign === '_' && isWord(before));
    const mayClose = isMark && !isSpace(before) && !(sign === '_' && isWord(after));
    let left = length;
    let closed = '';
    while (mayClose && left) {
      const opener = this.#openerOf(sign, length, mayOpen);
      if (!opener) break;
      const used = Math.min(left, opener.left, 2);
      const tag = sign === '~' ? 's' : used > 1 ? 'strong' : 'em';
      opener.left -= used;
      opener.tags = `<${tag}>${opener.tags}`;
      this.#out[opener.at] = sign.repeat(opener.left) + opener.tags;
      if (!opener.left) this.#open.pop();
      closed += `</${tag}>`;
      left -= used;
    }
    if (closed) this.#out.push(closed);
    if (!left) return;
    if (mayOpen) this.#open.push({ at: this.#out.length, sign, left, tags: '', isBoth: mayClose });
    this.#out.push(sign.repeat(left));
  }

  /** Forgets the open runs from an index of the output on: no element begins within a link and ends behind it. */
  forget(at: number): void {
    while ((this.#open.at(-1)?.at ?? -1) >= at) this.#open.pop();
  }

  /** Returns the open run that a run ends, which is then the last open run; those behind it remain text. */
  #openerOf(sign: string, length: number, isBoth: boolean): Run | undefined {
    const open = this.#open;
    for (let index = open.length; index-- > Math.max(open.length - REACH, 0);) {
      const run = open[index]!;
      // In `**a*b**`, the single sign doesn't end what the double one begins.
      const isOther = (run.isBoth || isBoth) && (run.left + length) % 3 === 0 && length % 3 !== 0;
      if (run.sign !== sign || isOther) continue;
      open.length = index + 1;
      return run;
    }
    return undefined;
  }
}
