import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedDate } from '../../../src/formats/read-dates/feed-date.js';

const read = (value: unknown): string | undefined => feedDate(value as string | undefined)?.toISOString();

for (const [text, moment] of [
  ['2024-01-20T10:30:00Z', '2024-01-20T10:30:00.000Z'],
  ['2024-01-20T10:30:00.250+09:00', '2024-01-20T01:30:00.250Z'],
  ['2024-01-20T10:30:00-0330', '2024-01-20T14:00:00.000Z'],
  ['2024-01-20 10:30 +01:00', '2024-01-20T09:30:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  [' 2024-01-20T10:30:00Z\n', '2024-01-20T10:30:00.000Z'],
  ['Sat, 20 Jan 2024 10:30:00 GMT', '2024-01-20T10:30:00.000Z'],
  ['5 Jan 2024 10:30 -0500', '2024-01-05T15:30:00.000Z'],
] as const) {
  test(`“${text.trim()}” is ${moment}`, () => assert.equal(read(text), moment));
}

test('the beginning of Unix time is no date, the years beside it are', () => {
  for (const text of ['1970-01-01T00:00:00Z', '1970-01-01', '1969-12-31T19:00:00-05:00'])
    assert.equal(read(text), undefined, text);
  for (const text of ['1969-07-20T20:17:00Z', '1970-01-01T00:00:01Z', '1971-01-01T00:00:00Z'])
    assert.equal(read(text), text.replace('Z', '.000Z'));
});

test('a time without a zone is in UTC, wherever the visitor is', t => {
  const here = process.env.TZ;
  t.after(() => {
    if (here === undefined) delete process.env.TZ;
    else process.env.TZ = here;
  });
  for (const zone of ['Asia/Seoul', 'America/New_York']) {
    process.env.TZ = zone;
    assert.equal(read('2024-01-20T10:30:00'), '2024-01-20T10:30:00.000Z', zone);
    assert.equal(read('2024-01-20'), '2024-01-20T00:00:00.000Z', zone);
  }
});

for (const text of [
  '2024-02-30',
  '2023-02-29T10:30:00Z',
  '2024-00-10',
  '2024-13-01',
  '2024-01-20T25:00:00Z',
  'Wed, 31 Apr 2024 10:30:00 GMT',
  '29 Feb 2023 10:30:00 +0100',
])
  test(`“${text}” is no day of the calendar, so no date`, () => assert.equal(read(text), undefined));

test('other notations are no date', () => {
  for (const text of [
    '',
    'soon',
    '2024-1-5',
    '0001-01-01',
    '20240120',
    '1705746600',
    '20 Jan 2024',
    '20 Jan 2024 10:30',
    'soon 2024 10:30 GMT',
    '20 Foo 2024 10:30:00 GMT',
    '2024-01-20T10:30:00 EST',
    '2024-01-20T10:30:00Z (updated)',
  ])
    assert.equal(read(text), undefined, text);
});

test('what is no text is no date', () => {
  for (const value of [undefined, null, 0, 1705746600, {}, ['2024-01-20']])
    assert.equal(read(value), undefined);
});
