import { html, nothing, type TemplateResult } from 'lit';
import type { FeedError } from '../feed-error.js';
import type { Locale } from '../locales/en.js';

interface Notice {
  readonly texts: Locale;
  /** How old the articles are that stay; absent when there are none, or when they are as good as ever. */
  readonly stale: string | undefined;
  readonly retry: () => void;
}

/** One quiet line for the visitor, a way to try again, and the technical reason for the site owner. */
export function renderFailure(error: FeedError, { texts, stale, retry }: Notice): TemplateResult {
  return html`<slot name="error">
    <div class="notice" role=${stale ? nothing : 'alert'}>
      <span>${stale ? texts.stale.replace('{when}', stale) : plainWords(error, texts)}</span>
      <button type="button" part="retry" class="retry" @click=${retry}>${texts.retry}</button>
      <details>
        <summary>${texts.details}</summary>
        <p lang="en" dir="ltr">${error.message}</p>
      </details>
    </div>
  </slot>`;
}

function plainWords(error: FeedError, texts: Locale): string {
  if (error.reason === 'not-found') return texts.notFound;
  if (error.reason === 'timeout') return texts.timedOut;
  return error.reason === 'network' && !navigator.onLine ? texts.offline : texts.failed;
}

/** A gate before the first request: the visitor is told who will be asked, and agrees. */
export function renderConsent(hosts: string, texts: Locale, agree: () => void): TemplateResult {
  return html`<p class="notice">
    <button type="button" class="button" @click=${agree}>${texts.loadFrom.replace('{host}', hosts)}</button>
  </p>`;
}

/** The servers behind one or several endpoints, each once. */
export function hostsOf(endpoint: string, base: string): string {
  const hosts = endpoint.split(/\s+/).map(url => (URL.canParse(url, base) ? new URL(url, base).host : ''));
  return [...new Set(hosts.filter(Boolean))].join(', ');
}
