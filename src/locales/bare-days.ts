import { DAY } from './format-date.js';

/** A feed with fewer dates doesn't count as one of bare days: that all are at midnight may be a coincidence. */
const MIN_DATES = 3;

/**
 * Whether a feed's dates are days without a time, and the visitor's time zone would show the day before. Static site
 * generators write such days as midnight UTC, which is still the evening before west of Greenwich.
 */
export function areBareDays(stories: readonly { readonly published?: Date | undefined }[]): boolean {
  const dates = stories.flatMap(({ published }) => published ?? []);
  return dates.length >= MIN_DATES && dates.every(date => +date % DAY === 0 && date.getTimezoneOffset() > 0);
}
