import { html, nothing, type TemplateResult } from 'lit';
import type { FeedSource } from '../controllers/feed-host.js';
import type { LocaleController } from '../controllers/locale-controller.js';

interface ConsentHost {
  readonly element: { readonly baseURI: string };
  readonly locale: LocaleController;
  readonly source: FeedSource | undefined;
  readonly needsConsent: boolean;
}

/**
 * Draws the consent button of `loading="click"`. Its label names the endpoint's servers, to which no request is sent before
 * the visitor presses it. This code isn't a chunk of its own: fetching a chunk would be a request without consent, too.
 */
export function renderConsent(
  { element, locale, source, needsConsent }: ConsentHost,
  agree: () => void,
): TemplateResult | typeof nothing {
  if (!needsConsent) return nothing;
  return html`<p class="notice">
    <button type="button" class="button" @click=${agree}>
      ${locale.texts.loadFrom.replace('{host}', hostsOf(source?.endpoint ?? '', element.baseURI))}
    </button>
  </p>`;
}

/** The host names of the endpoint's URLs, which are separated by spaces: without duplicates, joined by commas. */
function hostsOf(endpoint: string, base: string): string {
  const hosts = endpoint.split(/\s+/).map(url => (URL.canParse(url, base) ? new URL(url, base).host : ''));
  return [...new Set(hosts.filter(Boolean))].join(', ');
}
