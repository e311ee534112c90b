import { edited, type Edit } from './edits.js';
import { lazy } from '../lazy.js';
import { foreignText } from './foreign-text.js';
import { escapeFormulas } from './formulas.js';
import { latePicture } from './late-picture.js';
import { documentOf } from './srcdoc.js';
import { codeMarks, names, voidElements } from './tables.js';
import { Tokens } from './tokens.js';
import { withoutTracking } from './tracking.js';
import { withoutTrailer } from './trailer.js';
import { isFurniture, isHeadline, isHidden, isTracker, type Attributes } from './unwanted.js';

/** What is done with an element when its end tag is read. */
type Rule = 'drop' | 'hide' | 'form' | 'anchor' | 'noscript';

/** An open element. */
interface Open {
  /** Where its content begins. */
  readonly content: number;
  readonly rule: Rule | undefined;
  readonly edit: Edit | undefined;
  /** Letters and form controls before it. */
  readonly letters: number;
  readonly controls: number;
  readonly isPreformatted: boolean;
}

/** The last picture, which a `<noscript>` behind it may repeat. */
interface Picture {
  readonly src: string;
  readonly isPlaceholder: boolean;
  readonly edit: Edit;
  readonly end: number;
}

/** Elements of forms. In a heading or a summary, a button is text: it opens what is under it. */
const controls = names('button dialog input select textarea');
const headings = names('dt h1 h2 h3 h4 h5 h6 summary');

/** Longest form in letters that is removed. Some sites have a whole page in one. */
const LONGEST_FORM = 300;

/** Maximum depth of frames with a document of their own (`srcdoc`) in one another. */
const DEEPEST_FRAME = 3;

/** Matches what a link from a heading to itself has for a text. */
const anchorText =
  /^(?:[#¶§🔗⚓\u200b\ufe0e\ufe0f\s]|&(?:para|sect|#182|#167|#x1f517|#8203|#x200b|nbsp);)*$/iu;

/** Matches styles in which line breaks of the text are line breaks of the drawing. */
const preformatted = /white-space\s*:\s*(?:pre|break-spaces)/i;

const entity = /&#?\w{1,31};|\s+/g;

/**
 * Removes from a story's HTML what its readers don't see on its own page or can't use elsewhere, and writes as HTML what scripts
 * and styles do there: excerpts, pictures of cards, drawn stories and the server's answers are all made of the result.
 *
 * Removed: hidden elements, forms, controls, share bars, links from headings to themselves, tracking pixels, tracking parameters of
 * links, marks of CDATA sections, and the line that says where a story appeared first. Late pictures, those in a `<noscript>` and
 * AMP's become pictures of HTML, formulas and drawings their text, and line breaks of preformatted text `<br>`.
 *
 * Elements without an end tag are kept: the rest of the story would count as their content. So are hidden ones with most of the text.
 * @example tidy('<p hidden>Draft</p><p>Fog</p>') // '<p>Fog</p>'
 */
export function tidy(html: string): string {
  return /<|]]>/.test(html) ? new Tidier(escapeFormulas(withoutTrailer(html))).result : html;
}

/** Matches what code has whose lines may be elements, in HTML, escaped HTML (`&lt;code`) and JSON (`\\u003ccode`). */
const code = new RegExp(`[<;c](?:code|pre)\\b|${codeMarks}`, 'i');

/** Returns `tidy` for the HTML in a text; where that may have code, one that calls `codeLines`, too, which is loaded then. */
export async function tidierFor(text: string): Promise<typeof tidy> {
  // If the chunk can't be fetched, code is drawn as it is written.
  const lines = code.test(text) && (await lazy(() => import('./rare-html.js')).catch(() => undefined));
  return lines ? html => tidy(lines.codeLines(html)) : tidy;
}

class Tidier {
  readonly result: string;
  readonly #tokens: Tokens;
  readonly #edits: Edit[] = [];
  readonly #open = new Map<string, Open[]>();
  #letters = 0;
  #controls = 0;
  #headings = 0;
  #preformatted = 0;
  #picture: Picture | undefined;
  /** The picture before the open `<noscript>`. */
  #repeated: Picture | undefined;

