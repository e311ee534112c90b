// The tokenizer of HTML: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
import { endOfRawText, lower, rawElements } from './raw-text.js';

/**
 * `text`: characters outside of tags. `raw`: the content of an element in which tags don't count, such as `<script>`. `start`,
 * `end`: a tag. `comment`: also what HTML reads as one: `<!x>`, `<?x>`, `</ >`. `cdata`: a CDATA section in SVG or MathML.
 * `unclosed`: a tag without its `>`, up to the end of the text; browsers drop it.
 */
export type TokenKind = 'text' | 'raw' | 'start' | 'end' | 'comment' | 'doctype' | 'cdata' | 'unclosed';

const EXCLAMATION = 0x21;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 0x0d && code !== 0x0b);

/** Whether the code is one of the letters A to Z, in either case. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/**
 * Reads HTML token after token, in one pass without a way back: the time is linear in the length for any text.
 *
 * It cuts a text as a browser does. What is left to the tree construction of a browser is `isForeign`.
 * @example const tokens = new Tokens('<p>Fog</p>'); while (tokens.next()) console.log(tokens.kind, tokens.name);
 */
export class Tokens {
  kind: TokenKind = 'text';
  /** Position of the token's first character. */
  start = 0;
  /** Position behind the token's last character. */
  end = 0;
  /** Name of a tag in lower case; in a `raw` token, of the element around it; else empty. */
  name = '';
  /** Whether a start tag ends with `/>`. Browsers ignore that outside of SVG and MathML. */
  isSelfClosing = false;
  /**
   * Whether the open element is one of SVG or MathML. There, CDATA sections exist and `<style>` has no raw text. Only who
   * tracks the open elements can know it, and sets it after a tag.
   */
  isForeign = false;
  /** Number of the attributes of a start tag, repeated ones included. */
  attributeCount = 0;

  readonly #html: string;
  /** Four positions for each attribute: start and end of its name, start and end of its value; -1 where it has no value. */
  readonly #positions: number[] = [];
  /** Name of the element whose raw text is next. */
  #raw = '';
  /** Where the last search for a `>` began, and what it found. */
  #searchedFrom = 0;
  #greater = -1;

  constructor(html: string) {
    this.#html = html;
  }

  /** Goes on to the next token; `false` at the end. */
  next(): boolean {
    const html = this.#html;
    const start = (this.start = this.end);
    if (start >= html.length) return false;
    if (this.#raw) return this.#readRaw(start);
    let at = start;
    // A `<` that begins no markup is text, so that one text may have several of them.
    for (;;) {
      at = html.indexOf('<', at);
      if (at < 0) return this.#set('text', html.length);
      if (this.#beginsMarkup(at)) break;
      at++;
    }
    if (at > start) return this.#set('text', at);
    const code = html.charCodeAt(at + 1);
    if (code === EXCLAMATION) return this.#readDeclaration(at);
    if (code === QUESTION) return this.#set('comment', this.#behindGreater(at));
    if (code !== SLASH) return this.#readTag('start', at + 1);
    return isLetter(html.charCodeAt(at + 2))
      ? this.#readTag('end', at + 2)
      : this.#set('comment', this.#behindGreater(at));
  }

  /** Goes back into the token, so that the next one begins at this position: for those who read markup as text. */
  resumeAt(position: number): void {
    this.end = position;
    this.#raw = '';
  }

  /** The token as it is written. */
  get source(): string {
    return this.#html.slice(this.start, this.end);
  }

  /** The name of a start tag's attribute with that index, in lower case. */
  attributeName(index: number): string {
    return lower(this.#html.slice(this.nameStart(index), this.#positions[index * 4 + 1]));
  }

  /** Where the name of an attribute begins. */
  nameStart(index: number): number {
    return this.#positions[index * 4] ?? 0;
  }

  /** Where the value of an attribute begins and ends, without its quotes; `undefined` when it has none. */
  valueSpan(index: number): readonly [start: number, end: number] | undefined {
    const start = this.#positions[index * 4 + 2] ?? -1;
    return start < 0 ? undefined : [start, this.#positions[index * 4 + 3] ?? start];
  }

  /**
   * The value of a start tag's attribute as it is written: character references aren't decoded. Empty without a value,
   * `undefined` without the attribute. Of attributes with the same name, the first counts.
   */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index++) {
      const length = (this.#positions[index * 4 + 1] ?? 0) - this.nameStart(index);
      if (length !== name.length || this.attributeName(index) !== name) continue;
      const span = this.valueSpan(index);
      return span ? this.#html.slice(...span) : '';
    }
    return undefined;
  }

  #set(kind: TokenKind, end: number, name = ''): true {
    this.kind = kind;
    this.end = end;
    this.name = name;
    this.attributeCount = 0;
    this.isSelfClosing = false;
    return true;
  }

  /** The position behind the next `>`, or of the end of the text. */
  #behindGreater(from: number): number {
    // Who goes back into tokens again and again (`resumeAt`) would search the same text each time.
    if (from < this.#searchedFrom || from > this.#greater) {
      const found = this.#html.indexOf('>', from);
      this.#searchedFrom = from;
      this.#greater = found < 0 ? this.#html.length : found;
    }
    return Math.min(this.#greater + 1, this.#html.length);
  }

  #beginsMarkup(at: number): boolean {
    const code = this.#html.charCodeAt(at + 1);
    if (isLetter(code) || code === EXCLAMATION || code === QUESTION) return true;
    return code === SLASH && at + 2 < this.#html.length;
  }

  #readDeclaration(at: number): true {
    const html = this.#html;
    if (html.startsWith('--', at + 2)) {
      // `<!-->` and `<!--->` are comments that end at once.
      const early = /^-?>/.exec(html.slice(at + 4, at + 6));
      if (early) return this.#set('comment', at + 4 + early[0].length);
      const close = /--!?>/g;
      close.lastIndex = at + 4;
      return this.#set('comment', close.exec(html) ? close.lastIndex : html.length);
    }
    if (this.isForeign && html.startsWith('[CDATA[', at + 2)) {
      const close = html.indexOf(']]>', at + 9);
      return this.#set('cdata', close < 0 ? html.length : close + 3);
    }
    const kind = /^doctype$/i.test(html.slice(at + 2, at + 9)) ? 'doctype' : 'comment';
    return this.#set(kind, this.#behindGreater(at));
  }

