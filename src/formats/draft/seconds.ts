// Durations: https://en.wikipedia.org/wiki/ISO_8601#Durations · `itunes:duration`: https://help.apple.com/itc/podcasts_connect/#/itcb54353390
import { string } from '../../html/values.js';

/** Longest duration in seconds: seven days. More is a number in another unit, such as milliseconds. */
const LONGEST = 7 * 24 * 60 * 60;

/** Matches a duration of ISO 8601 without years and months. Groups: days, hours, minutes, seconds. */
const iso = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7}(?:[.,]\d{1,9})?)S)?)?$/i;

/** Matches `3:02:01`, `2:01` and `121`. Groups: hours, minutes, seconds. */
const clock = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,7}(?:[.,]\d{1,9})?)$/;

/** Matches `1h 2m`, `12 min` and `45 seconds`. Groups: hours, minutes, seconds. */
const words =
  /^(?=\d)(?:(\d{1,3}) ?h(?:(?:ou)?rs?)?\.?)? ?(?:(\d{1,4}) ?m(?:in(?:ute)?s?)?\.?)? ?(?:(\d{1,7}) ?s(?:ec(?:ond)?s?)?\.?)?$/i;

const numberOf = (text = '0'): number => Number(text.replace(',', '.'));

/** A duration in whole seconds: a number, `HH:MM:SS`, `MM:SS`, `PT1H2M3S` or `1h 2m`. `undefined` for 0, more than seven days and else. */
export function seconds(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : string(value);
  const [, days, ...units] = iso.exec(text) ?? [];
  const [hours, minutes, rest] = units.length
    ? units
    : ((clock.exec(text) ?? words.exec(text))?.slice(1) ?? []);
  const sum = ((numberOf(days) * 24 + numberOf(hours)) * 60 + numberOf(minutes)) * 60 + numberOf(rest);
  const whole = Math.round(sum);
  return whole > 0 && whole <= LONGEST ? whole : undefined;
}