  constructor(
    readonly html: string,
    readonly depth = 0,
  ) {
    this.#tokens = new Tokens(html);
    while (this.#tokens.next()) this.#read(this.#tokens);
    this.result = edited(html, this.#edits, this.#letters);
  }

  #read(tokens: Tokens): void {
    const { kind, name, start, end } = tokens;
    if (kind === 'text') this.#readText(tokens);
    else if (kind === 'start' && (name === 'svg' || name === 'math')) {
      const text = foreignText(tokens);
      this.#replace(start, tokens.end, text);
    } else if (kind === 'start') this.#readStart(tokens);
    else if (kind === 'end') this.#readEnd(name, start, end);
    else if (kind === 'comment' && this.html.startsWith('<![CDATA[', start)) {
      this.#replace(start, start + 9, '');
      tokens.resumeAt(start + 9);
    }
  }

  #readText(tokens: Tokens): void {
    const { source } = tokens;
    this.#letters += source.replace(entity, '').length;
    if (source.includes(']]>') && !this.#isCode())
      this.#replace(tokens.start, tokens.end, source.replaceAll(']]>', ''));
    else if (this.#preformatted && source.includes('\n') && !this.#isCode())
      this.#replace(tokens.start, tokens.end, source.replace(/\r?\n/g, '<br>'));
  }

  #isCode(): boolean {
    return ['pre', 'code'].some(name => this.#open.get(name)?.length);
  }

  #readStart(tokens: Tokens): void {
    const { name, start, end } = tokens;
    const attribute: Attributes = each => tokens.attribute(each);
    // HTML parsers close an open `<p>` at the start tag of the next one.
    if (name === 'p') this.#readEnd(name, start, start);
    if (headings.has(name)) this.#headings++;
    // ASP.NET has whole pages in a form whose fields nobody sees.
    if (controls.has(name) && attribute('type') !== 'hidden') this.#controls++;
    if (/^(?:(?:amp-)?img|source)$/.test(name)) return this.#readPicture(tokens, attribute);
    const own = this.#ruleOf(name, tokens.attributeCount, attribute);
    const text = !own && name === 'iframe' && this.depth < DEEPEST_FRAME ? this.#document(attribute) : '';
    const rule = own ?? (text ? 'drop' : undefined);
    const isOne = text || (own === 'drop' && voidElements.has(name));
    const edit = rule && this.#replace(start, isOne ? end : start, text);
    if (name === 'a') this.#readLink(tokens);
    if (voidElements.has(name)) return;
    const isPreformatted = preformatted.test(attribute('style')?.slice(0, 1000) ?? '');
    if (isPreformatted) this.#preformatted++;
    if (rule === 'noscript') this.#repeated = this.#picture;
    const open = this.#open.get(name) ?? [];
    open.push({
      content: end,
      rule,
      edit,
      letters: this.#letters,
      controls: this.#controls,
      isPreformatted,
    });
    this.#open.set(name, open);
  }

  #document(attribute: Attributes): string {
    return documentOf(attribute, html => new Tidier(html, this.depth + 1).result);
  }

  #ruleOf(name: string, attributeCount: number, attribute: Attributes): Rule | undefined {
    if (name === 'form' || name === 'noscript') return name;
    if (name === 'button' && (this.#headings || isHeadline(attribute))) return undefined;
    if (controls.has(name)) return 'drop';
    if (!attributeCount) return undefined;
    if (isFurniture(attribute)) return 'drop';
    if (isHidden(attribute)) return voidElements.has(name) ? 'drop' : 'hide';
    return name === 'a' && attribute('href')?.includes('#') ? 'anchor' : undefined;
  }

  #readEnd(name: string, start: number, end: number): void {
    const open = this.#open.get(name)?.pop();
    if (!open) return;
    if (headings.has(name)) this.#headings--;
    if (open.isPreformatted) this.#preformatted--;
    const { rule, edit } = open;
    if (!rule || !edit) return;
    const letters = this.#letters - open.letters;
    if (rule === 'noscript') return this.#endNoscript(open, edit, start, end);
    if (rule === 'form') {
      if (letters > LONGEST_FORM || this.#controls === open.controls) return;
    } else if (rule === 'anchor') {
      const content = this.html.slice(open.content, Math.min(start, open.content + 200));
      if (start - open.content > 200 || !anchorText.test(content)) return;
    }
    edit.to = end;
    edit.letters = rule === 'hide' ? letters : 0;
  }

  /** Leaves out the tags of a `<noscript>`, or all of it if it only asks for scripts. */
  #endNoscript({ content }: Open, edit: Edit, start: number, end: number): void {
    this.#repeated = undefined;
    if (/javascript/i.test(this.html.slice(content, Math.min(start, content + 1000)))) {
      edit.to = end;
    } else {
      edit.to = content;
      this.#replace(start, end, '');
    }
  }

  #readPicture(tokens: Tokens, attribute: Attributes): void {
    const { name, start, end } = tokens;
    const { src, isLate, isPlaceholder, tag } = latePicture(tokens, this.html);
    const edit = this.#replace(start, tag ? end : start, tag);
    if (name === 'source') return;
    const before = this.#repeated;
    if (before?.isPlaceholder) Object.assign(before.edit, { to: before.end, text: '' });
    const isUnwanted = !isLate && (isTracker(attribute) || isFurniture(attribute) || isHidden(attribute));
    // A `<noscript>` repeats the picture before it for visitors without scripts.
    if (isUnwanted || (before && before.src === src)) Object.assign(edit, { to: end, text: '' });
    this.#picture = { src, isPlaceholder, edit, end };
  }

  #readLink(tokens: Tokens): void {
    for (let index = 0; index < tokens.attributeCount; index++) {
      const [from, to] = (tokens.attributeName(index) === 'href' && tokens.valueSpan(index)) || [0, 0];
      const href = this.html.slice(from, to);
      const clean = withoutTracking(href);
      if (clean !== href) this.#replace(from, to, clean);
    }
  }

  #replace(from: number, to: number, text: string): Edit {
    const edit = { from, to, text, letters: 0 };
    this.#edits.push(edit);
    return edit;
  }
}
