/** Code whose lines are elements, as highlighters write it: made lines of text, without the numbers beside them. */
import { edited, type Edit } from './edits.js';
import { names, voidElements } from './tables.js';
import { Tokens } from './tokens.js';

/** Classes of elements that are a line of code each. */
const lineClasses = names(
  'CodeMirror-line cm-line code-line crayon-line gatsby-highlight-code-line line react-code-line token-line view-line',
);

/** Classes of numbers of lines. */
const numberClasses = names(
  'CodeMirror-linenumber blob-num code-gutter crayon-num crayon-nums gl gutter hljs-ln-n hljs-ln-numbers js-line-number ' +
    'line-number line-numbers lineno linenos linenumber linenum linenums-num ln lnt react-line-number rouge-gutter',
);

/** Classes of elements other than `<pre>` in which code stands. */
const boxClasses = names('CodeMirror-code cm-content dp-c linenums view-lines');

/** Matches the beginning of a table that has a column for the numbers of lines. */
const codeTable =
  /<t[dh]\s[^>]{0,99}class\s*=\s*["']?[\w\s-]{0,60}(?<![\w-])(?:blob-num|crayon-nums|gutter|hljs-ln-numbers|lntd|line-?numbers?|linenos?|rouge-gutter)(?![\w-])/i;

/** Elements that a line of code has no use for. */
const structure = names('code div figure li ol p pre table tbody td tfoot th thead tr ul');
const cells = names('td th');
/** Elements that a sibling closes. */
const implied = names('li td th tr');

const number = /^(?:[\d\s.:|]|&nbsp;|&#160;|&#xa0;)*$/i;
const preformatted = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** An open element: how many of its name are open in it and with it. */
interface Open {
  readonly name: string;
  depth: number;
}

/** An open element with code: `<pre>`, `<code>`, or one that becomes `<pre>`. */
interface Box extends Open {
  /** What is written for its start tag, and how many edits came before. */
  readonly edit: Edit;
  readonly before: number;
  /** Whether it is a `<code>` outside of `<pre>`, which becomes one when it has lines. */
  readonly isCode: boolean;
  /** Whether it is written without the tags in it that a text needs none of. */
  isFlat: boolean;
  /** Of each open `<code>` in it, whether its tags are left out. */
  readonly codes: boolean[];
  lines: number;
}

/**
 * Writes a newline between elements that are a line of code each, unless one is there; leaves out the numbers of lines; makes
 * `<pre>` of tables, lists and editors that show code. A number within a line is code, and so is all else.
 * @example codeLines('<pre><b class="line">a</b><b class="line">b</b></pre>') // '<pre><b class="line">a</b>\n<b class="line">b</b></pre>'
 */
export function codeLines(html: string): string {
  return /<(?:code|pre)\b|class\s*=/i.test(html) ? new CodeLines(html).result : html;
}

class CodeLines {
  readonly result: string;
  readonly #tokens: Tokens;
  readonly #edits: Edit[] = [];
  #box: Box | undefined;
  #line: Open | undefined;
  /** Whether a line has ended without a newline, and nothing came behind it. */
  #isEnded = false;
  /** Whether the line has no text so far. */
  #isFresh = true;
  /** Whether a newline is the last of the text. */
  #isNewline = false;
  /** Whether the last token was a tag of the structure, so that blanks behind it are the layout of the source. */
  #isBetween = false;
  /** Characters that were read a second time, since they are no number. */
  #again = 0;

  constructor(readonly html: string) {
    this.#tokens = new Tokens(html);
    while (this.#tokens.next()) this.#read(this.#tokens);
    // Without an end, the rest of the story would count as code.
    if (this.#box) this.#edits.length = this.#box.before;
    this.result = edited(html, this.#edits);
  }

  #read({ kind, name, start, end, source }: Tokens): void {
    const box = this.#box;
    if (!box) {
      if (kind === 'start' && !voidElements.has(name)) this.#openBox(name, start, end);
    } else if (kind === 'text') this.#readText(box, start, end, source);
    else if (kind === 'start' && name === 'br') this.#readText(box, end, end, '\n');
    else if (kind === 'start' && !voidElements.has(name)) this.#readStart(box, name, start, end);
    else if (kind === 'end') this.#readEnd(box, name, start, end);
  }

  #has(classes: ReadonlySet<string>): boolean {
    return (this.#tokens.attribute('class')?.slice(0, 300).split(/\s+/) ?? []).some(one => classes.has(one));
  }

  #isCodeTable(name: string, end: number): boolean {
    return name === 'table' && codeTable.test(this.html.slice(end, end + 600));
  }

  #openBox(name: string, start: number, end: number): void {
    const isText = name === 'pre' || name === 'code';
    const isFlat = !isText && (this.#has(boxClasses) || this.#isCodeTable(name, end));
    if (!isText && !isFlat) return;
    const before = this.#edits.length;
    const edit = this.#replace(start, isFlat ? end : start, isFlat ? '<pre><code>' : '');
    const isCode = name === 'code';
    const isPreformatted = preformatted.test(this.#tokens.attribute('style')?.slice(0, 1000) ?? '');
    const lines = isCode && isPreformatted ? 1 : 0;
    this.#box = { name, depth: 1, edit, before, isCode, isFlat, codes: [], lines };
    this.#line = undefined;
    this.#isEnded = this.#isNewline = false;
    this.#isFresh = true;
    this.#isBetween = isFlat;
  }

  #readText(box: Box, start: number, end: number, text: string): void {
    const isBlank = !text.trim();
    const newline = text.lastIndexOf('\n');
    if (isBlank && newline >= 0 && this.#isBetween && box.isFlat) {
      this.#replace(start, end, '');
      return;
    }
    if (newline >= 0 && box.lines) box.lines++;
    if (isBlank && newline < 0) {
      if (!box.isFlat) this.#isEnded = false;
      return;
    }
    this.#isEnded = this.#isBetween = false;
    this.#isNewline = newline >= 0 && !text.slice(newline).trim();
    this.#isFresh = this.#isNewline;
  }

  #readStart(box: Box, name: string, start: number, end: number): void {
    const isLineByName = box.isFlat && implied.has(name) && !cells.has(name);
    const isLineByClass = (!this.#line || this.#line.name === 'tr') && this.#has(lineClasses);
    const isList = name === 'ol' && (box.isCode || box.codes.length || this.#has(boxClasses));
    if ((this.#isFresh || this.#isEnded) && this.#isNumber(isLineByClass)) {
      this.#replace(start, this.#tokens.end, '');
      return;
    }
    if (name === box.name) box.depth++;
    if (isList || this.#isCodeTable(name, end)) box.isFlat = true;
    if (this.#line?.name === name) {
      if (implied.has(name)) this.#endLine();
      else this.#line.depth++;
    }
    const isLine = isLineByClass || (isLineByName && !this.#line);
    if (isLine) {
      if (this.#isEnded) this.#replace(start, start, '\n');
      this.#line = { name, depth: 1 };
      this.#isEnded = this.#isNewline = false;
      this.#isFresh = true;
      box.lines++;
    }
    const isDropped = structure.has(name) && (box.isFlat || isLine);
    if (isDropped) this.#replace(start, end, '');
    if (name === 'code') box.codes.push(isDropped);
    this.#isBetween = isDropped && name !== 'pre' && name !== 'code';
  }

  #readEnd(box: Box, name: string, start: number, end: number): void {
    if (name === box.name && !--box.depth) {
      this.#endBox(box, start, end);
      return;
    }
    const isLine = this.#line?.name === name && !--this.#line.depth;
    if (isLine) this.#endLine();
    const isDropped = structure.has(name) && (name === 'code' ? !!box.codes.pop() : box.isFlat || isLine);
    if (isDropped) this.#replace(start, end, '');
    this.#isBetween = isDropped;
  }

  #endLine(): void {
    this.#line = undefined;
    this.#isEnded = !this.#isNewline;
  }

  #endBox(box: Box, start: number, end: number): void {
    this.#box = undefined;
    if (box.edit.text) this.#replace(start, end, '</code></pre>');
    else if (box.isCode && box.lines > 1) {
      box.edit.text = '<pre>';
      this.#replace(end, end, '</pre>');
    }
  }

  /**
   * Whether the element whose start tag was read is the number of a line: then goes on to its end. An element of which only an
   * attribute says so has this number as its text.
   */
  #isNumber(isLine: boolean): boolean {
    const tokens = this.#tokens;
    const { name, end } = tokens;
    const isNamed = this.#has(numberClasses);
    const value = isLine ? undefined : tokens.attribute('data-line-number')?.trim();
    if (!(isNamed || value) || this.#again > this.html.length) return false;
    let text = '';
    let depth = 1;
    while (depth && number.test(text.slice(-99)) && tokens.next()) {
      if (tokens.kind === 'text') text += tokens.source;
      else if (cells.has(name) && tokens.kind === 'start' && implied.has(tokens.name)) {
        tokens.resumeAt(tokens.start);
        depth = 0;
      } else if (tokens.name === name) depth += tokens.kind === 'start' ? 1 : -1;
    }
    if (!depth && (isNamed ? number.test(text) : text.trim() === value)) return true;
    this.#again += tokens.end - end;
    tokens.resumeAt(end);
    return false;
  }

  #replace(from: number, to: number, text: string): Edit {
    const edit = { from, to, text };
    this.#edits.push(edit);
    return edit;
  }
}
