import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { coded } from './coded.js';
import type { Control } from './controls.js';

/** Called with the new value; `undefined` removes the attribute. */
export type Change = (name: string, value: string | undefined) => void;

/** Labels of attributes whose names are not clear enough. */
const labels: Readonly<Record<string, string>> = {
  endpoint: 'Address of the feed',
  'article-id': 'Story',
  lang: 'Language',
  limit: 'How many',
  more: 'Further pages',
  filters: 'Buttons for categories',
  category: 'Only these categories',
  timeout: 'Timeout, in seconds',
  refresh: 'Look for news every … seconds',
  'no-images': 'No pictures',
  'no-top-link': 'No “back to top”',
};

function labelOf({ name }: Control): string {
  const words = name.replaceAll('-', ' ');
  return labels[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Renders a labelled field for an attribute, with its description.
 * @param done called when a text is complete: it was pasted, or the visitor leaves the field
 */
export function formControl(
  control: Control,
  value: string | undefined,
  change: Change,
  done?: () => void,
): unknown {
  const { name, kind, hint } = control;
  const described = `hint-${name}`;
  const label = labelOf(control);
  if (kind === 'flag') {
    return html`<p class="field flag">
      <label>
        <input
          type="checkbox"
          name=${name}
          aria-describedby=${described}
          .checked=${live(value !== undefined)}
          @change=${({ target }: Event) => change(name, isChecked(target) ? '' : undefined)}
        />
        ${label}
      </label>
      <small id=${described}>${coded(hint)}</small>
    </p>`;
  }
  return html`<p class="field">
    <label for=${`field-${name}`}>${label}</label>
    ${kind === 'choice' ? choiceField(control, value, change) : textField(control, value, change, done)}
    <small id=${described}>${coded(hint)}</small>
  </p>`;
}

function choiceField({ name, choices, preset }: Control, value: string | undefined, change: Change): unknown {
  const chosen = value !== undefined && choices.includes(value) ? value : preset;
  return html`<select
    id=${`field-${name}`}
    name=${name}
    aria-describedby=${`hint-${name}`}
    @change=${({ target }: Event) => change(name, valueOf(target))}
  >
    ${choices.map(choice => html`<option .selected=${choice === chosen} value=${choice}>${choice}</option>`)}
  </select>`;
}

function textField(
  { name, kind, choices, preset }: Control,
  value = '',
  change: Change,
  done?: () => void,
): unknown {
  const input = (event: InputEvent): void => {
    change(name, valueOf(event.target) || undefined);
    // Text that came in one piece; a key press is `insertText`.
    if (/^insertFrom(?:Paste|Drop)|^insertReplacementText/.test(event.inputType)) done?.();
  };
  return html`<input
      id=${`field-${name}`}
      name=${name}
      aria-describedby=${`hint-${name}`}
      type=${kind === 'number' ? 'number' : 'text'}
      inputmode=${kind === 'number' ? 'numeric' : name === 'endpoint' ? 'url' : 'text'}
      min=${kind === 'number' ? 0 : nothing}
      list=${choices.length ? `choices-${name}` : nothing}
      placeholder=${preset || nothing}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      .value=${live(value)}
      @mousedown=${name === 'endpoint' ? chooseAll : nothing}
      @input=${input}
      @change=${done ?? nothing}
    />${
      choices.length
        ? html`<datalist id=${`choices-${name}`}>
            ${choices.map(choice => html`<option value=${choice}></option>`)}
          </datalist>`
        : nothing
    }`;
}

/** Selects the whole text on focus, like a browser's address bar, so that a pasted URL replaces it. */
function chooseAll(event: MouseEvent): void {
  const field = event.currentTarget as HTMLInputElement;
  if (field.matches(':focus')) return;
  event.preventDefault();
  field.focus();
  field.select();
}

export function valueOf(target: EventTarget | null): string {
  return (target as HTMLInputElement | HTMLSelectElement).value;
}

export function isChecked(target: EventTarget | null): boolean {
  return (target as HTMLInputElement).checked;
}
