import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { dateValue } from '../../../src/formats/read-dates/date-value.js';

const noon = new Date('2026-03-01T12:00:00Z');

test('a date is returned as it is', () => {
  assert.equal(dateValue(noon), noon);
  const frozen = Object.freeze(new Date(noon));
  assert.equal(dateValue(frozen), frozen);
});

test('a date of another window becomes one of this window', () => {
  const foreign: unknown = runInNewContext('new Date(time)', { time: noon.getTime() });
  assert.equal(foreign instanceof Date, false);
  const date = dateValue(foreign);
  assert.deepEqual(date, noon);
  assert.ok(date instanceof Date);
});

test('an object of a date library is read by its value', () => {
  assert.deepEqual(dateValue({ valueOf: () => noon.getTime() }), noon);
});

test('a proxy of a date is read if it binds the methods', () => {
  const bound = new Proxy(noon, {
    get: (date, name) => {
      const value: unknown = Reflect.get(date, name);
      return typeof value === 'function' ? (value.bind(date) as unknown) : value;
    },
  });
  assert.equal(Number(dateValue(bound)), noon.getTime());
});

test('a proxy that does not bind them is no date, and nothing is thrown', () => {
  assert.equal(dateValue(new Proxy(noon, {})), undefined);
});

test('an invalid date and whatever is no date at all give no date', () => {
  const foreign: unknown = runInNewContext('new Date("soon")');
  for (const value of [
    new Date('soon'),
    foreign,
    {},
    [],
    [1],
    Object.create(null),
    0,
    1e12,
    '2026-03-01',
    null,
  ])
    assert.equal(dateValue(value), undefined);
  assert.equal(dateValue(undefined), undefined);
});
