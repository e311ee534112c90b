import type { NewsStatus } from '../controllers/feed-controller.js';

/** Sets the custom states `loading`, `empty`, `error` and `stale`, which the page's CSS selects by `:state()`. */
export function setStates(
  internals: ElementInternals | undefined,
  status: NewsStatus,
  isStale: boolean,
): void {
  const states: string[] = [status, status === 'error' && isStale ? 'stale' : ''];
  for (const name of ['loading', 'empty', 'error', 'stale'])
    internals?.states[states.includes(name) ? 'add' : 'delete'](name);
}
