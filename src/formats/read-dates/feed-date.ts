// The notation of dates in JSON Feed: https://www.rfc-editor.org/rfc/rfc3339
import { string } from '../../html/values.js';

/**
 * Matches a date of RFC 3339 (groups 1 to 4: date, day of the month, time, zone), or of RFC 822 with a zone (groups 5 and 6:
 * date, day of the month).
 */
const DATE =
  /^([12]\d{3}-\d\d-(\d\d))(?:[T ]([\d:.]+) ?(Z|[+-]\d\d:?\d\d)?)?$|^(?:[a-z]+, )?((\d\d?) [a-z]+ [12]\d{3}) [\d:]+ (?:GMT|[+-]\d{4})$/i;

/**
 * Reads a date in a JSON Feed or in an article that a page's script assigns to an element's property: RFC 3339 (in UTC if there
 * is no zone), or RFC 822 with a zone; else `undefined`. Other notations are rare in JSON, and their parser, `parse-date.ts`,
 * is too large for the bundle's main file, which contains this function and which every page with the script tag downloads.
 */
export function feedDate(value: string | undefined): Date | undefined {
  const [match, day, number, time, zone = 'Z', mailDay, mailNumber] = DATE.exec(string(value)) ?? [];
  const date = new Date(
    time ? `${day}T${time}${zone.replace(/(\d\d):?(\d\d)/, '$1:$2')}` : match ? value! : NaN,
  );
  // `Date` turns 30 February into 2 March: such a date is invalid here.
  const isReal = new Date(day ?? `${mailDay} GMT`).getUTCDate() === Number(number ?? mailNumber);
  // 0 ms after 1970 is a system's word for no date.
  return isReal && date.getTime() ? date : undefined;
}
