// `Intl` formatters (https://tc39.es/ecma402/) are slow to construct and quick to use, so each is constructed once.
import { canonicalTag } from './tag.js';

/** Returns a formatter of dates; with a `timeStyle`, it writes the time of day, too. */
export const dateFormat = memoize(
  (
    lang: string,
    timeZone: string,
    dateStyle: 'short' | 'medium' | 'long' | 'full',
    timeStyle: 'short' | undefined,
  ) =>
    new Intl.DateTimeFormat(withEnglish(lang), { dateStyle, timeStyle, timeZone: validTimeZone(timeZone) }),
);

/** Returns a formatter of relative times. A day ago is "yesterday" with `auto`, "1 day ago" with `always`. */
export const relativeFormat = memoize(
  (lang: string, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(withEnglish(lang), { numeric }),
);

export const numberFormat = memoize((lang: string) => new Intl.NumberFormat(withEnglish(lang)));

export const pluralRules = memoize((lang: string) => new Intl.PluralRules(withEnglish(lang)));

/**
 * Writes the length of a recording in digits of the language.
 * @param seconds 0 to 86,399; for other values, the text is empty
 * @example writeLength('en', 3723) // '1:02:03'
 */
export function writeLength(lang: string, seconds = 0): string {
  return seconds > 0 && seconds < 86_400
    ? new Date(seconds * 1000)
        .toISOString()
        .slice(11, 19)
        .replace(/^00?:?0?/, '')
        .replace(/\d/g, digit => numberFormat(lang).format(+digit))
    : '';
}

/**
 * The date and time that a clock in the time zone shows at `date`, in milliseconds since 1970 as if that clock showed UTC.
 * Divided by the length of a day and rounded down, it is the number of the local day.
 */
export function wallClock(date: Date, timeZone: string): number {
  const [day, month = 0, year = 0, ...time] = (numericFormat(timeZone).format(date).match(/\d+/g) ?? []).map(
    Number,
  );
  return Date.UTC(year, month - 1, day, ...time);
}

/** Returns a formatter that writes dates like `20/01/2024, 10:30:00`, from which `wallClock` reads the numbers. */
const numericFormat = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'short',
      timeStyle: 'medium',
      timeZone: validTimeZone(timeZone),
    }),
);

/**
 * List of languages for `Intl`: the given one, then English. `Intl` takes the first one that it has data for; without English
 * in the list, it would use the browser's language instead of an unknown one.
 */
function withEnglish(lang: string): string[] {
  return [canonicalTag(lang) ?? 'en', 'en'];
}

/** The time zone; `undefined`, which `Intl` reads as the visitor's, when it is empty or one for which `Intl` would throw. */
function validTimeZone(timeZone: string): string | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Returns a function like `make` that calls it once for each combination of arguments, and caches the result. */
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
