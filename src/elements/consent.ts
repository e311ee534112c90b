import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleController } from '../controllers/locale-controller.js';

interface ConsentHost {
  readonly locale: LocaleController;
  readonly endpointHosts: string;
  readonly needsConsent: boolean;
}

/**
 * Draws the consent button of `loading="click"`. Its label names the endpoint's servers, to which no request is sent before
 * the visitor presses it. This code isn't a chunk of its own: fetching a chunk would be a request without consent, too.
 */
export function renderConsent(
  { locale, endpointHosts, needsConsent }: ConsentHost,
  agree: () => void,
): TemplateResult | typeof nothing {
  if (!needsConsent) return nothing;
  return html`<p class="notice">
    <button type="button" class="button" @click=${agree}>
      ${locale.texts.loadFrom.replace('{host}', endpointHosts)}
    </button>
  </p>`;
}
