// HTTP caching: https://www.rfc-editor.org/rfc/rfc9111
// `stale-while-revalidate` and `stale-if-error`: https://www.rfc-editor.org/rfc/rfc5861
import type { HandlerSettings } from './handler-options.js';
import type { Selection } from './select-articles.js';

const WARNINGS = {
  fresh: {},
  stale: { warning: '110 - "Response is Stale"' },
  failed: { warning: '111 - "Revalidation Failed"' },
};

/**
 * The response headers `Cache-Control`, `Age` and `Warning`. Caches may keep a response for `maxAge` seconds if its `state`
 * is `fresh`; otherwise for `retryAfter` seconds, the time after which the handler requests a failed source again.
 */
export function cacheHeaders(
  { state, checkedAt }: Selection,
  { maxAge, retryAfter, staleWhileRevalidate, staleIfError, now }: HandlerSettings,
): Record<string, string> {
  const seconds = deltaSeconds(state === 'fresh' ? maxAge : retryAfter);
  const age = state === 'fresh' ? 0 : (now() - checkedAt) / 1000;
  return {
    'cache-control': [
      `public, max-age=${seconds}, s-maxage=${seconds}`,
      `stale-while-revalidate=${deltaSeconds(staleWhileRevalidate)}, stale-if-error=${deltaSeconds(staleIfError)}`,
    ].join(', '),
    age: `${deltaSeconds(age)}`,
    ...WARNINGS[state],
  };
}

/**
 * The number as the header field syntax allows it: a whole number from 0 to 2³¹, which stands for any larger one.
 * https://www.rfc-editor.org/rfc/rfc9111#section-1.2.2
 */
function deltaSeconds(seconds: number): number {
  return Math.min(Math.max(0, Math.floor(seconds)), 2 ** 31) || 0;
}
