import { absoluteSrcset } from './pictures.js';
import { decodeEntities, webUrl } from './text.js';

const relative = /\s(?:href|src|srcset|poster)\s*=\s*["']?\s*(?!["'\s]|[a-z][a-z\d+.-]*:)/i;
const tags =
  /<(?:a|area|audio|embed|iframe|img|input|source|track|video)\s(?:[^<>"']|"[^"]*"|'[^']*'){0,4000}>/gi;
const attributes = /(\s(href|src|srcset|poster)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/** The same HTML with every relative link and picture made absolute. */
export function absoluteHtml(html: string, base: string | undefined): string {
  if (!base || !relative.test(html)) return html;
  const { origin } = new URL(base);
  const absolute = (name: string, value: string): string | undefined => {
    // Most are `/path`, and there can be thousands of them.
    if (/^\/(?!\/)[\w/.%~-]+$/.test(value)) return origin + value;
    return /^srcset$/i.test(name) ? absoluteSrcset(value, base) : webUrl(value, base);
  };
  return html.replace(tags, tag =>
    tag.replace(attributes, (whole, before: string, name: string, quoted: string) => {
      const value = decodeEntities(/^["']/.test(quoted) ? quoted.slice(1, -1) : quoted).trim();
      const url = /^[a-z][a-z\d+.-]*:/i.test(value) && !/\s/.test(value) ? undefined : absolute(name, value);
      return url ? `${before}"${url.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"` : whole;
    }),
  );
}
