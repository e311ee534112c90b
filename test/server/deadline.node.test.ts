import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { withDeadline } from '../../src/server/deadline.js';

const late = () => new Error('too late');
const never = () => new Promise<never>(() => {});

/** Mocks `setTimeout`, so that no time passes by itself. Returns the function that moves time by a number of milliseconds. */
function holdTime({ mock }: TestContext): (milliseconds: number) => void {
  mock.timers.enable({ apis: ['setTimeout'] });
  return milliseconds => mock.timers.tick(milliseconds);
}

test('work that ends in time gives its value', async () => {
  assert.equal(await withDeadline(10, late, async () => 'tide'), 'tide');
});

test('work that fails in time gives its own error, also when it throws at once', async () => {
  await assert.rejects(
    withDeadline(10, late, () => Promise.reject(new Error('fog'))),
    /fog/,
  );
  const throws = () => {
    throw new Error('storm');
  };
  await assert.rejects(withDeadline(10, late, throws), /storm/);
});

test('the promise rejects at the limit and no millisecond before', async t => {
  const tick = holdTime(t);
  let isPending = true;
  const promise = withDeadline(2.5, late, never).finally(() => (isPending = false));
  tick(2499);
  await new Promise(setImmediate);
  assert.equal(isPending, true);
  tick(1);
  await assert.rejects(promise, /too late/);
});

test('the signal is aborted at the limit, when the promise has its error already', async t => {
  const tick = holdTime(t);
  let signal: AbortSignal | undefined;
  // Like `fetch`, the work rejects at once when its signal is aborted.
  const promise = withDeadline(1, late, given => {
    signal = given;
    return new Promise((_, reject) => given.addEventListener('abort', () => reject(new Error('aborted'))));
  });
  assert.equal(signal?.aborted, false);
  tick(1000);
  await assert.rejects(promise, /too late/);
  assert.equal(signal?.aborted, true);
});

test('work that ends in time is not aborted later', async t => {
  const tick = holdTime(t);
  let signal: AbortSignal | undefined;
  await withDeadline(
    1,
    () => assert.fail('made an error'),
    async given => void (signal = given),
  );
  tick(5000);
  assert.equal(signal?.aborted, false);
});

test('work that goes on after the limit and fails is no unhandled rejection', async t => {
  const tick = holdTime(t);
  let fail: (error: Error) => void = () => {};
  const promise = withDeadline(1, late, () => new Promise<never>((_, reject) => (fail = reject)));
  tick(1000);
  await assert.rejects(promise, /too late/);
  fail(new Error('fails later'));
  await new Promise(setImmediate);
});

test('a limit that no timer can have, such as Infinity, does not end at once', async t => {
  const delays: unknown[] = [];
  const hold = (_: () => void, delay?: number) => void delays.push(delay);
  t.mock.method(globalThis, 'setTimeout', hold as unknown as typeof setTimeout);
  for (const seconds of [Infinity, 1e9, 2_147_484]) await withDeadline(seconds, late, async () => 'tide');
  // `setTimeout` fires at once above 2³¹−1 ms.
  assert.deepEqual(delays, [2_147_483_647, 2_147_483_647, 2_147_483_647]);
});
