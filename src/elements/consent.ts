import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locales/en.js';

/**
 * A gate before the first request: the visitor is told who will be asked, and agrees. Always at hand: to fetch it would
 * be a request, too.
 */
export function renderConsent(
  endpoint: string,
  base: string,
  texts: Locale,
  agree: () => void,
): TemplateResult {
  return html`<p class="notice">
    <button type="button" class="button" @click=${agree}>
      ${texts.loadFrom.replace('{host}', hostsOf(endpoint, base))}
    </button>
  </p>`;
}

/** The servers behind one or several endpoints, each once. */
function hostsOf(endpoint: string, base: string): string {
  const hosts = endpoint.split(/\s+/).map(url => (URL.canParse(url, base) ? new URL(url, base).host : ''));
  return [...new Set(hosts.filter(Boolean))].join(', ');
}
