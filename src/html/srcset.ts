// https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
import { webUrl } from './values.js';

/**
 * Matches one candidate of a `srcset`: URL (group 1) and width or density (group 2). A URL may contain commas, and the comma
 * that separates two candidates needs no space after it.
 */
const candidates = /([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+[wx])(?![^\s,]))?[^,]*/g;

/** A `srcset` with absolute URLs; candidates without a usable URL are dropped. `undefined` when none is left. */
export function absoluteSrcset(srcset: string, base?: string): string | undefined {
  const absolute = Array.from(srcset.matchAll(candidates), ([, written, size]) => {
    // Browsers read a comma at the end of a URL as the separator of two candidates, so it is removed. The lookbehind lets only
    // the first comma of a run begin a match: otherwise, each comma would be a beginning, in quadratic time.
    const url = webUrl(written, base)?.replace(/(?<!,),+$/, '');
    return url && size ? `${url} ${size}` : url;
  });
  return absolute.filter(Boolean).join(', ') || undefined;
}
