import { decodeEntities } from '../../html/entities.js';
import { escapeMarkup } from '../../html/escape-markup.js';
import type { Lexicon } from '../../html/lexicon.js';
import { absoluteSrcset } from '../../html/srcset.js';
import { urlAttributes } from '../../html/tables.js';
import { Tokens } from '../../html/tokens.js';
import { webUrl } from '../../html/values.js';

/** Matches a URL with a scheme such as `https:`. */
const hasScheme = /^\s*[a-z][a-z\d+.-]*:/i;

/** Resolves the relative URLs in HTML attributes (`href`, `src`, `srcset`, `poster`) against `base`. */
export function absoluteHtml(html: string, base: string | undefined, lexicon: Lexicon): string {
  if (!base) return html;
  const origin = /^https?:\/\/[^/?#]+/i.exec(base)?.[0] ?? '';
  const absolute = (name: string, value: string): string | undefined => {
    // A fast path without `new URL()` for `/path`: most relative URLs have this form, and a feed may have thousands.
    if (/^\/[\w.%~-][\w/.%~-]*$/.test(value)) return origin + value;
    return name === 'srcset' ? absoluteSrcset(value, base) : webUrl(value, base);
  };
  let result = '';
  let kept = 0;
  const tokens = new Tokens(html);
  while (tokens.next()) {
    for (let index = 0; index < tokens.attributeCount; index++) {
      const name = tokens.attributeName(index);
      const [start, end] = (urlAttributes.has(name) && tokens.valueSpan(index)) || [0, 0];
      if (start === end) continue;
      const value = html.slice(start, end);
      const url = hasScheme.test(value) ? '' : absolute(name, decodeEntities(value, lexicon).trim());
      if (!url) continue;
      const quotes = /["']/.test(html.charAt(start - 1)) ? 1 : 0;
      result += `${html.slice(kept, start - quotes)}"${escapeMarkup(url)}"`;
      kept = end + quotes;
    }
  }
  return result + html.slice(kept);
}
