import { dateFormat, relativeFormat, wallClock } from './formatters.js';

/** The values of the `date-style` attribute. */
export const dateStyles = ['auto', 'relative', 'short', 'medium', 'long', 'full', 'none'] as const;
export type DateStyle = (typeof dateStyles)[number];

export interface DateOptions {
  /** BCP 47. */
  readonly lang: string;
  /** Default `auto`: relative for 7 days, then medium; with `time` always long. */
  readonly style?: DateStyle | undefined;
  /** IANA name, `Asia/Seoul`. Absent or unknown: the visitor's time zone. */
  readonly timeZone?: string | undefined;
  /** Adds the time of day; relative dates have none. */
  readonly time?: boolean | undefined;
  readonly now?: Date | undefined;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const WEEKS = ['week', 7] as const;
const MONTHS = ['month', 30.44] as const;
const YEARS = ['year', 365.25] as const;
/** Clock skew between server and visitor: a date up to this far in the future counts as now. */
const MAX_CLOCK_SKEW = 10 * MINUTE;

/**
 * The date as text in the visitor's language: "2 hours ago", "Jan 20, 2024". Empty for style `none` and for an invalid
 * date. Never throws: unknown languages count as English, unknown time zones as the visitor's.
 */
export function formatDate(date: Date, options: DateOptions): string {
  const style = resolveStyle(date, options);
  if (style === 'none') return '';
  return style === 'relative' ? relative(date, options) : absolute(date, options, style);
}

/** The style that applies to this date now: resolves `auto`; `none` for an invalid date. */
export function resolveStyle(date: Date, { style = 'auto', time, now = new Date() }: DateOptions) {
  if (Number.isNaN(+date)) return 'none';
  if (style !== 'auto' && dateStyles.includes(style)) return style;
  if (time) return 'long';
  return Math.abs(+now - +date) < WEEK ? 'relative' : 'medium';
}

function relative(date: Date, { lang, timeZone = '', now = new Date() }: DateOptions): string {
  const ahead = +date - +now;
  const distance = Math.abs(ahead);
  const words = relativeFormat(lang, 'auto');
  if (distance < MINUTE || (ahead > 0 && ahead < MAX_CLOCK_SKEW)) return words.format(0, 'second');
  if (distance < HOUR) return words.format(Math.trunc(ahead / MINUTE), 'minute');
  const dayOf = (time: Date) => Math.floor(wallClock(time, timeZone) / DAY);
  const days = distance < DAY ? 0 : dayOf(date) - dayOf(now);
  if (days === 0) return words.format(Math.trunc(ahead / HOUR), 'hour');
  if (distance < WEEK) return words.format(days, 'day');
  const length = Math.abs(days);
  const [unit, unitDays] = length < 30 ? WEEKS : length < 365 ? MONTHS : YEARS;
  // `always`: 8 days are "1 week ago". "Last week" would be wrong as often as right, since weeks begin on fixed days.
  return relativeFormat(lang, 'always').format(Math.trunc(days / unitDays) || Math.sign(days), unit);
}

function absolute(
  date: Date,
  { lang, timeZone = '', time }: DateOptions,
  style: Parameters<typeof dateFormat>[2],
): string {
  const text = dateFormat(lang, timeZone, style, time ? 'short' : undefined).format(date);
  // "January 20, 2024, 10:30 AM": a comma for Intl's "at", and plain spaces, so that find-in-page matches "10:30 AM".
  return time ? text.replace(' at ', ', ').replaceAll('\u202f', ' ') : text;
}
