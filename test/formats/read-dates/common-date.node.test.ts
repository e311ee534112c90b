import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonDate } from '../../../src/formats/read-dates/common-date.js';
import { parseDate } from '../../../src/formats/read-dates/parse-date.js';
import { newLexicon } from '../../../src/html/lexicon.js';

/** Reads a date without `parseDate`: its moment, or whether it was noted as unread. */
function read(value: unknown): string | boolean {
  const lexicon = newLexicon();
  return commonDate(value, lexicon)?.toISOString() ?? lexicon.hasUnreadDate;
}

for (const [text, moment] of [
  ['2024-01-20T10:30:00Z', '2024-01-20T10:30:00.000Z'],
  ['2024-01-20T10:30+0900', '2024-01-20T01:30:00.000Z'],
  ['2024-02-29T23:59:59-14:00', '2024-03-01T13:59:59.000Z'],
  ['Sat, 20 Jan 2024 10:30:00 GMT', '2024-01-20T10:30:00.000Z'],
  ['sat, 20 JAN 2024 10:30 -0500', '2024-01-20T15:30:00.000Z'],
  [' 5 Jan 2024 10:30:00 +01:00\n', '2024-01-05T09:30:00.000Z'],
] as const) {
  test(`“${text.trim()}” is ${moment}`, () => assert.equal(read(text), moment));
}

test('a part of a second is dropped, not rounded', () => {
  assert.equal(read('2024-01-20T10:30:00.999Z'), '2024-01-20T10:30:00.000Z');
});

test('the beginning of Unix time is no date, the years beside it are', () => {
  for (const text of ['1970-01-01T00:00:00Z', 'Wed, 31 Dec 1969 19:00:00 -0500', '1970-01-01T01:00+01:00'])
    assert.equal(read(text), false, text);
  for (const text of ['1970-01-01', '1970-01-01 00:00:00'])
    assert.equal(commonDate(text, { ...newLexicon(), parseDate }), undefined, text);
  for (const text of [
    '1969-12-31T23:59:59Z',
    '1970-01-01T00:00:01Z',
    '1969-07-20T20:17:00Z',
    '1971-01-01T00:00:00Z',
  ])
    assert.equal(read(text), text.replace('Z', '.000Z'));
});

for (const text of ['2024-02-30T10:30:00Z', '2023-02-29T10:30:00Z', 'Wed, 31 Apr 2024 10:30:00 GMT'])
  test(`“${text}” is no day of the calendar, and is noted as unread`, () => assert.equal(read(text), true));

test('a notation that engines read differently is noted as unread', () => {
  for (const text of [
    '2024-01-20',
    '2024-01-20T10:30:00',
    '20 Jan 2024',
    '20 January 2024 10:30 GMT',
    'soon',
  ])
    assert.equal(read(text), true, text);
  for (const value of [7, {}, ['2024-01-20T10:30:00Z']]) assert.equal(read(value), true);
});

test('a missing date is not noted', () => {
  for (const value of [undefined, null, '', 0]) assert.equal(read(value), false);
});

test('a lexicon with a parser has it read what is unusual', () => {
  const day = new Date('2024-01-20T00:00:00Z');
  const asked: unknown[] = [];
  const lexicon = newLexicon({ parseDate: value => (asked.push(value), day) });
  assert.equal(commonDate('20 janvier 2024', lexicon), day);
  assert.equal(commonDate('2024-01-21T00:00:00Z', lexicon)?.getUTCDate(), 21);
  assert.deepEqual(asked, ['20 janvier 2024']);
});

test('dates of the usual shapes are read alike without the module for all the others', () => {
  const offsets = ['Z', ' GMT', '+09:00', '-0330', ' +1459', ' -1500'];
  for (const day of [
    '2024-02-29',
    '2023-02-29',
    '2024-04-31',
    '1999-12-01',
    '29 Feb 2024',
    'Sat, 31 Apr 2024',
  ])
    for (const time of ['00:00', '23:59:59', '10:30:00.987', '24:00:00', '25:00:00', '10:60:00'])
      for (const offset of offsets) {
        const text = `${day}${/^\d{4}/.test(day) ? 'T' : ' '}${time}${offset}`;
        const lexicon = newLexicon();
        const usual = commonDate(text, lexicon)?.toISOString();
        if (lexicon.hasUnreadDate) assert.equal(usual, undefined, text);
        else assert.equal(usual, parseDate(text)?.toISOString(), text);
      }
});
