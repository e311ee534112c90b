import { html, nothing } from 'lit';
import { isPath, type Address } from './complete-endpoint.js';
import { explain } from './explain.js';
import type { LinkedFeed } from './linked-feed.js';
import type { Finding } from './preview.js';

/** What is said of an endpoint besides the outcome of loading it. */
export interface FindingNotes {
  /** The addresses that were asked, and as they were written. */
  readonly addresses: readonly Address[];
  /** Feeds that were found through other addresses. */
  readonly linked: readonly LinkedFeed[];
  /** Writes the feed's address into the endpoint, in place of the one that was asked. */
  readonly use: (linked: LinkedFeed) => void;
  /** A sentence about the last click. */
  readonly click?: string | undefined;
}

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
export function renderFinding(finding: Finding, { addresses, linked, use, click }: FindingNotes): unknown {
  const changed = addresses.filter(({ written, meant }) => written !== meant);
  const paths = addresses.filter(isPath);
  return html`${outcome(finding)} ${linked.map(each => linkedNote(each, use))}
  ${changed.map(
    address =>
      html`<p class="quiet">
        <code>${address.written}</code> is taken as <code>${address.meant}</code>.
        ${isPath({ meant: address.written }) ? html`A path of your own site begins with <code>/</code>.` : nothing}
      </p>`,
  )}
  ${paths.map(
    ({ meant }) =>
      html`<p class="quiet">
        <code>${meant}</code> is a path: on your page, your own site is asked for it; here,
        <code>${location.host}</code> is.
      </p>`,
  )}
  ${click ? html`<p class="quiet">${click}</p>` : nothing}`;
}

function linkedNote(linked: LinkedFeed, use: FindingNotes['use']): unknown {
  const { asked, feed, isPage } = linked;
  return html`<p class="linked">
    <code>${asked}</code>
    ${isPage ? 'is a web page. It links to the feed' : 'can’t be read, but its site’s API can:'}
    <code>${feed}</code>, which is shown. With the feed’s address, your visitors ask once instead of twice.
    <button type="button" @click=${() => use(linked)}>Use the feed’s address</button>
  </p>`;
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
