import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateStyles, formatDate, type DateOptions } from '../../src/locales/format-date.js';
import { nextChange } from '../../src/locales/next-change.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const published = new Date('2024-01-20T10:30:00Z');
const later = new Date('2024-06-01T12:00:00Z');
const inUtc = { lang: 'en', timeZone: 'UTC', now: later } as const;

for (const [style, card, article] of [
  ['auto', 'Jan 20, 2024', 'January 20, 2024, 10:30 AM'],
  ['short', '1/20/24', '1/20/24, 10:30 AM'],
  ['medium', 'Jan 20, 2024', 'Jan 20, 2024, 10:30 AM'],
  ['long', 'January 20, 2024', 'January 20, 2024, 10:30 AM'],
  ['full', 'Saturday, January 20, 2024', 'Saturday, January 20, 2024, 10:30 AM'],
  ['relative', '4 months ago', '4 months ago'],
  ['none', '', ''],
] as const) {
  test(`style ${style} reads "${card}" on a card and "${article}" on an article`, () => {
    assert.equal(formatDate(published, { ...inUtc, style }), card);
    assert.equal(formatDate(published, { ...inUtc, style, time: true }), article);
  });
}

for (const [lang, long, ago] of [
  ['en-GB', '20 January 2024, 10:30', '3 days ago'],
  ['de', '20. Januar 2024 um 10:30', 'vor 3 Tagen'],
  ['fr', '20 janvier 2024 à 10:30', 'il y a 3 jours'],
  ['ja', '2024年1月20日 10:30', '3 日前'],
  ['ru', '20 января 2024 г. в 10:30', '3 дня назад'],
  ['fa', '۳۰ دی ۱۴۰۲ ساعت ۱۰:۳۰', '۳ روز پیش'],
] as const) {
  test(`${lang} reads "${long}" and "${ago}"`, () => {
    assert.equal(formatDate(published, { ...inUtc, lang, time: true }), long);
    const now = new Date(+published + 3 * DAY);
    assert.equal(formatDate(published, { ...inUtc, lang, now }), ago);
  });
}

for (const [age, text] of [
  [0, 'now'],
  [59_999, 'now'],
  [MINUTE, '1 minute ago'],
  [HOUR - 1, '59 minutes ago'],
  [HOUR, '1 hour ago'],
  [DAY - 1, '23 hours ago'],
  [DAY, 'yesterday'],
  [7 * DAY - 1, '7 days ago'],
  [7 * DAY, 'Jan 13, 2024'],
  [-9 * MINUTE, 'now'],
  [-11 * MINUTE, 'in 11 minutes'],
  [-2 * HOUR, 'in 2 hours'],
  [-DAY, 'tomorrow'],
  [-7 * DAY, 'Jan 27, 2024'],
] as const) {
  test(`a story ${age / MINUTE} minutes old reads "${text}"`, () => {
    const date = new Date(+published - age);
    assert.equal(formatDate(date, { ...inUtc, now: published }), text);
  });
}

for (const [days, text] of [
  [8, '1 week ago'],
  [13, '1 week ago'],
  [29, '4 weeks ago'],
  [30, '1 month ago'],
  [364, '11 months ago'],
  [365, '1 year ago'],
  [800, '2 years ago'],
] as const) {
  test(`style relative reads "${text}" after ${days} days`, () => {
    const date = new Date(+published - days * DAY);
    assert.equal(formatDate(date, { ...inUtc, style: 'relative', now: published }), text);
  });
}

test("yesterday is the day before on the visitor's calendar, not 24 hours", () => {
  const date = new Date('2024-03-04T20:00:00Z');
  const now = new Date('2024-03-06T00:30:00Z');
  assert.equal(formatDate(date, { lang: 'en', now, timeZone: 'UTC' }), '2 days ago');
  assert.equal(formatDate(date, { lang: 'en', now, timeZone: 'America/New_York' }), 'yesterday');
  assert.equal(formatDate(date, { lang: 'en', now, timeZone: 'Asia/Seoul' }), 'yesterday');
});

