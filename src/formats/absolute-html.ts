import { absoluteSrcset } from './pictures.js';
import { decodeEntities, webUrl } from './text.js';

/** Attributes with a relative URL; a `>` before the next `<` says that they stand in a tag and not in the text. */
const relative =
  /(\s(href|src|srcset|poster)\s*=\s*)(?!["']?\s*[a-z][a-z\d+.-]*:)("[^"]*"|'[^']*'|[^\s"'<>]+)(?=[^<]*>)/gi;

/** The same HTML with every relative link and picture made absolute. */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (!base) return html;
  const origin = /^https?:\/\/[^/?#]+/i.exec(base)?.[0] ?? '';
  const absolute = (name: string, value: string): string | undefined => {
    // Most are `/path`, and there can be thousands of them.
    if (/^\/[\w.%~-][\w/.%~-]*$/.test(value)) return origin + value;
    return /^srcset$/i.test(name) ? absoluteSrcset(value, base) : webUrl(value, base);
  };
  return html.replace(relative, (whole, before: string, name: string, quoted: string) => {
    const url = absolute(name, decodeEntities(/^["']/.test(quoted) ? quoted.slice(1, -1) : quoted).trim());
    return url ? `${before}"${url.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"` : whole;
  });
}
