import { DAY } from './format-date.js';

/** Enough to tell a habit from a coincidence. */
const ENOUGH = 3;

/**
 * Whether a feed's dates are days without a time, read a day early here: static sites write them as midnight in
 * Greenwich, which is the evening before further west.
 */
export function areBareDays(stories: readonly { readonly published?: Date | undefined }[]): boolean {
  const dates = stories.flatMap(({ published }) => published ?? []);
  return dates.length >= ENOUGH && dates.every(date => +date % DAY === 0 && date.getTimezoneOffset() > 0);
}
