import { dateFormat, relativeFormat, wallClock } from './formatters.js';

/** The values of the `date-style` attribute. */
export const dateStyles = ['auto', 'relative', 'short', 'medium', 'long', 'full', 'none'] as const;
export type DateStyle = (typeof dateStyles)[number];

export interface DateOptions {
  /** BCP 47 tag of the language to write dates in. */
  readonly lang: string;
  /** The default `auto` means `relative` for dates less than 7 days from now, else `medium`; with `time`, always `long`. */
  readonly style?: DateStyle | undefined;
  /** IANA name of a time zone, such as `Asia/Seoul`. When it is absent or unknown, the visitor's time zone is used. */
  readonly timeZone?: string | undefined;
  /** Adds the time of day; relative dates have none. */
  readonly time?: boolean | undefined;
  /**
   * The date is a day without a time, as midnight UTC. It is written in UTC and without a time. A relative date compares it with
   * the day that it is in `timeZone`.
   */
  readonly dateOnly?: boolean | undefined;
  readonly now?: Date | undefined;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const WEEKS = ['week', 7] as const;
const MONTHS = ['month', 30.44] as const;
const YEARS = ['year', 365.25] as const;
/** Maximum clock skew between server and visitor, in milliseconds: a date less far in the future is shown as "now". */
const MAX_CLOCK_SKEW = 10 * MINUTE;

/**
 * The date as text in the language `lang`, for example "2 hours ago" or "Jan 20, 2024". Empty for style `none` and for an
 * invalid date. Never throws: unknown languages count as English, unknown time zones as the visitor's.
 */
export function formatDate(date: Date, options: DateOptions): string {
  const style = resolveStyle(date, options);
  if (style === 'none') return '';
  return style === 'relative' ? relative(date, options) : absolute(date, options, style);
}

/** The style to write this date in: turns `auto` and unknown values into a style. Returns `none` for an invalid date. */
export function resolveStyle(date: Date, { style = 'auto', time, now = new Date() }: DateOptions) {
  if (Number.isNaN(+date)) return 'none';
  if (style !== 'auto' && dateStyles.includes(style)) return style;
  if (time) return 'long';
  return Math.abs(+now - +date) < WEEK ? 'relative' : 'medium';
}

function relative(date: Date, options: DateOptions): string {
  const { lang, dateOnly, timeZone = '', now = new Date() } = options;
  const ahead = +date - +now;
  const distance = Math.abs(ahead);
  const words = relativeFormat(lang, 'auto');
  const dayOf = (time: Date, zone: string) => Math.floor(wallClock(time, zone) / DAY);
  const days = dayOf(date, dateOnly ? 'UTC' : timeZone) - dayOf(now, timeZone);
  if (!dateOnly) {
    if (distance < MINUTE || (ahead > 0 && ahead < MAX_CLOCK_SKEW)) return words.format(0, 'second');
    if (distance < HOUR) return words.format(Math.trunc(ahead / MINUTE), 'minute');
    if (distance < DAY || !days) return words.format(Math.trunc(ahead / HOUR), 'hour');
  }
  // In the east it may be that day already. The date is true everywhere, while "tomorrow" would be odd for news.
  if (dateOnly && days > 0) return absolute(date, options, 'medium');
  if (distance < WEEK) return words.format(days, 'day');
  const length = Math.abs(days);
  const [unit, unitDays] = length < 30 ? WEEKS : length < 365 ? MONTHS : YEARS;
  // `always` makes `Intl` write "1 week ago" for 8 days. With `auto`, it would write "last week", although calendar weeks begin
  // on fixed days, and 8 days ago may be in the week before the last one.
  return relativeFormat(lang, 'always').format(Math.trunc(days / unitDays) || Math.sign(days), unit);
}

function absolute(
  date: Date,
  { lang, dateOnly, timeZone = '', time }: DateOptions,
  style: Parameters<typeof dateFormat>[2],
): string {
  const clock = time && !dateOnly;
  const zone = dateOnly ? 'UTC' : timeZone;
  const text = dateFormat(lang, zone, style, clock ? 'short' : undefined).format(date);
  // `Intl` writes "January 20, 2024 at 10:30 AM" with a narrow no-break space before "AM". The "at" becomes a comma, and that
  // space a plain one, so that the browser's search in the page finds "10:30 AM".
  return clock ? text.replace(' at ', ', ').replaceAll('\u202f', ' ') : text;
}
