import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sinceEpoch } from '../../../src/formats/read-dates/since-epoch.js';

const moment = Date.UTC(2026, 10, 3, 9, 30);

test('a Unix time in seconds, milliseconds or microseconds is milliseconds', () => {
  for (const text of [
    `${moment / 1000}`,
    `${moment}`,
    `${moment}000`,
    `@${moment / 1000}`,
    `/Date(${moment}+0200)/`,
  ])
    assert.equal(sinceEpoch(text), moment, text);
  assert.equal(sinceEpoch(`${moment / 1000}.25`), moment + 250);
});

test('a day and a time without separators, a year and a short number are no Unix time', () => {
  for (const text of ['202611030930', '20261103', '2026', '12', ''])
    assert.equal(sinceEpoch(text), undefined, text);
});
