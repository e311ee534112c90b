import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Article } from '../../src/article.js';
import type { ApiAnswer } from './answer.js';
import { withEntry, without, type Configuration } from './configuration.js';
import { controlsOf, descriptionOf, propertiesOf, tags } from './controls.js';
import { formProperties, formThemes } from './form-colours.js';
import { formControl } from './form-control.js';
import { formMapping } from './form-mapping.js';
import { parseMap } from './to-embed.js';
import { declarationsOf } from './themes.js';

/** Inputs of the form's template. */
export interface FormView {
  readonly configuration: Configuration;
  /** Unfinished text in the endpoint's field, if it is being edited; the configuration has the endpoint that is meant. */
  readonly typed: string | undefined;
  /** Stories of the feed, for the choice of an article. */
  readonly stories: readonly Article[];
  /** The API's answer, if its fields can be mapped. */
  readonly answer: ApiAnswer | undefined;
  readonly isMappable: boolean;
  readonly change: (changes: Partial<Configuration>) => void;
  /** Called with the text of the endpoint's field at each change of it, and when the visitor leaves the field. */
  readonly type: (text: string) => void;
  readonly endTyping: () => void;
}

/** Groups of attributes in the form; attributes that no group lists belong to the last one. */
const groups: readonly (readonly [legend: string, names: readonly string[]])[] = [
  [
    'What is shown',
    ['layout', 'article-id', 'limit', 'category', 'filters', 'more', 'heading', 'view-all', 'no-images'],
  ],
  ['Language and dates', ['lang', 'date-style', 'time-zone']],
];
const shownElsewhere = ['endpoint', 'format', 'fields'];

/** Sample endpoints, by format. */
const samples: readonly (readonly [label: string, path: string])[] = [
  ['a JSON Feed', '/api/en/feed.json'],
  ['RSS', '/api/en/feed.rss'],
  ['Atom', '/api/ko/feed.atom'],
  ['an API of one’s own', '/api/stories.json'],
];

export function form(view: FormView): unknown {
  const { configuration, change } = view;
  const { tag, attributes, theme, properties } = configuration;
  const named = [...shownElsewhere, ...groups.flatMap(([, names]) => names)];
  const others = controlsOf(tag).filter(({ name }) => !named.includes(name));
  return html`
    <fieldset>
      <legend>The feed</legend>
      ${endpointControl(view)}
      <p class="samples">
        Try
        ${samples.map(
          ([label, path]) =>
            html`<button type="button" @click=${() => chooseFeed(view, new URL(path, location.href).href)}>
              ${label}
            </button>`,
        )}
      </p>
      ${control(view, 'format')}
      ${
        view.isMappable
          ? formMapping(parseMap(attributes['fields'] ?? ''), view.answer, fields => {
              const json = Object.keys(fields).length ? JSON.stringify(fields) : undefined;
              const mapped = withEntry(attributes, 'fields', json);
              change({ attributes: json ? { ...mapped, format: 'json' } : mapped });
            })
          : nothing
      }
    </fieldset>
    <fieldset>
      <legend>The element</legend>
      ${tags.map(
        name =>
          html`<label class="choice">
            <input
              type="radio"
              name="element"
              value=${name}
              .checked=${live(name === tag)}
              @change=${() => change({ tag: name })}
            />
            <span><code>${name}</code> <small>${descriptionOf(name)}</small></span>
          </label>`,
      )}
    </fieldset>
    ${groups.map(
      ([legend, names]) =>
        html`<fieldset>
          <legend>${legend}</legend>
          ${names.map(name => control(view, name))}
        </fieldset>`,
    )}
    <fieldset>
      <legend>Colours</legend>
      ${formThemes(theme, name => change({ theme: name }))}
      <details>
        <summary>Every colour, font and space</summary>
        ${formProperties(propertiesOf(tag), properties, declarationsOf(theme, {}), (name, value) =>
          change({ properties: withEntry(properties, name, value) }),
        )}
      </details>
    </fieldset>
    <details class="more">
      <summary>Everything else</summary>
      ${others.map(({ name }) => control(view, name))}
    </details>
  `;
}

/** Renders a field for the attribute, if the element has it. */
function control({ configuration, stories, change }: FormView, name: string): unknown {
  const { tag, attributes } = configuration;
  const found = controlsOf(tag).find(control => control.name === name);
  if (!found) return nothing;
  const ids = stories.map(({ id }) => id);
  const offered = name === 'article-id' ? { ...found, choices: ids } : found;
  return formControl(offered, attributes[name], (name, value) =>
    change({ attributes: withEntry(attributes, name, value) }),
  );
}

/** Renders the endpoint's field: the only one whose text may differ from the attribute, while it is edited. */
function endpointControl({ configuration, typed, type, endTyping }: FormView): unknown {
  const { tag, attributes } = configuration;
  const found = controlsOf(tag).find(({ name }) => name === 'endpoint');
  const change = (_name: string, text = ''): void => type(text);
  return found && formControl(found, typed ?? attributes['endpoint'], change, endTyping);
}

/** A new endpoint resets the field mapping and the article id, which belong to the old feed. */
function chooseFeed({ configuration, change }: FormView, endpoint: string): void {
  const kept = without(configuration.attributes, 'format', 'fields', 'article-id');
  change({ attributes: { ...kept, endpoint } });
}
