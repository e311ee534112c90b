// https://www.rfc-editor.org/rfc/rfc3339 · https://www.rfc-editor.org/rfc/rfc822#section-5
import type { Lexicon } from '../../html/lexicon.js';

/** What every browser's `Date` reads alike. */
const usual =
  /^(?:[a-z]{3}, )?(?:([12]\d{3}-\d\d-(\d\d))T|((\d\d?) [a-z]{3} [12]\d{3}) )\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?GMT| ?[+-](?:0\d|1[0-4]):?[0-5]\d)$/i;

/**
 * A moment as RFC 3339 or RFC 822 write it, to the second. Other ways to write dates are read where the lexicon knows them;
 * where it doesn't, it notes that there was one.
 */
export function commonDate(value: unknown, lexicon: Lexicon): Date | undefined {
  if (!value) return undefined;
  const [found, isoDay, iso, mailDay, mail] = (typeof value === 'string' && usual.exec(value.trim())) || [];
  const date = new Date(found ?? NaN);
  const day = Number(iso ?? mail);
  // A 31st of April would be the 1st of May.
  if (date.getTime() && (day < 29 || new Date(isoDay ?? `${mailDay} GMT`).getUTCDate() === day)) {
    date.setUTCMilliseconds(0);
    return date;
  }
  lexicon.hasUnreadDate = true;
  return lexicon.parseDate?.(value);
}
