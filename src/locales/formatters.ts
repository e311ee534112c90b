// https://tc39.es/ecma402/ · `Intl` formatters are slow to construct and quick to use, so each is constructed once.
import { canonicalTag } from './tag.js';

/** Formats dates; with a `timeStyle`, the time of day, too. */
export const dateFormat = memoize(
  (
    lang: string,
    timeZone: string,
    dateStyle: 'short' | 'medium' | 'long' | 'full',
    timeStyle: 'short' | undefined,
  ) =>
    new Intl.DateTimeFormat(withEnglish(lang), { dateStyle, timeStyle, timeZone: validTimeZone(timeZone) }),
);

/** Formats relative times: with `auto` "yesterday", with `always` "1 day ago". */
export const relativeFormat = memoize(
  (lang: string, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(withEnglish(lang), { numeric }),
);

export const numberFormat = memoize((lang: string) => new Intl.NumberFormat(withEnglish(lang)));

export const pluralRules = memoize((lang: string) => new Intl.PluralRules(withEnglish(lang)));

/** The local date and time of a time zone, as the milliseconds of the same date and time in UTC: for counting local days. */
export function wallClock(date: Date, timeZone: string): number {
  const [day, month = 0, year = 0, ...time] = (numericFormat(timeZone).format(date).match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, day, ...time);
}

/** Formats as `20/01/2024, 10:30:00`, whose numbers `wallClock` reads. */
const numericFormat = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: validTimeZone(timeZone),
    }),
);

/** Falls back to English for a language that `Intl` doesn't know; `Intl` alone would use the browser's language. */
function withEnglish(lang: string): string[] {
  return [canonicalTag(lang) ?? 'en', 'en'];
}

/** The time zone, or `undefined` (the visitor's) when `Intl` doesn't know it and would throw. */
function validTimeZone(timeZone: string): string | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Caches each result of `make` by its arguments. */
function memoize<Options extends readonly (string | undefined)[], Format>(
  make: (...options: Options) => Format,
) {
  const cache = new Map<string, Format>();
  return (...options: Options): Format => {
    const key = options.join();
    let format = cache.get(key);
    if (!format) cache.set(key, (format = make(...options)));
    return format;
  };
}
