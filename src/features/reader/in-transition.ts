import { unclobbered } from '../../html/unclobbered.js';

/** Makes the change in a view transition, where the browser has them and the visitor doesn't prefer reduced motion. */
export async function inTransition(change: () => Promise<void>): Promise<void> {
  const startViewTransition = unclobbered('startViewTransition') as
    Document['startViewTransition'] | undefined;
  if (!startViewTransition || matchMedia('(prefers-reduced-motion: reduce)').matches) return change();
  const transition = startViewTransition(change);
  // If the browser skips the transition (in a background tab, for instance), `ready` rejects, but the change is made. If the
  // change fails, `finished` rejects, and so does the promise awaited below, which reports it.
  transition.ready.catch(() => undefined);
  transition.finished.catch(() => undefined);
  await transition.updateCallbackDone;
}
