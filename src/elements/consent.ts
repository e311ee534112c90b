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
 * A gate before the first request, with a button that names the servers. Part of the first file: fetching this code
 * would be a request, too.
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

/** The servers behind one or several endpoints, each once. */
function hostsOf(endpoint: string, base: string): string {
  const hosts = endpoint.split(/\s+/).map(url => (URL.canParse(url, base) ? new URL(url, base).host : ''));
  return [...new Set(hosts.filter(Boolean))].join(', ');
}
