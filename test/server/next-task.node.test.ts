import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextTask } from '../../src/server/next-task.js';

test('timers that are due fire before the next task', async () => {
  let hasFired = false;
  setTimeout(() => (hasFired = true), 0);
  await nextTask();
  assert.equal(hasFired, true);
});

test('there is no next task after an abort', async () => {
  const controller = new AbortController();
  const task = nextTask(controller.signal);
  controller.abort(new Error('too late'));
  await assert.rejects(task, /too late/);
});
