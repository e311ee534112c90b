import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMonthFirst, type DateOrder } from '../../../src/formats/read-dates/date-order.js';
import { parseDate } from '../../../src/formats/read-dates/parse-date.js';

test('the order of day and month is noted, and taken from what other dates have noted', () => {
  const noted = (...texts: string[]) => {
    const order: DateOrder = {};
    for (const text of texts) isMonthFirst(text, order);
    return order;
  };
  assert.deepEqual(noted('10/30/23 21:55', '3/4/2024'), { hasMonthFirst: true });
  assert.deepEqual(noted('30/10/2023', '3/4/2024'), { hasDayFirst: true });
  assert.deepEqual(noted('3/4/2024', '20.1.2024', '2024-01-20', 'Sat, 20 Jan 2024'), {});
  const inMarch = (text: string) => parseDate(text, { isAmerican: true })?.toISOString().slice(0, 10);
  assert.equal(inMarch('3/4/2024 10:00'), '2024-03-04');
  assert.equal(inMarch('3/4/24'), '2024-03-04');
  assert.equal(inMarch('30/4/24'), '2024-04-30');
  assert.equal(inMarch('3.4.2024'), '2024-04-03');
});

test('a date with AM or PM in upper case and without zeros has its month first', () => {
  assert.ok(isMonthFirst('3/4/23 9:55 PM', {}));
  for (const text of ['3/4/23 9:55 pm', '03/04/23 9:55 PM', '3/4/23 21:55', '3.4.23 9:55 PM'])
    assert.ok(!isMonthFirst(text, {}), text);
});
