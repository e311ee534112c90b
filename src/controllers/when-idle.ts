/** Milliseconds after which a task runs in any case: videos and advertisements may keep a page from ever being idle. */
const LONGEST_WAIT = 2000;

/** Runs the task when the browser is idle; several tasks run in the order of the calls. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: LONGEST_WAIT });
  else setTimeout(task);
}
