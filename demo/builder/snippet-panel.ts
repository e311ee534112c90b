import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { coded } from './coded.js';
import type { Configuration } from './configuration.js';
import { isChecked, valueOf } from './form-control.js';
import type { Embed } from './snippets/embed.js';
import { snippetNamed, snippets } from './snippets/index.js';

/** Inputs of the panel's template. */
export interface SnippetView {
  readonly configuration: Configuration;
  readonly embed: Embed;
  /** Value of the `Content-Security-Policy` header. */
  readonly policy: string;
  /** URL of this page with the configuration in its fragment. */
  readonly link: string;
  readonly change: (changes: Partial<Configuration>) => void;
  /** `what` is the subject of the announcement "… copied". */
  readonly copy: (text: string, what: string) => void;
}

export function snippetPanel(view: SnippetView): unknown {
  const { configuration, embed, policy, link, change } = view;
  const snippet = snippetNamed(configuration.snippet);
  return html`
    <div class="kinds" role="radiogroup" aria-label="For">
      ${snippets.map(
        ({ name, label }) =>
          html`<label>
            <input
              type="radio"
              name="snippet"
              value=${name}
              .checked=${live(name === snippet.name)}
              @change=${() => change({ snippet: name })}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
    <p>${coded(snippet.hint)}</p>
    ${snippet.write(embed).map(({ place, text }) => codeBox(place, text, view))}
    ${
      snippet.endsWithScripts
        ? html`<p>
            For a second element on the same page, copy only what stands above its first
            <code>&lt;script</code>: the library is there already.
          </p>`
        : nothing
    }
    ${snippet.isBundled ? nothing : libraryChoices(view)}
    <h3>If the page has a Content-Security-Policy</h3>
    <p>Add this to it, each part to the directive of the same name:</p>
    ${codeBox('Content-Security-Policy', policy, view)}
    ${
      policy.includes("'sha256-")
        ? html`<p>
            Where that directive has <code>'unsafe-inline'</code>, leave out what begins with
            <code>'sha256-</code>: beside a hash, browsers ignore <code>'unsafe-inline'</code>, and other
            scripts or styles of the page would stop.
          </p>`
        : nothing
    }
    <p>
      If it has <code>trusted-types</code> or <code>require-trusted-types-for</code>, add
      <code>trusted-types lit-html news-elements</code>, too.
    </p>
    <h3>To come back to this</h3>
    <p>The address of this page holds every choice. <a href=${link}>Link to this configuration</a></p>
    <p><button type="button" @click=${() => view.copy(link, 'Link')}>Copy link</button></p>
  `;
}

/** What stands in place of the panel while the library's files are built and hashed, or when that has failed. */
export function hashesMissing(failure: Error | undefined): unknown {
  return failure
    ? html`<div class="bad" role="alert">
        <p><b>The hashes of the library’s files could not be read</b></p>
        <p>${failure.message}</p>
      </div>`
    : html`<p class="quiet">Hashing the library’s files…</p>`;
}

function codeBox(place: string, text: string, { copy }: SnippetView): unknown {
  return html`<figure class="code">
    <figcaption><code>${place}</code></figcaption>
    <button type="button" class="copy" @click=${() => copy(text, place)}>
      Copy<span class="visually-hidden"> ${place}</span>
    </button>
    <pre tabindex="0" role="region" aria-label=${place}><code>${text}</code></pre>
  </figure>`;
}

function libraryChoices({ configuration, change }: SnippetView): unknown {
  const { library, integrity } = configuration;
  return html`<p class="field">
      <label for="library">Folder of the library</label>
      <input
        id="library"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="library-hint"
        .value=${live(library)}
        @input=${({ target }: Event) => change({ library: valueOf(target) })}
      />
      <small id="library-hint">
        This site's copy is good for trying; one at <code>localhost</code> is seen on this computer only. For
        keeps, put the files of <code>dist/cdn</code> on your own server and write here where they are.
      </small>
    </p>
    <p class="field flag">
      <label>
        <input
          type="checkbox"
          .checked=${live(integrity)}
          @change=${({ target }: Event) => change({ integrity: isChecked(target) })}
        />
        Hashes
      </label>
      <small>
        Browsers then refuse a file that has changed: the first one by <code>integrity</code>, those that are
        loaded later through the import map. A new version of the library needs a new snippet.
      </small>
    </p>`;
}
