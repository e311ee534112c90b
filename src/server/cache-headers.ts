// https://www.rfc-editor.org/rfc/rfc9111 · https://www.rfc-editor.org/rfc/rfc5861
import type { HandlerSettings } from './handler-options.js';
import type { Selection } from './select-articles.js';

const WARNINGS = {
  fresh: {},
  stale: { warning: '110 - "Response is Stale"' },
  failed: { warning: '111 - "Revalidation Failed"' },
};

/**
 * `Cache-Control`, `Age` and `Warning` of an answer. Caches may keep a fresh answer for `maxAge` seconds, and a stale one for
 * `retryAfter`: so long a source that failed isn't requested again.
 */
export function cacheHeaders(
  { state, checkedAt }: Selection,
  { maxAge, retryAfter, staleWhileRevalidate, staleIfError, now }: HandlerSettings,
): Record<string, string> {
  const seconds = state === 'fresh' ? maxAge : retryAfter;
  const age = state === 'fresh' ? 0 : Math.floor((now() - checkedAt) / 1000);
  return {
    'cache-control': [
      `public, max-age=${seconds}, s-maxage=${seconds}`,
      `stale-while-revalidate=${staleWhileRevalidate}, stale-if-error=${staleIfError}`,
    ].join(', '),
    age: `${age}`,
    ...WARNINGS[state],
  };
}
