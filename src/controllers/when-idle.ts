/** Milliseconds, after which a task also runs on a page that is never idle because of its videos and advertisements. */
const LONGEST_WAIT = 2000;

/** Runs the task when the browser is idle; tasks run in the order given. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: LONGEST_WAIT });
  else setTimeout(task);
}
