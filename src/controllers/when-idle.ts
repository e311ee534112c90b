/** Milliseconds: a page that is never at rest, with its films and advertisements, may not put it off for ever. */
const LONGEST_WAIT = 2000;

/** Runs the task when the browser has nothing better to do, one after the other in the order given. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: LONGEST_WAIT });
  else setTimeout(task);
}
