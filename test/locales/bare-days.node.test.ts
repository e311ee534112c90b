import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { areBareDays } from '../../src/locales/bare-days.js';

const here = process.env.TZ;
afterEach(() => {
  if (here === undefined) delete process.env.TZ;
  else process.env.TZ = here;
});

/** Whether the dates of these stories are bare days for a visitor in the time zone. */
function areDaysIn(timeZone: string, ...dates: readonly (string | undefined)[]): boolean {
  process.env.TZ = timeZone;
  return areBareDays(dates.map(date => (date ? { published: new Date(date) } : {})));
}

const days = ['2024-01-20T00:00:00Z', '2024-01-19T00:00:00Z', '2024-01-18T00:00:00Z'];

test('midnights UTC are days for a visitor to whom they are the evening before', () => {
  for (const zone of ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu'])
    assert.equal(areDaysIn(zone, ...days), true, zone);
});

test('midnights UTC are points in time for a visitor to whom the day is the same', () => {
  for (const zone of ['UTC', 'Asia/Seoul', 'Europe/Berlin'])
    assert.equal(areDaysIn(zone, ...days), false, zone);
});

test('dates that are the day before in one half of the year only are points in time', () => {
  const half = ['2024-01-20T00:00:00Z', '2024-07-20T00:00:00Z', '2024-07-21T00:00:00Z'];
  assert.equal(areDaysIn('Atlantic/Azores', ...half), false);
});

test('one time of day in the feed makes all its dates points in time', () => {
  assert.equal(areDaysIn('America/New_York', ...days, '2024-01-17T00:00:01Z'), false);
});

test('fewer than three dates tell nothing, stories without a date not counting', () => {
  assert.equal(areDaysIn('America/New_York'), false);
  assert.equal(areDaysIn('America/New_York', days[0], days[1], undefined), false);
  assert.equal(areDaysIn('America/New_York', undefined, ...days), true);
});

test('days before 1970 are days, too', () => {
  const old = ['1969-12-31T00:00:00Z', '1950-06-01T00:00:00Z', '1970-01-01T00:00:00Z'];
  assert.equal(areDaysIn('America/Los_Angeles', ...old), true);
});

test('an invalid date is no day', () => {
  assert.equal(areDaysIn('America/New_York', ...days, 'soon'), false);
});
