// https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
import { webUrl } from './values.js';

/** A srcset candidate: URL and width or density. Commas may be inside a URL, and no space is needed after the separating one. */
const candidates = /([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+[wx])(?![^\s,]))?[^,]*/g;

/** A `srcset` with absolute URLs; candidates without a usable URL are dropped. `undefined` when none is left. */
export function absoluteSrcset(srcset: string, base?: string): string | undefined {
  const absolute = Array.from(srcset.matchAll(candidates), ([, written, size]) => {
    // A comma at the end of a URL would be read as the separator.
    const url = webUrl(written, base)?.replace(/,+$/, '');
    return url && size ? `${url} ${size}` : url;
  });
  return absolute.filter(Boolean).join(', ') || undefined;
}
