// https://tc39.es/ecma402/ · Formatters are slow to make and quick to use, so each is made once.
import { canonicalTag } from './tag.js';

/** Dates, with the time of day when `timeStyle` says so. */
export const dateFormat = once(
  (
    lang: string,
    timeZone: string,
    dateStyle: 'short' | 'medium' | 'long' | 'full',
    timeStyle: 'short' | undefined,
  ) => new Intl.DateTimeFormat(languages(lang), { dateStyle, timeStyle, timeZone: knownZone(timeZone) }),
);

/** With `auto`, "yesterday" instead of "1 day ago". */
export const relativeFormat = once(
  (lang: string, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(languages(lang), { numeric }),
);

export const numberFormat = once((lang: string) => new Intl.NumberFormat(languages(lang)));

export const pluralRules = once((lang: string) => new Intl.PluralRules(languages(lang)));

/** Milliseconds that the clocks and calendars of a zone show, counted as if they showed UTC. */
export function wallClock(date: Date, timeZone: string): number {
  const [day, month = 0, year = 0, ...time] = (clock(timeZone).format(date).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, ...time);
}

/** Writes 20/01/2024, 10:30:00. */
const clock = once(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: knownZone(timeZone),
    }),
);

/** English stands in for a language that the browser doesn't know, instead of the browser's own. */
function languages(lang: string): string[] {
  return [canonicalTag(lang) ?? 'en', 'en'];
}

/** `undefined`, the visitor's zone, for one that there isn't. */
function knownZone(timeZone: string): string | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function once<Options extends readonly (string | undefined)[], Format>(
  make: (...options: Options) => Format,
) {
  const made = new Map<string, Format>();
  return (...options: Options): Format => {
    const key = options.join();
    let format = made.get(key);
    if (!format) made.set(key, (format = make(...options)));
    return format;
  };
}
