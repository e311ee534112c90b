import { decodeEntities } from '../../html/entities.js';
import { escapeMarkup } from '../../html/escape-markup.js';
import type { Lexicon } from '../../html/lexicon.js';
import { absoluteSrcset } from '../../html/srcset.js';
import { webUrl } from '../../html/values.js';

/** An attribute with a relative URL: the value begins with no scheme. */
const relative =
  /(\s(href|src|srcset|poster)\s*=\s*)(?!["']?\s*[a-z][a-z\d+.-]*:)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** Resolves all relative URLs in HTML: `href`, `src`, `srcset`, `poster`. */
export function absoluteHtml(html: string, base: string | undefined, lexicon: Lexicon): string {
  if (!base) return html;
  const origin = /^https?:\/\/[^/?#]+/i.exec(base)?.[0] ?? '';
  const absolute = (name: string, value: string): string | undefined => {
    // A fast path without `new URL()`: most relative URLs are `/path`, and a feed may have thousands.
    if (/^\/[\w.%~-][\w/.%~-]*$/.test(value)) return origin + value;
    return /^srcset$/i.test(name) ? absoluteSrcset(value, base) : webUrl(value, base);
  };
  const opens = places('<', html);
  const closes = places('>', html);
  return html.replace(relative, (attribute, before: string, name: string, quoted: string, at: number) => {
    const end = at + attribute.length;
    // Inside a tag, `>` comes before the next `<`; in text such as `a href=b`, it doesn't.
    if (closes(end) >= opens(end)) return attribute;
    const value = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    const url = absolute(name, decodeEntities(value, lexicon).trim());
    return url ? `${before}"${escapeMarkup(url)}"` : attribute;
  });
}

/**
 * Returns a function that finds the next position of a character from an index that never decreases. The last position is
 * remembered, so all calls together scan the text once; a plain `indexOf` in each call would take quadratic time.
 */
function places(character: string, text: string): (from: number) => number {
  let place = -1;
  return from => {
    if (place < from) place = text.indexOf(character, from);
    if (place < 0) place = Infinity;
    return place;
  };
}
