// RFC 3339, for Atom and JSON: https://www.rfc-editor.org/rfc/rfc3339
// RFC 822, for RSS: https://www.rfc-editor.org/rfc/rfc822#section-5
import type { Lexicon } from '../../html/lexicon.js';

/**
 * Matches the notations of RFC 3339 and RFC 822 for which `new Date()` gives the same result in every browser. Groups: date and
 * day of the month in RFC 3339, date and day of the month in RFC 822.
 */
const portable =
  /^(?:[a-z]{3}, )?(?:([12]\d{3}-\d\d-(\d\d))T|((\d\d?) [a-z]{3} [12]\d{3}) )\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?GMT| ?[+-](?:0\d|1[0-4]):?[0-5]\d)$/i;

/**
 * Reads a date of RFC 3339 or RFC 822, rounded down to the second. Other notations are read by `lexicon.parseDate`, which is
 * loaded on demand: until then, such a date gives `undefined` and sets `lexicon.hasUnreadDate`, so that `formats/stages.ts`
 * loads the function and parses the answer again. The day of a date at midnight is added to `lexicon.midnights`.
 *
 * The beginning of Unix time, 1970-01-01T00:00:00Z, is no date: many systems write it where they have none.
 */
export function commonDate(value: unknown, lexicon: Lexicon): Date | undefined {
  if (!value) return undefined;
  const [found, isoDay, iso, mailDay, mail] =
    (typeof value === 'string' && portable.exec(value.trim())) || [];
  const date = new Date(found ?? NaN);
  const day = Number(iso ?? mail);
  // `Date` turns 31 April into 1 May: such a date is invalid here.
  if (date.getTime() && (day < 29 || new Date(isoDay ?? `${mailDay} GMT`).getUTCDate() === day)) {
    date.setUTCMilliseconds(0);
    if (/[T ]00:00(?::00(?:\.0+)?)?(?![\d:.])/i.test(found ?? ''))
      lexicon.midnights.set(date, new Date(isoDay ?? `${mailDay} GMT`));
    return date;
  }
  if (date.getTime() === 0) return undefined;
  lexicon.hasUnreadDate = true;
  const other = lexicon.parseDate?.(value, lexicon);
  return other?.getTime() ? other : undefined;
}
