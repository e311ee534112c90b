// https://www.rfc-editor.org/rfc/rfc3339
import { string } from '../../html/values.js';

/** A date of RFC 3339 (groups: date, day of the month, time, zone; without a zone it is UTC), or of RFC 822 with a zone. */
const DATE =
  /^([1-9]\d{3}-\d\d-(\d\d))(?:[T ]([\d:.]+) ?(Z|[+-]\d\d:?\d\d)?)?$|\d{4} [\d:]+ (?:GMT|[+-]\d{4})$/i;

/**
 * Reads the dates of JSON Feeds and of articles that a page sets: RFC 3339, or RFC 822 with a zone. Other notations (see
 * `parse-date.ts`) are rare in JSON, and their parser is too large for the entry file.
 */
export function feedDate(value: string | undefined): Date | undefined {
  const [match, day, number, time, zone = 'Z'] = DATE.exec(string(value)) ?? [];
  const date = new Date(
    time ? `${day}T${time}${zone.replace(/(\d\d):?(\d\d)/, '$1:$2')}` : match ? value! : NaN,
  );
  // `Date` turns 30 February into 2 March: such a date is invalid here.
  const isReal = !day || new Date(day).getUTCDate() === Number(number);
  return isReal && !Number.isNaN(date.getTime()) ? date : undefined;
}
