import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { usualNames } from '../../src/formats/json/usual-names.js';
import { leavesOf, valueAt, type ApiAnswer } from './answer.js';
import { withEntry } from './configuration.js';
import { valueOf } from './form-control.js';

/** Fields that are read from the whole answer; all others are read from each story. */
const ofAnswer = ['items', 'next'];

/** The first story of the chosen list, or else of the first list in the answer. */
function firstStory({ json, lists }: ApiAnswer, items: string | undefined): unknown {
  const list = valueAt(json, items ?? lists[0] ?? '');
  return Array.isArray(list) ? list[0] : undefined;
}

/** Describes a value of an API's answer in one line: text and numbers (60 characters at most), a list by its length. */
function sampleOf(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * Renders the mapping of an API's answer to article fields: for each field a choice of the paths in the answer, and its value
 * in the first story.
 */
export function formMapping(
  fields: Readonly<Record<string, string>>,
  answer: ApiAnswer | undefined,
  change: (fields: Readonly<Record<string, string>>) => void,
): unknown {
  const story = answer && firstStory(answer, fields['items']);
  return html`<fieldset class="mapping">
    <legend>Where things are in the answer</legend>
    <p class="quiet">
      ${answer ? 'Choose from what the answer has. ' : ''}Usual names are found without; the preview shows
      what is read.
    </p>
    <datalist id="paths-items">
      ${(answer?.lists ?? []).map(path => html`<option value=${path}></option>`)}
    </datalist>
    <datalist id="paths-story">
      ${leavesOf(story).map(path => html`<option value=${path}></option>`)}
    </datalist>
    <datalist id="paths-next">
      ${leavesOf(answer?.json).map(path => html`<option value=${path}></option>`)}
    </datalist>
    ${['items', ...Object.keys(usualNames)].map(name => {
      const path = fields[name] ?? '';
      const list = ofAnswer.includes(name) ? name : 'story';
      const found =
        path && answer ? sampleOf(valueAt(list === 'story' ? story : answer.json, path)) : undefined;
      return html`<p class="path">
        <label for=${`path-${name}`}><code>${name}</code></label>
        <input
          id=${`path-${name}`}
          list=${`paths-${list}`}
          placeholder=${(name === 'items' && answer?.lists[0]) || nothing}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby=${found === undefined ? nothing : `sample-${name}`}
          .value=${live(path)}
          @input=${({ target }: Event) => {
            change(withEntry(fields, name, valueOf(target) || undefined));
          }}
        />
        ${
          found === undefined
            ? nothing
            : html`<output id=${`sample-${name}`} for=${`path-${name}`} class=${found ? '' : 'missing'}>
                ${found || 'nothing there'}
              </output>`
        }
      </p>`;
    })}
  </fieldset>`;
}
