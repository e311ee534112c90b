import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { abortable } from '../../src/load/abortable.js';

const never = new Promise<never>(() => {});

test('the value of the promise is passed on', async () => {
  assert.equal(await abortable(Promise.resolve('feed')), 'feed');
  assert.equal(await abortable(Promise.resolve('feed'), new AbortController().signal), 'feed');
});

test('the error of the promise is passed on, the same object', async () => {
  const broken = new Error('broken');
  await assert.rejects(
    abortable(Promise.reject(broken), new AbortController().signal),
    error => error === broken,
  );
});

test('an abort rejects with the signal’s reason, whatever its type, while the promise is pending', async () => {
  for (const reason of [new Error('left the page'), 'changed my mind', 0]) {
    const abort = new AbortController();
    const waiting = abortable(never, abort.signal);
    abort.abort(reason);
    await assert.rejects(waiting, error => error === reason);
  }
});

test('an abort without a reason rejects with an AbortError', async () => {
  const abort = new AbortController();
  const waiting = abortable(never, abort.signal);
  abort.abort();
  await assert.rejects(waiting, { name: 'AbortError' });
});

test('a signal that was aborted before the call has no effect', async () => {
  assert.equal(await abortable(Promise.resolve('feed'), AbortSignal.abort()), 'feed');
});

test('an abort after the promise has settled has no effect', async () => {
  const abort = new AbortController();
  const waiting = abortable(Promise.resolve('feed'), abort.signal);
  await waiting;
  abort.abort();
  assert.equal(await waiting, 'feed');
});

test('a promise that fails after the abort causes no unhandled rejection', async test => {
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listen);
  test.after(() => process.off('unhandledRejection', listen));
  const abort = new AbortController();
  let fail!: (reason: Error) => void;
  const waiting = abortable(new Promise((_, reject) => (fail = reject)), abort.signal);
  abort.abort('stop');
  await assert.rejects(waiting, reason => reason === 'stop');
  fail(new Error('too late'));
  // Node emits `unhandledRejection` before the next task.
  await new Promise(resolve => setImmediate(resolve));
  assert.deepEqual(unhandled, []);
});

test('no listener stays on a signal that outlives the promise', async () => {
  const { signal } = new AbortController();
  await abortable(Promise.resolve(), signal);
  await abortable(Promise.reject(new Error('broken')), signal).catch(() => undefined);
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});
