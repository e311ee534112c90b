import { html, nothing } from 'lit';
import type { FeedController } from '../controllers/feed-controller.js';
import type { LocaleController } from '../controllers/locale-controller.js';
import { addStyles } from '../styles.js';

/** The code that draws a failure with its details; undefined until `prepareNotice` has fetched it. */
let notice: typeof import('./notice.js') | undefined;

interface FailureHost {
  readonly element: { readonly timeZone?: string | undefined };
  readonly feeds: FeedController;
  readonly locale: LocaleController;
  readonly staleSince: Date | undefined;
}

/** Fetches the code that draws a failure with its details, and its styles. Resolves, never rejects. */
export async function prepareNotice(root: Node): Promise<void> {
  notice ??= await import('./notice.js').catch(() => undefined);
  if (notice) addStyles(root, notice.noticeStyles);
}

/** The notice of a failure. If its code could not be fetched (offline, for instance): one line without details and retry. */
export function renderFailure(
  { element, feeds, locale, staleSince }: FailureHost,
  retry: () => void,
): unknown {
  if (!notice) return html`<slot name="error"><p class="notice">${locale.texts.failed}</p></slot>`;
  const { timeZone } = element;
  const { error } = feeds;
  return error ? notice.renderFailure(error, { locale, timeZone, staleSince, retry }) : nothing;
}
