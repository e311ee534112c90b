import { decodeEntities } from '../../html/entities.js';
import { escapeMarkup } from '../../html/escape-markup.js';
import type { Lexicon } from '../../html/lexicon.js';
import { absoluteSrcset } from '../../html/srcset.js';
import { webUrl } from '../../html/values.js';

/** Attributes with a relative URL. */
const relative =
  /(\s(href|src|srcset|poster)\s*=\s*)(?!["']?\s*[a-z][a-z\d+.-]*:)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** The same HTML with every relative link and picture made absolute. */
export function absoluteHtml(html: string, base: string | undefined, lexicon: Lexicon): string {
  if (!base) return html;
  const origin = /^https?:\/\/[^/?#]+/i.exec(base)?.[0] ?? '';
  const absolute = (name: string, value: string): string | undefined => {
    // Most are `/path`, and there can be thousands of them.
    if (/^\/[\w.%~-][\w/.%~-]*$/.test(value)) return origin + value;
    return /^srcset$/i.test(name) ? absoluteSrcset(value, base) : webUrl(value, base);
  };
  const opens = places('<', html);
  const closes = places('>', html);
  return html.replace(relative, (whole, before: string, name: string, quoted: string, at: number) => {
    const end = at + whole.length;
    // A `>` before the next `<` says that it stands in a tag and not in the text.
    if (closes(end) >= opens(end)) return whole;
    const value = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    const url = absolute(name, decodeEntities(value, lexicon).trim());
    return url ? `${before}"${escapeMarkup(url)}"` : whole;
  });
}

/**
 * Where the character comes next, asked with places that only grow. Each part of the text is looked through once, however
 * often that is: a hostile text would else take time that grows with the square of its length.
 */
function places(character: string, text: string): (from: number) => number {
  let place = -1;
  return from => {
    if (place < from) place = text.indexOf(character, from);
    if (place < 0) place = Infinity;
    return place;
  };
}
