import { DAY } from './format-date.js';

/** Minimum number of dates in a feed. With fewer, that all of them are at midnight UTC may be a coincidence. */
const MIN_DATES = 3;

/**
 * Whether all dates of a feed are days without a time of day, and would be shown as the day before in the visitor's time zone.
 * Static site generators write a day as midnight UTC, which is the evening of the day before in time zones west of Greenwich.
 */
export function areBareDays(stories: readonly { readonly published?: Date | undefined }[]): boolean {
  const dates = stories.flatMap(({ published }) => published ?? []);
  return dates.length >= MIN_DATES && dates.every(date => +date % DAY === 0 && date.getTimezoneOffset() > 0);
}
