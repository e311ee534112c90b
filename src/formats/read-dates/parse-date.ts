// Two of the notations: https://www.rfc-editor.org/rfc/rfc3339 · https://www.rfc-editor.org/rfc/rfc822#section-5
import { dateValue } from './date-value.js';
import { isMonthFirst, type DateOrder } from './date-order.js';
import { monthNumber } from './months.js';
import { sinceEpoch } from './since-epoch.js';

/** Abbreviated name of a time zone → its hours east of UTC. Ambiguous names (`ist`, `bst`) mean the same as in PHP. */
const zones: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'z0 ut0 utc0 gmt0 wet0',
    // South and North America
    'uyt-3 vet-4 brt-3 art-3 clt-4 cot-5 pet-5 est-5 edt-4 et-5 cst-6 cdt-5 ct-6 mst-7 mdt-6 mt-7 pst-8 pdt-7 pt-8 ast-4 adt-3 at-4 nst-3.5 ndt-2.5 akst-9 akdt-8 hst-10',
    // Europe and Africa
    'bst1 west1 cet1 met1 mez1 cest2 mest2 mesz2 sast2 ist2 cat2 wat1 eet2 eest3 idt3 msk3 eat3 trt3',
    // Asia, Australia, New Zealand
    'bdt6 mmt6.5 gst4 pkt5 uzt5 npt5.75 ict7 wib7 hkt8 sgt8 pht8 myt8 awst8 jst9 kst9 acst9.5 aest10 aedt11 nzst12 nzdt13',
  ]
    .flatMap(names => Array.from(names.matchAll(/\b([a-z]+)(\S+)/g)))
    .map(([, name = '', hours]): [string, number] => [name, Number(hours)]),
);

/** Matches a time: 3:04, 15h04, 3:04:05.678 pm, 오후 3:04, 15時04分. Groups: AM/PM (before), hours, minutes, seconds, AM/PM. */
const time =
  /(?<![\d:])(?:(am|pm|오전|오후|[上下]午|午[前後])\s*)?(\d{1,2})(?::|[h시時时点點]\s?(?=\d\d|\d[분分]))(\d\d?)(?:[:분分]\s?(\d\d?)(?:[.,]\d+)?)?[초秒분分]?(?![\d:])\s*([ap]\.?m\b\.?)?/;
/** Matches an offset from UTC: +01:00, -0500, GMT+1. Groups: sign, hours, minutes. */
const offset = /^\s*(?:etc\/)?(?:gmt|utc?)?([+-])(\d{1,2}?):?(\d\d)?z?(?![\w:])/;

/** Matches digits of other scripts. The last four bits of a code point are the value; in Devanagari and Bengali, 6 more. */
const otherDigits = /[٠-٩۰-۹０-９०-९০-৯]/g;

/** Matches the name of an IANA time zone: `Europe/London`, `US/Eastern`, `PST8PDT`. https://www.iana.org/time-zones */
const zoneName = /^\s*([a-z]+(?:\/[a-z_-]+)+|[a-z]{3}\d[a-z]{3})(?!\w)/;

interface Clock {
  /** Time of day in milliseconds since midnight UTC; below 0 or above a day when the offset moves it over midnight. */
  readonly ms: number;
  /** The date's text without time and zone; `readDay` reads the day from it. */
  readonly rest: string;
  /** Whether the text has no time. */
  readonly isDay: boolean;
  /** Name of an IANA zone (`Europe/London`), if given. Its offset depends on the day, so it isn't subtracted from `ms` yet. */
  readonly zoneName: string | undefined;
}

