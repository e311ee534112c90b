/** Conversions of untrusted values to a string, a number or a URL. */

/** The trimmed string; empty for any other type, since a source's JSON may have a number, a list or `false` for a text. */
export const string = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A count such as pixels or minutes: between 0 and 100,000, both excluded; `undefined` for any other value. */
export const positive = (value: unknown): number | undefined => {
  const number = Number(value === Object(value) ? NaN : value);
  return number > 0 && number < 1e5 ? number : undefined;
};

/** Collapses white space as HTML does: a run becomes one space, and the ends are trimmed. No-break spaces stay. */
export const collapse = (text: string): string => text.replace(/[\t\n\f\r ]{2,}|[\t\n\f\r]/g, ' ').trim();

/**
 * Removes combining marks behind the tenth in a row: thousands on one letter paint over the page around it and take seconds to
 * draw. Ten are more than any orthography has: Tibetan's longest stack has eight. Zero-width characters count as marks,
 * because marks on both sides of one are on the same letter.
 */
export const boundMarks = (text: string): string => text.replace(/([\p{M}\p{Cf}]{10})[\p{M}\p{Cf}]+/gu, '$1');

/** Maximum length of a URL in UTF-16 code units; servers accept 8,000 to 64,000. */
const LONGEST_URL = 65_536;

/**
 * The value as an absolute `http(s)` URL; `undefined` when it is none. A URL that is absolute already is returned as written,
 * unless it contains characters that have to be percent-encoded.
 */
export function webUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_URL) return undefined;
  // Removes all control characters, each with the spaces after it, so that a URL broken over indented lines becomes one again.
  // `new URL()` alone removes only tabs and line breaks.
  const text = value.replace(/\p{Cc}+ */gu, '').trim();
  // A fast path without `new URL()`, which takes most of this function's time. It excludes hosts that only `new URL()` can
  // validate: those with a label that begins with a digit (IP addresses), with `--` (Punycode), or with a port of five digits.
  if (
    /^https?:\/\/(?![^/]*(?:\.\d|--))[a-z][a-z\d.-]*(?::\d{1,4})?(?:\/[\w./~%+,;:@&=!*()-]*(?:\?[\w./~%+,;:@&=!*()?-]*)?)?$/i.test(
      text,
    )
  )
    return text;
  if (!text) return undefined;
  try {
    const url = new URL(text.startsWith('//') && !base ? 'https:' + text : text, base || undefined);
    if (!/^https?:$/.test(url.protocol) || !url.hostname) return undefined;
    return /^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(text) ? text : url.href;
  } catch {
    return undefined;
  }
}
