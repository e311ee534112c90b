import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../src/formats/dates.js';
import { rare } from '../../src/formats/rare.js';
import { usualDate } from '../../src/formats/usual-dates.js';

const read = (text: unknown): string | undefined => parseDate(text)?.toISOString().replace('.000Z', 'Z');

const moments: Record<string, string> = {
  '2024-01-20T10:30:00Z': '2024-01-20T10:30:00Z',
  '2024-01-20T10:30:00.250+09:00': '2024-01-20T01:30:00Z',
  '2024-01-20 10:30': '2024-01-20T10:30:00Z',
  '20240120T103000Z': '2024-01-20T10:30:00Z',
  '2024-01-20': '2024-01-20T00:00:00Z',
  'Sat, 20 Jan 2024 10:30:00 GMT': '2024-01-20T10:30:00Z',
  'Sat, 20 Jan 24 10:30 -0500': '2024-01-20T15:30:00Z',
  'Saturday, January 20th, 2024 - 3:05pm': '2024-01-20T15:05:00Z',
  'Sat Jan 20 10:30:00 EST 2024': '2024-01-20T15:30:00Z',
  'sam., 20 août 2022 10:30:00 +0200': '2022-08-20T08:30:00Z',
  '20. März 2024': '2024-03-20T00:00:00Z',
  '20 de enero de 2024': '2024-01-20T00:00:00Z',
  '20 января 2024 10:30:00 +0300': '2024-01-20T07:30:00Z',
  '2024-1-5T1:2:3Z': '2024-01-05T01:02:03Z',
  '2024-01-20T10:30:00+00:00Z': '2024-01-20T10:30:00Z',
  '٢٠ يناير ٢٠٢٤': '2024-01-20T00:00:00Z',
  '२० जनवरी २०२४': '2024-01-20T00:00:00Z',
  '2024年1月20日 下午3:05': '2024-01-20T15:05:00Z',
  '2024年1月20日 午後3時05分': '2024-01-20T15:05:00Z',
  '2024년 1월 20일 15시 05분 30초': '2024-01-20T06:05:30Z',
  '-2401': '2024-01-01T00:00:00Z',
  '2024년 1월 20일 오후 3:05': '2024-01-20T06:05:00Z',
  '2024年1月20日': '2024-01-20T00:00:00Z',
  '1/20/2024': '2024-01-20T00:00:00Z',
  '20/01/2024': '2024-01-20T00:00:00Z',
  '1705746600': '2024-01-20T10:30:00Z',
  '1705746600000': '2024-01-20T10:30:00Z',
  'Sat, 20 Jan 2024 10:30:60 GMT': '2024-01-20T10:31:00Z',
};

for (const [text, moment] of Object.entries(moments)) {
  test(`“${text}” is ${moment}`, () => assert.equal(read(text)?.replace('.250', ''), moment));
}

for (const text of [
  '',
  'soon',
  '20 Foo 2024',
  '2024-02-30',
  '2024-13-01',
  '2024-01-20T25:00:00Z',
  '2024-01-20T10:30:00+00:xx',
  '31 Apr 2024',
  '42',
  null,
  {},
  NaN,
]) {
  test(`“${JSON.stringify(text)}” is no date`, () => assert.equal(read(text), undefined));
}

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
        rare.hasDates = false;
        const usual = usualDate(text)?.toISOString();
        if (rare.hasDates) assert.equal(usual, undefined, text);
        else assert.equal(usual, parseDate(text)?.toISOString(), text);
      }
});