/** Splits the time and its zone off a date's text; `undefined` when the time (25:00) or the offset (+20:00) is impossible. */
function readClock(text: string): Clock | undefined {
  const found = time.exec(text);
  const korea = /[가-힣]/.test(text) ? 9 : 0;
  if (!found) return { ms: 0, rest: text, isDay: true, zoneName: undefined };
  const [whole, before, hours = '', minutes, seconds = 0, after] = found;
  const half = (before ?? after)?.replace(/오전|上午|午前/, 'am').replace(/오후|下午|午後/, 'pm')[0];
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  if (hour * 60 + Number(minutes) > 1440 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;

  const head = text.slice(0, found.index);
  let tail = text.slice(found.index + whole.length);
  let zone = korea;
  const shift = offset.exec(tail);
  const name = /^\s*(?:etc\/)?([a-z]+)\b/.exec(tail);
  const region = zoneName.exec(tail);
  if (shift) {
    zone = Number(shift[2]) + Number(shift[3] ?? 0) / 60;
    if (zone > 15 || Number(shift[3] ?? 0) > 59) return undefined;
    if (shift[1] === '-') zone = -zone;
    tail = tail.slice(shift[0].length);
  } else if (/^\s*[+-]\d/.test(tail)) {
    return undefined;
  } else if (name && Object.hasOwn(zones, name[1] as string)) {
    zone = zones[name[1] as string] as number;
    tail = tail.slice(name[0].length);
  } else if (region) {
    tail = tail.slice(region[0].length);
  }
  return {
    ms: ((hour - zone) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000,
    rest: `${head} ${tail}`,
    isDay: false,
    zoneName: region?.[1],
  };
}

/** Converts local time in an IANA zone, given as if it were UTC, to the right moment; `undefined` for an unknown zone. */
function inZone(asUtc: Date, timeZone: string): Date | undefined {
  try {
    const there = asUtc.toLocaleString('sv', { timeZone }).replace(' ', 'T');
    return new Date(2 * Number(asUtc) - Date.parse(`${there}Z`));
  } catch {
    // `toLocaleString` throws a RangeError for a zone that doesn't exist.
    return undefined;
  }
}

/**
 * Patterns for the notations of a day, each with a letter per capturing group: y year, m month as a number, b month as a word,
 * d day of the month (after w: of the week), w week, o day of the year. The first pattern whose match is a real day counts.
 */
const shapes: readonly (readonly [RegExp, string])[] = [
  // Year, week and weekday: 2024-W03-6; year and day of the year: 2024-020
  [/(?<!\d)(\d{4})-?w(\d\d)(?:-?([1-7]))?(?!\d)/, 'ywd'],
  [/^(\d{4})-?(\d{3})(?![-\d])/, 'yo'],
  // Year first: 2024-01-20, 2024/1/20, 2024年1月20日, 2024년 1월 20일; also with a superfluous zero: 2024-001-20
  [/(?<!\d)(\d{4})(?:\s*[-/.年년]\s*)0?(\d\d?)(?:\s*[-/.月월]\s*)(\d\d?)/, 'ymd'],
  // Day, month name, year: 20 Jan 2024, 20th of January, 2024, 20. Januar 2024, 20 de enero de 2024, 20-Jan-24
  [
    /(?<![\d:])(\d\d?)(?:st|nd|rd|th|er|\.|º)?[\s,/-]*(?:de\s+|of\s+|d['’])?([\p{L}\p{M}]{3,})\.?[\s,/'-]*(?:de\s+)?(\d{4}|\d\d)(?!\d)/u,
    'dby',
  ],
  // Month name, day, year: January 20th, 2024
  [/(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,})\.?[\s-]*(\d\d?)(?:st|nd|rd|th)?[\s,.-]+(\d{4})(?!\d)/u, 'bdy'],
  // Year, month name, day, in Hungarian: 2024. március 1.; in Lithuanian: 2025 m. kovo 1 d.
  [/(?<!\d)(\d{4})[.\s-]+(?:m\.\s*)?([\p{L}\p{M}]{3,})[.\s-]+(\d\d?)(?!\d)/u, 'ybd'],
  // Day first, in numbers: 20/01/2024, 20.1.2024
  [/(?<!\d)(\d\d?)(?:[-/ ]|\. ?)(\d\d?)(?:[-/ ]|\. ?)(\d{4})(?!\d)/, 'dmy'],
  // 20 1月 2024: the European order with a Chinese, Japanese or Korean month
  [/(?<!\d)(\d\d?)\s+(\d\d?)\s*[月월]\s+(\d{4})/, 'dmy'],
  // Short dates, one pattern each: 20.01.24, 20/01/24, 20240120, 24-01-20, 2024-01, 2024
  [/(?<!\d)(\d\d?)\.(\d\d?)\.(\d\d)(?!\d)/, 'dmy'],
  [/(?<![\d/])(\d\d?)\/(\d\d?)\/(\d\d)(?![\d/])/, 'dmy'],
  [/^(\d{4})(\d\d)(\d\d)(?!\d)/, 'ymd'],
  [/^(\d\d)-(\d\d)-(\d\d)\s*$/, 'ymd'],
  [/^(\d{4})-(\d\d)\s*$/, 'ym'],
  [/^([12]\d{3})\s*$/, 'y'],
  // ISO 8601 of 1988 allowed to omit the century: -24-01
  [/^-(\d\d)-?(\d\d)\s*$/, 'ym'],
];

/** Reads the day in a text: the Unix time of its midnight UTC, in milliseconds; `undefined` without a day that exists. */
function readDay(text: string, isAmerican: boolean): number | undefined {
  for (const [shape, order] of shapes) {
    const found = shape.exec(text);
    if (!found) continue;
    const part = (letter: string): string | undefined =>
      order.includes(letter) ? found[order.indexOf(letter) + 1] : undefined;
    let year = Number(part('y'));
    if (part('y')?.length === 2) year += year < 70 ? 2000 : 1900;
    // `23/10/30` is no day of 2030, but one of an unknown order.
    if (/\/\d\d$/.test(found[0]) && year > new Date().getFullYear() + 1) continue;
    // A year of the Thai calendar is 543 more than the Gregorian one.
    if (year > 2400 && /[ก-๙]/.test(text)) year -= 543;
    if (order === 'ywd') return dayOfWeek(year, Number(part('w')), Number(part('d') ?? 1));
    if (order === 'yo') return dayOfYear(year, Number(part('o')));
    let month = order.includes('b') ? (monthNumber(part('b') ?? '') ?? 0) : Number(part('m') ?? 1);
    let day = Number(part('d') ?? 1);
    if (order === 'dmy' && (month > 12 || (isAmerican && day < 13) || isSwapped(text, year, day, month)))
      [day, month] = [month, day];
    const date = midnight(year, month, day);
    if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) return date.getTime();
  }
  return undefined;
}

const midnight = (year: number, month: number, day: number): Date =>
  new Date(new Date(0).setUTCFullYear(year, month - 1, day));

const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');
/** Whether the weekday in the text (`Sat,`) is right only if day and month of the date are swapped. */
function isSwapped(text: string, year: number, day: number, month: number): boolean {
  const written = WEEKDAYS.indexOf(/^\s*([a-z]{3})[a-z]*,/.exec(text)?.[1] ?? '');
  const isOn = (...args: [number, number]): boolean => midnight(year, ...args).getUTCDay() === written;
  return written >= 0 && !isOn(month, day) && day <= 12 && isOn(day, month);
}

/**
 * Returns the Unix time, in milliseconds, of midnight UTC of an ISO week date; day 1 is Monday. Week 1 begins on the Monday on
 * or before 4 January: https://en.wikipedia.org/wiki/ISO_week_date
 */
function dayOfWeek(year: number, week: number, day: number): number | undefined {
  const fourth = midnight(year, 1, 4);
  const date = midnight(year, 1, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7 + day - 1);
  return week > 0 && week < 54 ? date.getTime() : undefined;
}

function dayOfYear(year: number, day: number): number | undefined {
  const date = midnight(year, 1, day);
  return date.getUTCFullYear() === year && day > 0 ? date.getTime() : undefined;
}

/** The first day of a story, in milliseconds. A year before is no date, such as year 1, the zero value in .NET and Go. */
const FIRST_DAY = Date.parse('0100-01-01');

/** The last day of a story. Later ones are systems' words for no date, such as 9999-12-31, and mistyped years. */
const LAST_DAY = Date.parse('2999-12-31');

/** Japanese era → the Gregorian year before its year 1, so that the sum of both numbers is the Gregorian year. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** Converts a date's text to lower case, and notations that `readClock` and `readDay` can't read to ones that they can. */
const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\(((?:gmt|utc)\s*[+-]\d[\d:]*)\)/, ' $1')
    // An XML Schema date may have a zone (2026-11-03+01:00), which would be read as a time.
    .replace(/^(\d{4}-\d\d-\d\d)(?:z|[+-]\d\d:\d\d)$/, '$1')
    // Removes comments in brackets: https://www.rfc-editor.org/rfc/rfc822#section-3.1.4
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^(\d{8})t?(\d\d)(\d\d)(\d\d)?(?=$|[z+-])/, (_, day, hour, minute, second = '00') => {
      return `${day} ${hour}:${minute}:${second}`;
    })
    .replace(/(\d)t(\d\d)(?=$|z|[+-]\d)/, '$1t$2:00')
    .replace(/(\d-\d\d)t(\d\d)(\d\d)(?=$|z|[+-])/, '$1t$2:$3')
    // Logs of web servers have a colon before the time (20/Jan/2024:10:00:00), which becomes a space.
    .replace(/(\/\d{4}):(?=\d\d:)/, '$1 ')
    // A time without minutes gets them: "3 pm" → "3:00 pm". Then dots in a time after the year become colons: 2024 klo 10.30
    .replace(/(?<![\d:.])(1?\d)\s*([ap])\.?m\b/, '$1:00 $2m')
    .replace(
      /(\d{4},?\s+(?:klo?\.?\s*|um\s+|ore\s+)?)(\d\d?(?:\.\d\d){1,2})(?![.\d])/,
      (_, before: string, time: string) => before + time.replaceAll('.', ':'),
    )
    // A Unicode minus or dash before the offset becomes "-". Then a space between the sign and the offset is removed.
    .replace(/(:\d\d)\s*[−–—](?=\d)/, '$1 -')
    .replace(/(:\d\d\s*[+-])\s+(?=\d{4}$)/, '$1')
    .replace(/(\d\d?)\s*tháng\s*(\d\d?),?\s*(?:năm\s*)?(\d{4})/, '$3-$2-$1')
    .replace(/(令和|平成|昭和)(\d\d?|元)/, (_, era: string, year: string) => {
      return String((ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year)));
    });

