import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from '../../src/locales/format-date.js';
import { nextChange } from '../../src/locales/next-change.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const published = new Date('2024-01-20T10:30:00Z');
const inUtc = { lang: 'en', timeZone: 'UTC' } as const;

for (const [age, wait] of [
  [30_000, 30_000],
  [5 * MINUTE + 1000, 59_000],
  [3 * HOUR + MINUTE, 59 * MINUTE],
  [2 * DAY + 20 * MINUTE, 40 * MINUTE],
  [8 * DAY, Infinity],
  [-2 * HOUR - 30 * MINUTE, 30 * MINUTE],
] as const) {
  test(`the text of a story ${age / MINUTE} minutes old may change in ${wait / MINUTE} minutes`, () => {
    const date = new Date(+published - age);
    assert.equal(nextChange(date, { ...inUtc, now: published }), wait);
  });
}

test('the text may change at midnight', () => {
  const now = new Date('2024-01-20T23:50:00Z');
  assert.equal(nextChange(new Date(+now - 2 * DAY), { ...inUtc, now }), 10 * MINUTE);
});

test('waiting as long as told never misses a change', () => {
  for (let age = -2 * DAY; age < 8 * DAY; age += 37 * MINUTE + 1234) {
    const now = +published;
    const date = new Date(now - age);
    const at = (time: number) => formatDate(date, { ...inUtc, now: new Date(time) });
    const wait = Math.min(nextChange(date, { ...inUtc, now: published }), HOUR);
    assert.equal(at(now + wait - 1), at(now), `age ${age}`);
  }
});

test('a date that stays as it is asks for no clock', () => {
  for (const style of ['short', 'medium', 'long', 'full', 'none'] as const) {
    assert.equal(nextChange(published, { ...inUtc, now: published, style }), Infinity);
  }
});

test('midnight is that of the time zone', () => {
  const now = new Date('2024-01-20T14:40:00Z');
  const options = { lang: 'en', now, timeZone: 'Asia/Seoul' };
  assert.equal(nextChange(new Date(+now - 2 * DAY), options), 20 * MINUTE);
});

test('a wait is a second at least', () => {
  const now = new Date('2024-01-20T23:59:59.999Z');
  assert.equal(nextChange(new Date(+now - 2 * DAY), { ...inUtc, now }), 1000);
  assert.equal(nextChange(new Date(+now - MINUTE + 1), { ...inUtc, now }), 1000);
});

test('a date that is none never changes', () => {
  assert.equal(nextChange(new Date(NaN), { ...inUtc, now: published, style: 'relative' }), Infinity);
});

test("the text of a day without a time changes at the visitor's midnight, not at that of time-zone", () => {
  const here = process.env.TZ;
  process.env.TZ = 'America/Los_Angeles';
  const date = new Date('2024-01-20T00:00:00Z');
  const options = { lang: 'en', dateOnly: true, timeZone: 'Asia/Seoul' };
  for (let time = +date - DAY; time < +date + 8 * DAY; time += 37 * MINUTE + 1234) {
    const at = (now: number) => formatDate(date, { ...options, now: new Date(now) });
    const wait = nextChange(date, { ...options, now: new Date(time) });
    assert.ok(wait >= 1000);
    assert.equal(at(time + Math.min(wait, HOUR) - 1000), at(time), new Date(time).toISOString());
  }
  if (here === undefined) delete process.env.TZ;
  else process.env.TZ = here;
});
