// https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
import { webUrl } from './values.js';

/** URLs may have commas in them and a candidate may begin right after one. */
const candidates = /([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+[wx])(?![^\s,]))?[^,]*/g;

/** Every URL of a `srcset` made absolute; candidates that have none are dropped. */
export function absoluteSrcset(srcset: string, base?: string): string | undefined {
  const absolute = Array.from(srcset.matchAll(candidates), ([, written, size]) => {
    // A comma at its end would begin another candidate.
    const url = webUrl(written, base)?.replace(/,+$/, '');
    return url && size ? `${url} ${size}` : url;
  });
  return absolute.filter(Boolean).join(', ') || undefined;
}