/** What the dates of an answer say, and which of them have no time. */
export interface DateNotes extends DateOrder {
  readonly days?: Set<Date>;
}

/**
 * Reads a date in any notation found in feeds: RFC 3339, RFC 822, Unix times, ISO week dates, month names in about forty
 * languages, Thai and Japanese years. A date without a zone is read as UTC, one in Korean letters as Korean time. Of a date in
 * numbers, the day is first, unless the date itself or `notes` says otherwise. Any other text, an impossible date and a year
 * before 100 give `undefined`.
 * @param notes what the other dates of the answer say, and what this date says; `days` gets the date, if the text has a day and
 * no time; the date is then midnight UTC
 */
export function parseDate(value: unknown, notes: DateNotes = {}): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return dateValue(value);
  const text = String(value)
    .replace(otherDigits, digit => String((digit.charCodeAt(0) - (/[०-९০-৯]/.test(digit) ? 6 : 0)) & 15))
    .trim();
  const epoch = sinceEpoch(text);
  if (epoch !== undefined) return new Date(epoch);
  // Some systems convert MySQL's `0000-00-00`, which means no date, to a date in year -1.
  if (text.length < 4 || text.length > 100 || /-0001\b/.test(text)) return undefined;
  const clock = readClock(normalise(text));
  const day = clock && readDay(clock.rest, isMonthFirst(text, notes));
  if (!clock || day === undefined || day < FIRST_DAY || day > LAST_DAY) return undefined;
  const date = new Date(day + clock.ms);
  if (clock.isDay) notes.days?.add(date);
  return (clock.zoneName && inZone(date, clock.zoneName)) || date;
}
