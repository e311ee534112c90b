// Documents in an attribute: https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc
import { rawElements } from './raw-text.js';
import { Tokens } from './tokens.js';
import type { Attributes } from './unwanted.js';

/** The references without which a document's markup can't be read. All others mean the same in the text around the frame. */
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:(amp|lt|gt|quot|apos)|#0{0,5}(?:(\d{2})|x([\da-f]{2})));/gi;

/** Matches an address that a frame may show. Where it has one, its document is a cover for it: a button with a picture. */
const address = /^\s*(?!about:|data:|javascript:)\S/i;

/**
 * The HTML that a frame has in its attribute `srcdoc`, fit to stand in the place of the frame: it has no raw text and no comment
 * whose end could be missing. Empty for a frame that shows an address, and for one without text.
 * @param attribute of the `<iframe>`, with character references as they are written
 * @param tidy makes tidy HTML of the document
 */
export function documentOf(attribute: Attributes, tidy: (html: string) => string): string {
  const written = attribute('srcdoc');
  if (!written || ['src', 'data-src', 'data-lazy-src'].some(name => address.test(attribute(name) ?? '')))
    return '';
  const html = written.replace(reference, (_, name?: string, decimal?: string, hex?: string) =>
    name
      ? (references[name.toLowerCase()] ?? '')
      : String.fromCharCode(hex ? parseInt(hex, 16) : Number(decimal)),
  );
  // What is before its text is for a window of its own: title, styles, scripts.
  const body = /<body[\s>]/i.exec(html)?.index;
  const tokens = new Tokens(tidy(html.slice(body)));
  let result = '';
  while (tokens.next()) {
    const { kind, name, source } = tokens;
    if (kind === 'start' && name === 'iframe') result += `${source}</iframe>`;
    else if (kind === 'text' || (/^(?:start|end)$/.test(kind) && !rawElements.has(name))) result += source;
  }
  return result;
}
