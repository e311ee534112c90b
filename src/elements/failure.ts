import { html, nothing } from 'lit';
import type { FeedController } from '../controllers/feed-controller.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import { lazy } from '../lazy.js';

/** The chunk that draws the notice with details and a retry button; undefined until `prepareNotice` has fetched it. */
let notice: typeof import('./notice.js') | undefined;

interface FailureHost {
  readonly element: { readonly timeZone?: string | undefined };
  readonly feeds: FeedController;
  readonly locale: LocaleController;
  readonly staleSince: Date | undefined;
}

/** Fetches the chunk `notice.ts` and prepares `root` for it. Never rejects: if the fetch fails, `notice` stays undefined. */
export async function prepareNotice(root: Node): Promise<void> {
  notice ??= (await lazy(() => import('./notice.js')).catch(console.warn)) as typeof notice;
  notice?.prepare(root);
}

/**
 * Draws the notice of a failure. If the chunk `notice.ts` is missing (because the visitor is offline, for instance), the
 * notice is one line of text without details and without a retry button.
 */
export function renderFailure(
  { element, feeds, locale, staleSince }: FailureHost,
  retry: () => void,
): unknown {
  if (!notice) return html`<slot name="error"><p class="notice">${locale.texts.failed}</p></slot>`;
  const { timeZone } = element;
  const { error } = feeds;
  return error ? notice.renderFailure(error, { locale, timeZone, staleSince, retry }) : nothing;
}
