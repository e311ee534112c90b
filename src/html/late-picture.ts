import { isInlineImage, lateSources, lateSrcsets, placeholder } from './tables.js';
import type { Tokens } from './tokens.js';

/** What a browser shows of a picture or a `<source>` once the site's script has run. */
export interface LatePicture {
  /** The URL as it is written in the HTML, with character references. */
  readonly src: string;
  /** Whether a script would load the picture. */
  readonly isLate: boolean;
  /** Whether no other URL than a placeholder's was found. */
  readonly isPlaceholder: boolean;
  /** The tag with the URLs that the script would set; empty where they are set already. */
  readonly tag: string;
}

/** Reads the start tag of an `<img>`, AMP's `<amp-img>`, or a `<source>` at which `tokens` stands. */
export function latePicture(tokens: Tokens, html: string): LatePicture {
  const valueIn = (names: readonly string[]): string | undefined =>
    names
      .map(name => tokens.attribute(name))
      // Some scripts keep a JSON list in the attribute.
      .find(url => url && !isInlineImage(url) && !/^\s*[{[]/.test(url));
  const written = tokens.attribute('src') ?? '';
  const isPlaceholder = !written || isInlineImage(written) || placeholder.test(written.slice(0, 2000));
  const [lateSrc, lateSrcset] = [valueIn(lateSources), valueIn(lateSrcsets)];
  const srcset = lateSrcset ?? tokens.attribute('srcset');
  const first = isPlaceholder && !lateSrc && srcset ? firstOf(srcset) : '';
  const src = lateSrc ?? (first || written);
  const isLate = !!(lateSrc ?? lateSrcset);
  const values = { src: tokens.name === 'source' ? '' : src, srcset };
  const isAmp = tokens.name === 'amp-img';
  return {
    src,
    isLate,
    isPlaceholder: isPlaceholder && src === written,
    tag: isLate || isAmp || src !== written ? withAttributes(tokens, html, values) : '',
  };
}

/** The first URL of a `srcset`. */
const firstOf = (srcset: string): string =>
  /[^\s,]\S*/.exec(srcset.slice(0, 2000))?.[0].replace(/(?<!,),+$/, '') ?? '';

/** The start tag at which `tokens` stands, with other values of `src` and `srcset`, and without what scripts would read. */
function withAttributes(
  tokens: Tokens,
  html: string,
  values: Readonly<Record<'src' | 'srcset', string | undefined>>,
): string {
  let tag = `<${tokens.name.replace('amp-', '')}`;
  for (let index = 0; index < tokens.attributeCount; index++) {
    const name = tokens.attributeName(index);
    const span = tokens.valueSpan(index);
    if (Object.hasOwn(values, name) || name.startsWith('data-')) continue;
    tag += span ? ` ${name}="${html.slice(...span).replaceAll('"', '&quot;')}"` : ` ${name}`;
  }
  for (const [name, value] of Object.entries(values))
    if (value) tag += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  return `${tag}>`;
}