test('a date is the day that the time zone has', () => {
  const date = new Date('2024-01-20T23:30:00Z');
  const dayIn = (timeZone: string) => formatDate(date, { ...inUtc, timeZone, time: true });
  assert.equal(dayIn('Asia/Seoul'), 'January 21, 2024, 8:30 AM');
  assert.equal(dayIn('America/Los_Angeles'), 'January 20, 2024, 3:30 PM');
  assert.equal(dayIn('Asia/Kathmandu'), 'January 21, 2024, 5:15 AM');
});

test('days are counted right over the change to summer time and back', () => {
  const berlin = (date: string, now: string) =>
    formatDate(new Date(date), { lang: 'en', timeZone: 'Europe/Berlin', now: new Date(now) });
  // Summer time began on Sunday 31 March, a day of 23 hours. Less than 24 hours read as hours, more as calendar days.
  assert.equal(berlin('2024-03-30T23:30:00+01:00', '2024-04-01T00:10:00+02:00'), '23 hours ago');
  assert.equal(berlin('2024-03-30T23:00:00+01:00', '2024-04-01T00:10:00+02:00'), '2 days ago');
  // Summer time ended on Sunday 27 October, a day of 25 hours. Within one calendar day, even 24 hours read as hours.
  assert.equal(berlin('2024-10-27T00:05:00+02:00', '2024-10-27T23:55:00+01:00'), '24 hours ago');
  assert.equal(berlin('2024-10-26T23:55:00+02:00', '2024-10-27T23:55:00+01:00'), 'yesterday');
});

test('an unknown style is auto', () => {
  const style = 'fancy' as unknown as DateOptions['style'];
  assert.equal(formatDate(published, { ...inUtc, style }), 'Jan 20, 2024');
});

test('no date, however odd, makes it throw', () => {
  for (const time of [NaN, 8.64e15, -8.64e15, 0, -62_198_755_200_000]) {
    for (const style of dateStyles) {
      const options = { ...inUtc, style };
      const text = formatDate(new Date(time), options);
      assert.equal(text === '', Number.isNaN(time) || style === 'none', `${time} ${style}`);
      assert.ok(nextChange(new Date(time), options) > 0);
    }
  }
});

const day = { lang: 'en', dateOnly: true } as const;

for (const [zone, now, text] of [
  ['UTC', '2026-11-03T00:00:10Z', 'today'],
  ['UTC', '2026-11-03T23:59:59Z', 'today'],
  ['UTC', '2026-11-04T00:00:01Z', 'yesterday'],
  ['UTC', '2026-11-08T12:00:00Z', '5 days ago'],
  ['UTC', '2026-11-10T12:00:00Z', 'Nov 3, 2026'],
  ['America/Los_Angeles', '2026-11-04T07:30:00Z', 'today'],
  ['America/Los_Angeles', '2026-11-04T08:30:00Z', 'yesterday'],
  ['Pacific/Kiritimati', '2026-11-02T11:00:00Z', 'today'],
  ['Pacific/Kiritimati', '2026-11-03T11:00:00Z', 'yesterday'],
  // The day has begun where the story is from, but not for this visitor.
  ['America/Los_Angeles', '2026-11-03T03:00:00Z', 'Nov 3, 2026'],
] as const) {
  test(`a day without a time reads "${text}" in ${zone} at ${now}`, () => {
    const date = new Date('2026-11-03T00:00:00Z');
    const options = { ...day, timeZone: zone, now: new Date(now) };
    assert.equal(formatDate(date, options), text);
    assert.equal(formatDate(date, { ...options, time: true }), 'November 3, 2026');
  });
}

test('a day without a time is the same day in every time zone and style, and has no time', () => {
  const date = new Date('2024-01-20T00:00:00Z');
  for (const zone of ['America/Los_Angeles', 'Asia/Seoul']) {
    const read = (style: (typeof dateStyles)[number]) =>
      formatDate(date, { ...day, style, time: true, timeZone: zone, now: later });
    assert.deepEqual((['auto', 'short', 'long', 'full', 'relative', 'none'] as const).map(read), [
      'January 20, 2024',
      '1/20/24',
      'January 20, 2024',
      'Saturday, January 20, 2024',
      '4 months ago',
      '',
    ]);
  }
});

test('the hours of a day count for nothing where the day alone is known', () => {
  const changed = new Date('2026-11-03T21:15:00Z');
  const now = new Date('2026-11-03T22:00:00Z');
  assert.equal(formatDate(changed, { ...day, timeZone: 'UTC', now }), 'today');
});
