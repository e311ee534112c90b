/** Draws the notice of a failure. This module is a chunk, fetched at a failure or, once articles are shown, in idle time. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../feed-error.js';
import type { Locale } from '../locales/en.js';
import { formatDate } from '../locales/format-date.js';

interface Notice {
  readonly element: { readonly timeZone?: string | undefined; readonly category?: string | undefined };
  readonly locale: { readonly lang: string; readonly texts: Locale };
  /** When the shown articles were loaded; absent when none are shown, or when they are not stale. */
  readonly staleSince: Date | undefined;
  readonly retry: () => void;
}

/** Draws one line for the visitor, a retry button, and in `<details>` the technical reason for the site owner. */
export function renderFailure(
  error: FeedError,
  { element, locale, staleSince, retry }: Notice,
): TemplateResult {
  const { lang, texts } = locale;
  const stale = staleSince && formatDate(staleSince, { lang, timeZone: element.timeZone, time: true });
  const reason = drawnReason(error, element.category);
  return html`<slot name="error">
    <div class="notice" role=${stale ? nothing : 'alert'}>
      <span>${stale ? texts.stale.replace('{when}', stale) : plainWords(error, texts)}</span>
      <button type="button" part="retry" class="retry" @click=${retry}>${texts.retry}</button>
      ${
        reason
          ? html`<details>
              <summary>${texts.details}</summary>
              <p lang="en" dir="ltr">${reason}</p>
            </details>`
          : nothing
      }
    </div>
  </slot>`;
}

/**
 * The error's message without what a link to the page can write into its URL (content spoofing: `?article=Call 0900…`); the
 * console has the whole message. `undefined` for a story that isn't found, whose message quotes the id that was asked for, and
 * for a message that quotes the chosen category, which an API may repeat. URLs are shown without their query, and without the
 * folders that they share with the page.
 */
function drawnReason({ message, reason }: FeedError, category = ''): string | undefined {
  if (reason === 'not-found') return undefined;
  const drawn = message.slice(0, 2000).replace(/https?:\/\/[^\s"<>]+/gi, drawnUrl);
  const linked = [...new URL(document.URL).searchParams.values()].includes(category);
  const names = linked ? category.toLowerCase().split(',') : [];
  return names.some(name => name.trim() && drawn.toLowerCase().includes(name.trim())) ? undefined : drawn;
}

function drawnUrl(written: string): string {
  const [url = '', query] = written.split(/[?#]/, 2);
  const folders = document.baseURI.split(/[?#]/, 1).join().split('/').slice(0, -1);
  const parts = url.split('/');
  let shared = 0;
  while (shared < folders.length && parts[shared] === folders[shared]) shared++;
  // The first three parts are scheme, an empty text and host: a URL with the page's host alone keeps it.
  const shown = shared > 3 ? ['…', ...parts.slice(shared)] : parts;
  return shown.join('/') + (query ? '?…' : '');
}

function plainWords(error: FeedError, texts: Locale): string {
  if (error.reason === 'not-found') return texts.notFound;
  if (error.reason === 'timeout') return texts.timedOut;
  return error.reason === 'network' && !navigator.onLine ? texts.offline : texts.failed;
}

export const noticeStyles = css`
  .notice > * {
    margin-inline-end: 0.75em;
  }
  .retry {
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice details {
    margin-block-start: 0.5em;
    max-inline-size: 70ch;
    font-size: 0.8125em;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
  }

  @media print {
    .retry {
      display: none;
    }
  }
`;
