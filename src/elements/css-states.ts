import type { NewsStatus } from '../controllers/feed-controller.js';

/** Sets or removes the custom states `loading`, `empty`, `error` and `stale`; a page's CSS selects them, as `:state(stale)`. */
export function setStates(
  states: ElementInternals['states'] | undefined,
  status: NewsStatus,
  isStale: boolean,
): void {
  const wanted: string[] = [status, status === 'error' && isStale ? 'stale' : ''];
  for (const name of ['loading', 'empty', 'error', 'stale'])
    states?.[wanted.includes(name) ? 'add' : 'delete'](name);
}
