// https://www.rfc-editor.org/rfc/rfc9111 · https://www.rfc-editor.org/rfc/rfc5861
import type { HandlerSettings } from './handler-options.js';
import type { Selection } from './select-articles.js';

const WARNINGS = {
  fresh: {},
  stale: { warning: '110 - "Response is Stale"' },
  failed: { warning: '111 - "Revalidation Failed"' },
};

/** How long browsers and CDNs may keep an answer: an old one only until the source is asked again. */
export function cacheHeaders(
  { state, checkedAt }: Selection,
  { maxAge, pause, staleWhileRevalidate, staleIfError, now }: HandlerSettings,
): Record<string, string> {
  const seconds = state === 'fresh' ? maxAge : pause;
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
