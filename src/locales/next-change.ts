import { DAY, HOUR, MINUTE, resolveStyle, type DateOptions } from './format-date.js';
import { wallClock } from './formatters.js';

const SECOND = 1000;

/**
 * Milliseconds until `formatDate` may return another text: at least 1,000 (a second), at most 3,600,000 (an hour). `Infinity`
 * if the style isn't `relative`.
 */
export function nextChange(date: Date, options: DateOptions): number {
  if (resolveStyle(date, options) !== 'relative') return Infinity;
  const { timeZone = '', now = new Date() } = options;
  const age = +now - +date;
  const unit = Math.abs(age) < HOUR ? MINUTE : HOUR;
  const sinceChange = ((age % unit) + unit) % unit;
  const sinceMidnight = wallClock(now, timeZone) % DAY;
  return Math.max(SECOND, Math.min(unit - sinceChange, DAY - sinceMidnight));
}
