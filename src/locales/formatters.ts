// https://tc39.es/ecma402/ · Formatters are slow to make and quick to use, so each is made once.
import { canonicalTag } from './tag.js';

/** Dates, with the time of day when `timeStyle` says so. */
export const dateFormat = once(
  (lang: string, timeZone: string, dateStyle: Style, timeStyle: 'short' | undefined) =>
    new Intl.DateTimeFormat(languages(lang), { dateStyle, timeStyle, timeZone: knownZone(timeZone) }),
);

/** With `auto`, "yesterday" instead of "1 day ago". */
export const relativeFormat = once(
  (lang: string, numeric: 'auto' | 'always') => new Intl.RelativeTimeFormat(languages(lang), { numeric }),
);

export const numberFormat = once((lang: string) => new Intl.NumberFormat(languages(lang)));

export const pluralRules = once((lang: string) => new Intl.PluralRules(languages(lang)));

/** Milliseconds that a zone's clocks and calendars show, counted as if they showed UTC. */
export function wallClock(date: Date, timeZone: string): number {
  const parts = clock(timeZone).formatToParts(date);
  const read = (type: string) => Number(parts.find(part => part.type === type)?.value);
  return Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
    date.getMilliseconds(),
  );
}

type Style = 'short' | 'medium' | 'long' | 'full';

const clock = once(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
      timeZone: knownZone(timeZone),
    }),
);

/** English stands in for a language that the browser doesn't know, instead of the browser's own. */
function languages(lang: string): string[] {
  return [canonicalTag(lang) ?? 'en', 'en'];
}

/** `undefined`, the visitor's zone, for one that there isn't. */
function knownZone(timeZone: string): string | undefined {
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
