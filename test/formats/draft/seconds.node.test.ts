import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seconds } from '../../../src/formats/draft/seconds.js';

const read: readonly (readonly [unknown, number])[] = [
  [95, 95],
  [61.4, 61],
  ['95', 95],
  ['1:35', 95],
  ['61:05', 3665],
  ['1:02:03', 3723],
  ['00:31:40', 1900],
  ['PT1H2M3S', 3723],
  ['pt45s', 45],
  ['PT90M', 5400],
  ['P1DT2H', 93_600],
  ['PT1.5S', 2],
  [' 12 ', 12],
  ['168:00:00', 604_800],
];
for (const [written, length] of read)
  test(`${JSON.stringify(written)} is ${length} seconds`, () => assert.equal(seconds(written), length));

const none = [
  0,
  -5,
  NaN,
  Infinity,
  '',
  '0:00',
  'PT',
  'P',
  'soon',
  '1:2:3:4',
  '168:00:01',
  1_900_000,
  null,
  {},
  [5],
];
for (const written of none)
  test(`${JSON.stringify(written)} is no duration`, () => assert.equal(seconds(written), undefined));

test('hours, minutes and seconds may be in words', () => {
  for (const [text, length] of [
    ['1h 2m', 3720],
    ['12 min', 720],
    ['45m', 2700],
    ['1 hr. 5 mins.', 3900],
    ['90 seconds', 90],
    ['2 hours', 7200],
  ] as const)
    assert.equal(seconds(text), length, text);
  for (const text of ['h', 'm', '', '5 weeks', 'about 5 min']) assert.equal(seconds(text), undefined, text);
});
