/** Milliseconds after which a task runs even if the page isn't idle: videos and advertisements may keep it busy for ever. */
const LONGEST_WAIT = 2000;

/** Runs the task when the browser is idle; without `requestIdleCallback`, by `setTimeout`. Tasks run in the order of calls. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: LONGEST_WAIT });
  else setTimeout(task);
}
