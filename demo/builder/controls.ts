import api from 'virtual:api';
import { layouts } from '../../src/cards/index.js';
import { orderedFormats } from '../../src/formats/apis/apis.js';
import { builtInLanguages } from '../../src/locales/index.js';
import { dateStyles } from '../../src/locales/format-date.js';
import type { ApiAttribute, ApiProperty } from './api.js';

/** The form control of an attribute. */
export interface Control {
  readonly name: string;
  readonly kind: 'flag' | 'number' | 'choice' | 'text' | 'map';
  /** For `choice`: all values. For `text`: suggestions. A default comes first. */
  readonly choices: readonly string[];
  /** Default value of the attribute. */
  readonly preset: string;
  /** Description from the class's JSDoc, with code in backticks. */
  readonly hint: string;
}

/** Attributes that hold the id of another element on the page. The form leaves them out: a snippet has only one element. */
const neighbours = ['for', 'reader'];

/** Values of attributes whose type in the manifest is only `string`; taken from the library's code. */
const known: Readonly<Record<string, readonly string[]>> = {
  format: ['auto', ...orderedFormats().map(({ name }) => name)],
  'date-style': dateStyles,
  loading: ['eager', 'lazy', 'click'],
};
const suggestions: Readonly<Record<string, readonly string[]>> = {
  lang: builtInLanguages,
  'time-zone': Intl.supportedValuesOf('timeZone'),
  target: ['_blank', '_top'],
};

/** Tag names, in the order in which a site needs the elements. */
export const tags: readonly string[] = ['news-list', 'news-article', 'related-news'];

/** The controls of an element's attributes. */
export function controlsOf(tag: string): readonly Control[] {
  const attributes = api[tag]?.attributes ?? [];
  return attributes.filter(({ name }) => !neighbours.includes(name)).map(toControl);
}

/** The element's custom properties. */
export function propertiesOf(tag: string): readonly ApiProperty[] {
  return api[tag]?.properties ?? [];
}

/** The element's description. */
export function descriptionOf(tag: string): string {
  return api[tag]?.description ?? '';
}

function toControl({ name, type, preset, description: hint }: ApiAttribute): Control {
  const union = type.match(/(?<=')[\w-]+(?=')/g);
  const choices = union ?? known[name] ?? (name === 'layout' ? layouts.map(({ name }) => name) : undefined);
  const common = { name, preset, hint };
  if (choices) return { ...common, kind: 'choice', choices };
  if (type === 'boolean') return { ...common, kind: 'flag', choices: [] };
  if (type === 'number') return { ...common, kind: 'number', choices: [] };
  if (type.includes('Record<')) return { ...common, kind: 'map', choices: [] };
  return { ...common, kind: 'text', choices: suggestions[name] ?? [] };
}
