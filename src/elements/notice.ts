/** Draws the notice of a failure. This module is a chunk, fetched at a failure or, once articles are shown, in idle time. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../feed-error.js';
import { hostOf } from '../features/host-registry.js';
import { unclobbered } from '../html/unclobbered.js';
import { noticeTexts } from '../locales/en-notice.js';
import { lazy } from '../lazy.js';
import { formatDate } from '../locales/format-date.js';
import type { ListTexts, NoticeTexts } from '../locales/locale.js';
import { addStyles } from '../styles.js';

interface Notice {
  readonly locale: { readonly lang: string; readonly texts: ListTexts };
  readonly timeZone: string | undefined;
  /** When the shown articles were loaded; absent when none are shown, or when they are not stale. */
  readonly staleSince: Date | undefined;
  readonly retry: () => void;
}

/** Adds the styles of the notice to a shadow root, and tells slips in the HTML of its element. */
export function prepare(root: Node): void {
  addStyles(root, noticeStyles);
  const host = hostOf((root as Partial<ShadowRoot>).host);
  if (host)
    void lazy(() => import('../features/advice/advice.js'))
      .then(({ advise }) => advise(host))
      .catch(console.warn);
}

/** Draws one line for the visitor, a retry button, and in `<details>` the technical reason for the site owner. */
export function renderFailure(
  error: FeedError,
  { locale, timeZone, staleSince, retry }: Notice,
): TemplateResult {
  const { lang } = locale;
  const texts = noticeTexts(locale.texts);
  const stale = staleSince && formatDate(staleSince, { lang, timeZone, time: true });
  const reason = drawnReason(error);
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

/** Shortest text of the page's URL that isn't drawn in a message, in letters and digits. */
const SHORTEST = 8;

/**
 * The error's message, if it quotes nothing of the page's URL, for which a link to the page is enough (content spoofing:
 * `?article=Call 0900…`); else the message with URLs cut to their hosts, or `undefined` if that quotes it, too. The console has
 * the whole message.
 */
function drawnReason({ message }: FeedError): string | undefined {
  const { pathname, searchParams, hash } = new URL(unclobbered('URL'));
  // A parameter may have several categories in it, separated by commas.
  const values = [...searchParams.values()].flatMap(value => [value, ...value.split(',')]);
  const written = [...values, ...`${pathname}/${hash}`.split('/')]
    .map(bare)
    .filter(({ length }) => length >= SHORTEST);
  const whole = message.slice(0, 2000);
  return [whole, whole.replace(/(https?:\/\/[^\s/?#"<>]+)[^\s"<>]*/gi, '$1/…')].find(
    text => !written.some(part => bare(text).includes(part)),
  );
}

/** A text's letters and digits in lower case: alike whether the text is percent-encoded, as in a URL, or not. */
const bare = (text: string): string =>
  decoded(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%[\da-f]{2}/gi, '');
  }
}

function plainWords(error: FeedError, texts: NoticeTexts): string {
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
