import type { ArticleImage } from '../../article.js';
import { decodeEntities } from '../../html/entities.js';
import { isGlyph } from '../../html/glyph.js';
import type { Lexicon } from '../../html/lexicon.js';
import { plainText } from '../../html/plain-text.js';
import { absoluteSrcset } from '../../html/srcset.js';
import { decoration, furniture, isInlineImage } from '../../html/tables.js';
import { Tokens } from '../../html/tokens.js';
import { string, webUrl } from '../../html/values.js';
import type { PictureDraft } from './draft.js';

/** Parses a length in CSS pixels (`600`, `600px`) and rounds it; `undefined` for other units, `%`, and 100,000 or more. */
const pixels = (value: unknown): number | undefined => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const number = /^\s*\d+(?:\.\d+)?(?:px)?\s*$/i.test(text) ? parseFloat(text) : NaN;
  return number < 100_000 ? Math.round(number) : undefined;
};

/** Whether a URL's path or query ends with the file extension of a picture. */
export const isPictureAddress = (address = ''): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|heic|svg)(?:[?#]|$)/i.test(address);

/**
 * Whether a file is a picture. Where its type and the extension in its address say different things, the extension is right: it is
 * a file's name, while types are often one for all files of a feed. Some feeds write an extension (`jpg`) for the type.
 */
export function isPictureFile(address = '', type = ''): boolean {
  const [file = ''] = address.split(/[?#]/, 1);
  if (type && !type.includes('octet-stream'))
    return isPictureAddress(file) || /^image|^(?:jpe?g|png|gif|webp|avif)$/i.test(type);
  return isPictureAddress(address);
}

/**
 * Converts a picture's draft to an `ArticleImage`; `undefined` without a valid URL, for tracking pixels and icons, and for a
 * width or height below 50 CSS pixels.
 * @param isOwn `true` for a picture that the source names in a field of its own; `false` for one in the story's HTML, where
 * pictures with URLs of avatars, emoji and share buttons are left out, too
 */
export function toPicture(draft: PictureDraft, base?: string, isOwn = false): ArticleImage | undefined {
  const src = webUrl(draft.src, base);
  // Sources write 0 for an unknown size.
  const width = pixels(draft.width) || undefined;
  const height = pixels(draft.height) || undefined;
  if (!src || decoration.test(src) || (!isOwn && furniture.test(src))) return undefined;
  if ((width ?? 99) < 50 || (height ?? 99) < 50) return undefined;
  return {
    src,
    alt: string(draft.alt),
    caption: string(draft.caption) || undefined,
    credit: string(draft.credit) || undefined,
    width,
    height,
    srcset: draft.srcset ? absoluteSrcset(draft.srcset, base) : undefined,
  };
}

/**
 * Whether an `<img>` is an icon or avatar by its class, narrower than 100 pixels by its `width`, or hidden or below 50 pixels
 * by its style.
 */
const isSmall = (names = '', style = '', width?: string): boolean =>
  /\b(?:avatar|emoji|wp-smiley|icon)\b/i.test(names) ||
  (pixels(width) ?? 100) < 100 ||
  /display:\s*none|(?:^|[\s;])(?:width|height)\s*:\s*[1-4]?\d(?:px)?\s*(?:[;!]|$)/i.test(style);

/** Reads the `<img>` at which `tokens` stands; `undefined` for a hidden one, and for an icon, an emoji or a formula. */
function readPicture(tokens: Tokens, lexicon: Lexicon): PictureDraft | undefined {
  const attribute = (name: string): string | undefined => {
    const value = tokens.attribute(name);
    return value === undefined ? undefined : decodeEntities(value, lexicon);
  };
  const width = attribute('width');
  if (isGlyph(attribute) || isSmall(attribute('class'), attribute('style'), width)) return undefined;
  const srcset = attribute('srcset');
  const first = srcset && /[^\s,]\S*/.exec(srcset)?.[0].replace(/(?<!,),+$/, '');
  return {
    src: [attribute('src'), first].find(url => url && !isInlineImage(url)),
    alt: attribute('alt'),
    width,
    height: attribute('height'),
    srcset,
  };
}

/** Longest distance in characters from a picture to the start and the end of its caption. */
const near = 2000;

/** Finds the pictures in a story's HTML and their captions, in one pass over its tokens. */
class PictureReader {
  readonly pictures: PictureDraft[] = [];
  /** Index in `pictures` of the last picture while it has no caption, with the position behind its tag; -1 for an icon. */
  #waiting: { readonly index: number; readonly end: number } | undefined;
  /** Whether only tags and white space came since the last picture. */
  #isAdjacent = false;
  /** The caption that is open: its element's name, where its content begins, and whether it is the last picture's. */
  #open: { readonly name: string; readonly start: number; readonly isOf: boolean } | undefined;
  /** A `<figcaption>` before which no picture stands in its figure: the next picture's. */
  #before: { readonly caption: string; readonly end: number } | undefined;
  #hidden = '';

  constructor(
    readonly html: string,
    readonly lexicon: Lexicon,
  ) {
    const tokens = new Tokens(html);
    while (tokens.next()) this.#read(tokens);
  }

  #read(tokens: Tokens): void {
    const { kind, name } = tokens;
    if (this.#hidden) {
      if (kind === 'end' && name === this.#hidden) this.#hidden = '';
    } else if (kind === 'start') this.#readStart(tokens, name);
    else if (kind === 'end') {
      if (name === this.#open?.name) this.#close(tokens.start);
      if (name === 'figure') this.#before = undefined;
    } else if (kind === 'text' && this.#isAdjacent && /\S/.test(tokens.source)) this.#isAdjacent = false;
  }

  #readStart(tokens: Tokens, name: string): void {
    if (name === 'img') this.#readImage(tokens);
    else if (name === 'template') this.#hidden = name;
    else if (name === 'figure') this.#waiting = this.#before = this.#open = undefined;
    else if (name === 'figcaption') this.#openCaption(tokens);
    else if (this.#isAdjacent && !this.#open && /\bcaption\b/i.test(tokens.source.slice(1 + name.length)))
      this.#openCaption(tokens);
  }

  #readImage(tokens: Tokens): void {
    const { caption: before, end = 0 } = this.#before ?? {};
    const isNear = tokens.start - end < near;
    const caption =
      this.#open?.name === 'figcaption' ? this.#contentTo(tokens.start) : isNear ? before : undefined;
    const picture = readPicture(tokens, this.lexicon);
    const index = picture ? this.pictures.push(picture) - 1 : -1;
    this.#before = this.#open = undefined;
    this.#waiting = { index, end: tokens.end };
    this.#isAdjacent = true;
    if (picture && caption) this.#describe(index, caption);
  }

  #openCaption({ name, start, end }: Tokens): void {
    const isOf = !!this.#waiting && start - this.#waiting.end < near;
    this.#open = { name, start: end, isOf };
    this.#isAdjacent = false;
  }

  #contentTo(end: number): string {
    const { start } = this.#open ?? { start: end };
    return end - start < near ? this.html.slice(start, end) : '';
  }

  #close(end: number): void {
    const caption = this.#contentTo(end);
    // The caption behind a picture is preferred to one before it.
    if (this.#open?.isOf && this.#waiting) this.#describe(this.#waiting.index, caption);
    else if (this.#open?.name === 'figcaption') this.#before = { caption, end };
    this.#waiting = this.#open = undefined;
  }

  #describe(index: number, html: string): void {
    const picture = this.pictures[index];
    const caption = picture && plainText(html, this.lexicon);
    if (caption) this.pictures[index] = { ...picture, caption };
  }
}

/** The pictures in a story's tidy HTML, in document order, without icons and hidden ones. */
export const picturesIn = (html: string, lexicon: Lexicon): readonly PictureDraft[] =>
  new PictureReader(html, lexicon).pictures;
