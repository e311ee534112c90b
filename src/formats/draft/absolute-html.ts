import { decodeEntities } from '../../html/entities.js';
import { escapeMarkup } from '../../html/escape-markup.js';
import type { Lexicon } from '../../html/lexicon.js';
import { absoluteSrcset } from '../../html/srcset.js';
import { webUrl } from '../../html/values.js';

/**
 * Matches an attribute whose value is a relative URL, one without a scheme such as `https:`. Groups: name with `=`, name, value
 * (with quotes).
 */
const relative =
  /(\s(href|src|srcset|poster)\s*=\s*)(?!["']?\s*[a-z][a-z\d+.-]*:)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/** Resolves the relative URLs in HTML attributes (`href`, `src`, `srcset`, `poster`) against `base`. */
export function absoluteHtml(html: string, base: string | undefined, lexicon: Lexicon): string {
  if (!base) return html;
  const origin = /^https?:\/\/[^/?#]+/i.exec(base)?.[0] ?? '';
  const absolute = (name: string, value: string): string | undefined => {
    // A fast path without `new URL()` for `/path`: most relative URLs have this form, and a feed may have thousands.
    if (/^\/[\w.%~-][\w/.%~-]*$/.test(value)) return origin + value;
    return /^srcset$/i.test(name) ? absoluteSrcset(value, base) : webUrl(value, base);
  };
  const opens = places('<', html);
  const closes = places('>', html);
  return html.replace(relative, (attribute, before: string, name: string, quoted: string, at: number) => {
    const end = at + attribute.length;
    // A match in text (`a href=b`) is no attribute and is returned unchanged. In text, the next `<` comes before the next `>`;
    // inside a tag, the `>` comes first.
    if (closes(end) >= opens(end)) return attribute;
    const value = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    const url = absolute(name, decodeEntities(value, lexicon).trim());
    return url ? `${before}"${escapeMarkup(url)}"` : attribute;
  });
}

/**
 * Returns a function that finds a character's next position at or after `from`, `Infinity` if there is none. Each call must
 * pass a `from` that isn't smaller than the one before. The last position is remembered, so all calls together scan the text
 * once; a plain `indexOf` in each call would take quadratic time.
 */
function places(character: string, text: string): (from: number) => number {
  let place = -1;
  return from => {
    if (place < from) place = text.indexOf(character, from);
    if (place < 0) place = Infinity;
    return place;
  };
}
