import { html, nothing } from 'lit';
import { explain } from './explain.js';
import type { Finding } from './preview.js';

const formatNames: Readonly<Record<string, string>> = {
  'json-feed': 'JSON Feed',
  rss: 'RSS',
  atom: 'Atom',
  wordpress: 'the WordPress API',
  ghost: 'the Ghost API',
  drupal: 'the Drupal API',
  json: 'an API of its own',
};

/** Renders the outcome of loading the endpoint as text; a live region announces each change. */
export function renderFinding(finding: Finding, note: string | undefined): unknown {
  return html`${outcome(finding)}${note ? html`<p class="quiet">${note}</p>` : nothing}`;
}

function outcome(finding: Finding): unknown {
  if (finding.status === 'waiting') return html`<p class="quiet">Asking…</p>`;
  if (finding.status === 'ready') {
    const { feed, shown } = finding;
    const title = feed.title ? html`<b>${feed.title}</b>` : 'this address';
    return html`<p class="good">
      Reads ${title} as ${formatNames[feed.format] ?? feed.format}: ${shown}
      ${shown === 1 ? 'story' : 'stories'}.
    </p>`;
  }
  const { title, message, advice } = explain(finding.error);
  return html`<div class="bad">
    <p><b>${title}</b></p>
    <p>${message}</p>
    ${advice ? html`<p>${advice}</p>` : nothing}
  </div>`;
}
