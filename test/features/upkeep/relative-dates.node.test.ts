import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { RelativeDates, type DatesHost } from '../../../src/features/upkeep/relative-dates.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const NOON = '2024-01-20T12:00:00Z';

/**
 * Makes `RelativeDates` for an element whose articles were published `ages` milliseconds before `now`. Timers are mocked: the
 * returned `updatesAfter(milliseconds)` moves the clock, and returns the number of updates requested so far.
 */
function elementAt(
  now: string,
  { mock }: TestContext,
  ages: readonly (number | undefined)[],
  properties: object = {},
) {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse(now) });
  const articles = ages.map(age => ({
    published: age === undefined ? age : new Date(Date.parse(now) - age),
  }));
  let updates = 0;
  const element = { dateStyle: 'auto', timeZone: 'UTC', requestUpdate: () => void updates++, ...properties };
  const dates = new RelativeDates({ element, articles, locale: { lang: 'en' } } as unknown as DatesHost);
  dates.start();
  const updatesAfter = (milliseconds: number) => {
    mock.timers.tick(milliseconds);
    return updates;
  };
  return { dates, updatesAfter };
}

test('the element is updated when the next minute is full, not before', t => {
  const { updatesAfter } = elementAt(NOON, t, [2 * MINUTE + 30 * SECOND]);
  assert.equal(updatesAfter(30 * SECOND - 1), 0);
  assert.equal(updatesAfter(1), 1);
});

test('of several dates the one whose text changes first decides, with one update for all', t => {
  const ages = [2 * HOUR + 10 * MINUTE, undefined, 5 * MINUTE + 20 * SECOND, 3 * MINUTE + 5 * SECOND];
  const { updatesAfter } = elementAt(NOON, t, ages);
  assert.equal(updatesAfter(40 * SECOND - 1), 0);
  assert.equal(updatesAfter(1), 1);
  assert.equal(updatesAfter(HOUR), 1, 'the update starts the next timer, not the timer itself');
});

test('after an hour, only full hours count', t => {
  const { updatesAfter } = elementAt(NOON, t, [2 * HOUR + 10 * MINUTE]);
  assert.equal(updatesAfter(50 * MINUTE - 1), 0);
  assert.equal(updatesAfter(1), 1);
});

test("at midnight in the element's time zone, hours become yesterday", t => {
  // 23:59:50 in Seoul.
  const { updatesAfter } = elementAt('2024-01-20T14:59:50Z', t, [2 * HOUR], { timeZone: 'Asia/Seoul' });
  assert.equal(updatesAfter(10 * SECOND - 1), 0);
  assert.equal(updatesAfter(1), 1);
});

test('a story from the future is counted down', t => {
  const { updatesAfter } = elementAt(NOON, t, [-(30 * MINUTE + 15 * SECOND)]);
  assert.equal(updatesAfter(15 * SECOND - 1), 0);
  assert.equal(updatesAfter(1), 1);
});

const still: readonly [string, readonly (number | undefined)[], object][] = [
  ['stories without dates', [undefined, undefined], {}],
  ['no stories', [], {}],
  ['a date that is none', [NaN], {}],
  ['a date of last month in the style auto', [30 * 24 * HOUR], {}],
  ['the style long', [MINUTE], { dateStyle: 'long' }],
  ['the style none', [MINUTE], { dateStyle: 'none' }],
];
for (const [name, ages, properties] of still) {
  test(`${name}: no timer is set`, t => {
    const { updatesAfter } = elementAt(NOON, t, ages, properties);
    assert.equal(updatesAfter(48 * HOUR), 0);
  });
}

test('each start replaces the timer of the last one', t => {
  const { dates, updatesAfter } = elementAt(NOON, t, [30 * SECOND]);
  dates.start();
  dates.start();
  assert.equal(updatesAfter(HOUR), 1);
});

test('nothing is updated after a stop, and a stop without a timer is harmless', t => {
  const { dates, updatesAfter } = elementAt(NOON, t, [30 * SECOND]);
  dates.stop();
  dates.stop();
  assert.equal(updatesAfter(HOUR), 0);
});
