import type { NewsStatus } from '../controllers/feed-controller.js';

/** Sets or removes the custom states `loading`, `empty`, `error` and `stale`; a page's CSS selects them, as `:state(stale)`. */
export function setStates(
  internals: ElementInternals | undefined,
  status: NewsStatus,
  isStale: boolean,
): void {
  const states: string[] = [status, status === 'error' && isStale ? 'stale' : ''];
  for (const name of ['loading', 'empty', 'error', 'stale'])
    internals?.states[states.includes(name) ? 'add' : 'delete'](name);
}
