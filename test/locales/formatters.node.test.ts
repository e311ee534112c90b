import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from '../../src/locales/format-date.js';
import {
  writeLength,
  dateFormat,
  numberFormat,
  pluralRules,
  relativeFormat,
  wallClock,
} from '../../src/locales/formatters.js';

const published = new Date('2024-01-20T10:30:00Z');
const later = new Date('2024-06-01T12:00:00Z');
const inUtc = { lang: 'en', timeZone: 'UTC', now: later } as const;

test("an unknown time zone is the visitor's", () => {
  const here = formatDate(published, { lang: 'en', now: later, style: 'full', time: true });
  for (const timeZone of ['Mars/Olympus', '', 'UTC+25', '💥']) {
    assert.equal(
      formatDate(published, { lang: 'en', now: later, style: 'full', time: true, timeZone }),
      here,
    );
  }
});

test('an unknown language reads English', () => {
  for (const lang of ['tlh', 'not a tag', '']) {
    assert.equal(formatDate(published, { ...inUtc, lang }), 'Jan 20, 2024');
  }
});

test('a formatter is constructed once for each set of options', () => {
  assert.equal(numberFormat('ko'), numberFormat('ko'));
  assert.notEqual(numberFormat('ko'), numberFormat('ja'));
  assert.equal(dateFormat('ko', 'UTC', 'long', undefined), dateFormat('ko', 'UTC', 'long', undefined));
  assert.notEqual(dateFormat('ko', 'UTC', 'long', undefined), dateFormat('ko', 'UTC', 'long', 'short'));
  assert.notEqual(relativeFormat('ko', 'auto'), relativeFormat('ko', 'always'));
});

test('a formatter takes a tag in any spelling, and English for none', () => {
  assert.equal(numberFormat('de_ch').resolvedOptions().locale, 'de-CH');
  for (const lang of ['', '?', 'tlh']) assert.equal(pluralRules(lang).resolvedOptions().locale, 'en', lang);
});

test('the clock on a wall shows the local time, as if it were UTC', () => {
  for (const [timeZone, local] of [
    ['UTC', '2024-01-20T10:30:00Z'],
    ['Asia/Kathmandu', '2024-01-20T16:15:00Z'],
    ['America/St_Johns', '2024-01-20T07:00:00Z'],
    ['Pacific/Kiritimati', '2024-01-21T00:30:00Z'],
  ] as const)
    assert.equal(wallClock(published, timeZone), Date.parse(local), timeZone);
});

test('the clock on a wall goes forward in spring and shows 0 at midnight', () => {
  const berlin = (date: string) => new Date(wallClock(new Date(date), 'Europe/Berlin')).toISOString();
  assert.equal(berlin('2024-03-31T00:59:59Z'), '2024-03-31T01:59:59.000Z');
  assert.equal(berlin('2024-03-31T01:00:00Z'), '2024-03-31T03:00:00.000Z');
  assert.equal(berlin('2024-01-19T23:00:00Z'), '2024-01-20T00:00:00.000Z');
});

for (const [seconds, text] of [
  [9, '0:09'],
  [59.7, '0:59'],
  [245, '4:05'],
  [1450, '24:10'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3723, '1:02:03'],
  [36_000, '10:00:00'],
] as const) {
  test(`a recording of ${seconds} seconds is "${text}" long`, () => {
    assert.equal(writeLength('en', seconds), text);
  });
}

test('a length has the digits of its language', () => {
  assert.equal(writeLength('fa', 1450), '۲۴:۱۰');
  assert.equal(writeLength('bn', 3723), '১:০২:০৩');
});

test('what is no length is not written', () => {
  for (const none of [undefined, 0, -5, NaN, Infinity, 86_400, 'soon' as unknown as number])
    assert.equal(writeLength('en', none), '');
});
