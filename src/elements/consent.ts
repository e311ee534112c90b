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
 * The consent button of `loading="click"`: it names the servers, and before its press no request is sent to them. This code
 * isn't a chunk of its own, because fetching a chunk would be a request without consent, too.
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

/** The host names of one or several endpoints, each once, separated by commas. */
function hostsOf(endpoint: string, base: string): string {
  const hosts = endpoint.split(/\s+/).map(url => (URL.canParse(url, base) ? new URL(url, base).host : ''));
  return [...new Set(hosts.filter(Boolean))].join(', ');
}