  /** Reads a tag whose name begins at `from`. */
  #readTag(kind: 'start' | 'end', from: number): true {
    const html = this.#html;
    let at = from;
    for (; at < html.length; at++) {
      const code = html.charCodeAt(at);
      if (code === GREATER || code === SLASH || isBlank(code)) break;
    }
    this.#set(kind, html.length, lower(html.slice(from, at)));
    const end = this.#readAttributes(at);
    if (!end) return this.#set('unclosed', html.length, this.name);
    this.end = end;
    if (kind === 'start' && !this.isForeign && rawElements.has(this.name)) this.#raw = this.name;
    return true;
  }

  /** Reads attributes up to the `>` of their tag. Returns the position behind it, or 0 without one. */
  #readAttributes(from: number): number {
    const html = this.#html;
    const { length } = html;
    const positions = this.#positions;
    let at = from;
    for (;;) {
      let code = html.charCodeAt(at);
      while (isBlank(code) || code === SLASH) code = html.charCodeAt(++at);
      if (at >= length) return 0;
      if (code === GREATER) {
        this.isSelfClosing = html.charCodeAt(at - 1) === SLASH && at - 1 >= this.#unquotedEnd;
        return at + 1;
      }
      const name = at;
      // A `=` in the first place is part of the name.
      do code = html.charCodeAt(++at);
      while (at < length && code !== EQUALS && code !== GREATER && code !== SLASH && !isBlank(code));
      const nameEnd = at;
      while (isBlank(code)) code = html.charCodeAt(++at);
      let value = -1;
      let valueEnd = -1;
      if (code === EQUALS) {
        do code = html.charCodeAt(++at);
        while (isBlank(code));
        if (code === QUOTE || code === APOSTROPHE) {
          value = at + 1;
          valueEnd = html.indexOf(code === QUOTE ? '"' : "'", value);
          if (valueEnd < 0) return 0;
          at = valueEnd + 1;
        } else {
          value = at;
          while (at < length && code !== GREATER && !isBlank(code)) code = html.charCodeAt(++at);
          valueEnd = at;
          this.#unquotedEnd = at;
        }
      }
      const place = this.attributeCount++ * 4;
      positions[place] = name;
      positions[place + 1] = nameEnd;
      positions[place + 2] = value;
      positions[place + 3] = valueEnd;
    }
  }

  /** Where the last value without quotes ended: a `/` before that belongs to the value. */
  #unquotedEnd = 0;

  #readRaw(start: number): true {
    const name = this.#raw;
    const end = endOfRawText(this.#html, name, start);
    this.#raw = '';
    // An element without content has no token for it.
    if (end === start) return this.#readTag('end', start + 2);
    return this.#set('raw', end, name);
  }
}
