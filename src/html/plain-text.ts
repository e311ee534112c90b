import { decodeEntities } from './entities.js';
import { inlineKind } from './glyph.js';
import type { Lexicon } from './lexicon.js';
import { hiddenElements, inlineElements } from './tables.js';
import { Tokens } from './tokens.js';
import { collapse } from './values.js';

/** Collects the text of tokens, with a space where markup separates words. Character references aren't decoded. */
export class TextCollector {
  text = '';
  /** Name of the open element whose content isn't shown; empty outside of such an element. */
  #hidden = '';
  /** The bracket behind the reading of characters that is open (`<rt>`). */
  #bracket = '';
  #hasBrackets = false;
  #tries = 0;

  /** Adds what the current token of `tokens` shows. */
  add(tokens: Tokens): void {
    const { kind, name } = tokens;
    if (this.#hidden) {
      if (kind === 'end' && name === this.#hidden) this.#hidden = '';
      return;
    }
    if (kind === 'text') this.text += tokens.source;
    else if (kind === 'raw') this.text += hiddenElements.has(name) ? ' ' : tokens.source;
    else if (kind === 'unclosed') this.#addUnclosed(tokens);
    else if (kind === 'start' && name === 'img') this.#addGlyph(tokens);
    else if (kind === 'start' && hiddenElements.has(name)) this.#hide(name);
    else if (kind === 'comment' || kind === 'doctype') this.#addDeclaration(tokens);
    else if (name === 'q') this.text += kind === 'end' ? '”' : '“';
    else if (/^r(?:uby|[bpt]c?)$/.test(name)) this.#addRuby(tokens);
    else if (!inlineElements.has(name)) this.text += ' ';
  }

  /**
   * A tag in which a quote lacks its end is taken to end at its first `>`, so that not all of the text is lost. Without a `>`,
   * it is a text that is about `a <b` or was cut off. At most nine tries, because each begins anew with the rest of the text.
   */
  #addUnclosed(tokens: Tokens): void {
    const behind = tokens.source.indexOf('>');
    if (behind < 0 || ++this.#tries > 9) this.text += tokens.source;
    else tokens.resumeAt(tokens.start + behind + 1);
  }

  /** A picture that stands in the line, for a character, a formula or as an icon, is read as its `alt`. */
  #addGlyph(tokens: Tokens): void {
    const isRead = inlineKind(name => tokens.attribute(name));
    this.text += (isRead && tokens.attribute('alt')) || ' ';
  }

  /** The reading of characters stands in brackets, as in a newspaper, also where no `<rp>` has them. */
  #addRuby({ kind, name }: Tokens): void {
    this.text += this.#bracket;
    this.#bracket = '';
    if (name !== 'rt') this.#hasBrackets = name === 'rp';
    else if (kind === 'start' && !this.#hasBrackets) {
      this.text += '(';
      this.#bracket = ')';
    }
  }

  #hide(name: string): void {
    this.text += ' ';
    this.#hidden = name;
  }

  /**
   * Outside of SVG, HTML knows no CDATA sections, but feeds nest them: their content is text. A declaration without its end is
   * text, too.
   */
  #addDeclaration(tokens: Tokens): void {
    const { source, start } = tokens;
    const isText = !source.endsWith('>') && !/^<!(?:--|\[CDATA\[)/.test(source);
    // React and Vue put blank comments between the parts of a text.
    this.text += isText ? source : source.length < 9 ? '' : ' ';
    if (source.startsWith('<![CDATA[')) tokens.resumeAt(start + 9);
  }
}

/**
 * Maximum length of the HTML of a title, a name or another short text, in UTF-16 code units: ten times what an article keeps of
 * the text, so that markup around it hardly counts.
 */
export const LONGEST_SHORT = 50_000;

/**
 * HTML as plain text: markup removed, entities decoded once, white space collapsed. A space separates blocks, so that a
 * caption doesn't run into the paragraph after it. HTML beyond `longest` characters isn't read.
 */
export function plainText(long: string, lexicon: Lexicon, longest = LONGEST_SHORT): string {
  const html = long.slice(0, longest);
  if (!html.includes('<')) return collapse(decodeEntities(html, lexicon));
  const tokens = new Tokens(html);
  const collector = new TextCollector();
  while (tokens.next()) collector.add(tokens);
  return collapse(decodeEntities(collector.text.replaceAll(']]>', ' '), lexicon));
}
