/** What a stranger's values are worth: as text, as a number, as the address of something on the web. */

/** Sources are not to be trusted with types: what should be text may be a number, a list or `false`. */
export const string = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A number that counts something: pixels, minutes. */
export const positive = (value: unknown): number | undefined => {
  const number = Number(value === Object(value) ? NaN : value);
  return number > 0 && number < 1e5 ? number : undefined;
};

/** Runs of blanks become one space, none at the ends. */
export const collapse = (text: string): string => text.replace(/[\t\n\f\r ]{2,}|[\t\n\f\r]/g, ' ').trim();

/** An absolute `http(s)` URL, as it was written where that is one already; `undefined` for anything else. */
export function webUrl(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  // What browsers drop from URLs, too, or at their ends.
  const text = value.replace(/\p{Cc}+ */gu, '').trim();
  // Most are plain already, and making a URL costs more than all else here. A label that begins with a digit may be
  // part of an IP address, `--` of a Punycode name, and both may be wrong, as may a port of five digits.
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
