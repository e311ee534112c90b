import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ApiProperty } from './api.js';
import { coded } from './coded.js';
import { valueOf, type Change } from './form-control.js';
import { isPlain, themes, type Declarations } from './themes.js';

/** Renders the choice of a theme. */
export function formThemes(chosen: string, choose: (theme: string) => void): unknown {
  return html`<div class="themes" role="radiogroup" aria-label="Colours">
    ${themes.map(
      ({ name, label }) =>
        html`<label class=${`theme-choice ${name}`}>
          <input
            type="radio"
            name="theme"
            value=${name}
            .checked=${live(name === chosen)}
            @change=${() => choose(name)}
          />
          <span class="swatch" aria-hidden="true">Aa</span>
          ${label}
        </label>`,
    )}
  </div>`;
}

/** Renders a field for every custom property of the element; colours have a picker. */
export function formProperties(
  properties: readonly ApiProperty[],
  values: Declarations,
  theme: Declarations,
  change: Change,
): unknown {
  return properties.map(({ name, preset, description }) => {
    const value = values[name] ?? '';
    const isWrong = value !== '' && !isPlain(value);
    const hint = `hint${name}`;
    return html`<p class="field">
      <label for=${`field${name}`}><code>${name}</code></label>
      <span class="with-picker">
        <input
          id=${`field${name}`}
          aria-describedby=${hint}
          aria-invalid=${isWrong ? 'true' : nothing}
          placeholder=${theme[name] ?? (preset || nothing)}
          autocomplete="off"
          spellcheck="false"
          .value=${live(value)}
          @input=${({ target }: Event) => change(name, valueOf(target) || undefined)}
        />
        ${
          /color|surface/.test(name)
            ? html`<input
                type="color"
                aria-label=${`Pick ${name}`}
                .value=${live(/^#[\da-f]{6}$/i.test(value) ? value : '#888888')}
                @input=${({ target }: Event) => change(name, valueOf(target))}
              />`
            : nothing
        }
      </span>
      <small id=${hint}>${isWrong ? 'This is no value for CSS.' : coded(description)}</small>
    </p>`;
  });
}
