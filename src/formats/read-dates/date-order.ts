/** The order of day and month in dates in numbers: `3/4/2024` is in April or in March. */

/** Matches a date with the month first: `1/20/2024 3:04 PM`. With a lower-case pm, as in India, the day is first. */
const american = /^\s*[1-9]\d?\/[1-9]\d?\/(?:\d\d){1,2}\b.*\d\s*[AP]M\b/;

/** Matches a date in numbers with slashes, of which either the first or the second is the day. */
const slashes = /^\s*(?:[a-z]+,\s*)?(\d\d?)\/(\d\d?)\/\d/i;

/** What the dates of an answer say about the order of day and month in all of them. */
export interface DateOrder {
  /** Whether `3/4/2024` is in March: the reading knows that the answer writes the month first. */
  readonly isAmerican?: boolean | undefined;
  /** Set when a date can only have the month first: `10/30/2023`. */
  hasMonthFirst?: boolean;
  /** Set when a date can only have the day first: `30/10/2023`. */
  hasDayFirst?: boolean;
}

/** Whether the month is first in a date's text, by itself or by what `order` says. Notes there what this date says. */
export function isMonthFirst(text: string, order: DateOrder): boolean {
  const [found, first, second] = slashes.exec(text) ?? [];
  if (Number(first) > 12) order.hasDayFirst = true;
  if (Number(second) > 12) order.hasMonthFirst = true;
  return american.test(text) || (!!found && !!order.isAmerican);
}
